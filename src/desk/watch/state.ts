/** When each feed was asked, and what its site said then. It stays on this machine, and may be deleted. */
import { join } from 'node:path';
import { z } from 'zod';
import { DISK, findStats } from '../../build/publish/disk.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';
import { makeFolder } from '../../build/publish/disk.ts';
import { readRegular } from '../../content/disk/decode.ts';
import { toInboxDir } from './inbox.ts';

const FEED = z.object({
  /** Epoch milliseconds. */
  asked: z.number(),
  /** Not asked before. */
  until: z.number().optional(),
  etag: z.string().optional(),
  modified: z.string().optional(),
  /** Digest of the names and topics for which its entries were last searched. */
  story: z.string().optional(),
});
export type FeedState = z.output<typeof FEED>;
/** `asked` is in epoch milliseconds. */
const ROBOTS = z.object({ asked: z.number(), text: z.string() });
export type KeptRobots = z.output<typeof ROBOTS>;
const STATE = z.object({
  format: z.literal(1),
  feeds: z.record(z.string(), FEED),
  robots: z.record(z.string(), ROBOTS),
});

export interface WatchState {
  readonly feeds: Map<string, FeedState>;
  readonly robots: Map<string, KeptRobots>;
}

const toPath = (contentDir: string) => join(toInboxDir(contentDir), 'state.json');

/** Empty if it cannot be read: then all is asked again. */
export function readState(contentDir: string): WatchState {
  const path = toPath(contentDir);
  try {
    const text = findStats(DISK, path) === undefined ? '{}' : readRegular(path).toString('utf8');
    const { feeds = {}, robots = {} } = STATE.safeParse(JSON.parse(text)).data ?? {};
    return {
      feeds: new Map(Object.entries(feeds)),
      robots: new Map(Object.entries(robots)),
    };
  } catch {
    return { feeds: new Map(), robots: new Map() };
  }
}

/** Adds to what another run may be writing. */
export function keepRobots(contentDir: string, robots: ReadonlyMap<string, KeptRobots>): void {
  const { feeds, robots: before } = readState(contentDir);
  writeState(contentDir, { feeds, robots: new Map([...before, ...robots]) });
}

export function writeState(contentDir: string, { feeds, robots }: WatchState): void {
  makeFolder(toInboxDir(contentDir), DISK);
  const state = { format: 1, feeds: Object.fromEntries(feeds), robots: Object.fromEntries(robots) };
  writeWhole(DISK, toPath(contentDir), `${JSON.stringify(state)}\n`);
}
