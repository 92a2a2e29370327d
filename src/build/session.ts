/**
 * The one reading of the content folder in a process. Astro evaluates our modules several times (config, content
 * config, page bundle), but all of them share it through `current.ts`.
 */
import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readGiven, type Recall } from '../content/disk/read-file.ts';
import { forgetTexts, type Entry } from '../model/entry.ts';
import type { Finding } from '../rules/rule.ts';
import { toJudge } from '../rules/rules.ts';
import { forgetRecalled } from '../content/problems/memoize.ts';
import { later } from '../content/problems/memoize.ts';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone.ts';
import { digestChecked } from './checked.ts';
import {
  findStamp,
  listChanged,
  openFiles,
  rereadFiles,
  type ContentFiles,
} from './content-files.ts';
import { readAgain, type ReadBytes } from './locate.ts';
import { toEntryFrame } from './frame.ts';
import { keepPublication, recallProse, toReading, type ContentReading } from './reading.ts';
import type { Settings } from './settings.ts';

export type { ContentReading } from './reading.ts';

/** A reading of the content, either of the folder or with changes that are only tried. */
export interface View {
  readonly settings: Settings;
  /** The content as last read. Repeated calls are free until `refresh`. */
  readonly read: () => ContentReading;
  /** Findings on each entry alone. */
  readonly listFindings: () => Finding[];
  /** The bytes of a file; empty if it does not exist. */
  readonly bytesOf: ReadBytes;
  /** Name, size and time of a content file. */
  stampOf(inside: string): string;
}

/** Bytes by path in the content folder; `undefined` to delete a file. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

export interface Session extends View {
  /**
   * Reads what `read` would, a few bodies at a time. Between them, the parser can free its memory, a gigabyte for
   * 100,000 bodies.
   */
  readAhead(): Promise<void>;
  /** The content with changes applied. Nothing is written or recorded. */
  try(changes: Changes): View;
  /** Files, of these or of all, that are new, changed or gone since. Throws if the folder cannot be listed. */
  listChanged(some?: readonly string[]): string[];
  /**
   * Rereads these files (by path in the content folder). If one was written to meanwhile, returns `false` and changes
   * nothing. Throws, and changes nothing, if the disk fails.
   */
  refresh(insides: readonly string[]): boolean;
  /** See `digestChecked`. Builds no publication. */
  readonly digestChecked: () => string;
  /** By file, the frame of each entry as pages show it; see `toEntryFrame`. */
  frames(): ReadonlyMap<string, string>;
  /** Saves results for the next process. */
  save(): void;
  /** Frees memory that only another reading or index would use; they would then take longer. */
  forget(): void;
}

/** Today's date at the desk, as in `2025-02-12`. */
export function toToday(view: View): string {
  return toDayHere(view, view.settings.clock());
}

/** The day of a moment on the clock of the publication. */
export function toDayHere({ read }: View, moment: number): string {
  return toDayText(toDayAt(moment, read().about?.zone ?? 'UTC'));
}

/** @throws if the content folder cannot be read */
export function openSession(settings: Settings, first = openFiles(settings)): Session {
  const { contentDir } = settings;
  const { table } = first;
  let { content } = first;
  let reading: ContentReading | undefined;
  let framed: { of: ContentReading['shown']; frames: ReadonlyMap<string, string> } | undefined;
  const bytesOf = (inside: string) => readAgain(contentDir, inside);
  const toRead = (files: ContentFiles) => toReading(settings, files, table.recall, bytesOf);
  const read = () => (reading ??= toRead(content));
  const stampOf = (inside: string) => {
    const stats = statSync(join(contentDir, inside), { throwIfNoEntry: false });
    return `${inside}:${String(stats?.size)}:${String(stats?.mtimeMs)}`;
  };
  return {
    settings,
    readAhead: () => readAhead(content, table.recall),
    read,
    listFindings: () => listFindings(read(), table.recall),
    bytesOf,
    stampOf,
    try: (changes) => {
      const given: ReadBytes = (inside) =>
        changes.has(inside) ? (changes.get(inside) ?? NOTHING) : bytesOf(inside);
      const tried = later(() =>
        toReading(settings, exchange(contentDir, content, changes), table.peek, given),
      );
      return {
        settings,
        read: tried,
        listFindings: () => listFindings(tried(), table.peek),
        bytesOf: given,
        stampOf,
      };
    },
    listChanged: (some) => listChanged(contentDir, content, some),
    refresh: (insides) => {
      const next = rereadFiles(contentDir, content, insides, table.recall);
      const found = toRead(next);
      const isAsRead = (inside: string) =>
        findStamp(contentDir, inside) === next.stamps.get(inside);
      if (!insides.every(isAsRead)) return false;
      reading = keepPublication(found, read());
      content = next;
      return true;
    },
    digestChecked: () => digestChecked(settings, content),
    frames: () => {
      const { shown } = read();
      if (framed?.of !== shown) framed = { of: shown, frames: listFrames(shown, table.recall) };
      return framed.frames;
    },
    save: () => {
      table.save();
    },
    forget: () => {
      table.forget();
      forgetTexts();
      forgetRecalled();
    },
  };
}

function listFrames(entries: readonly Entry[], recall: Recall): Map<string, string> {
  return new Map(
    entries.map((entry) => {
      const make = () => toEntryFrame(entry);
      // Results are kept by the bytes of a file, which do not change with the clock.
      const isTimed = entry.data.publish !== undefined || entry.unpublished !== undefined;
      return [entry.inside, isTimed ? make() : recall('frame', entry, make)];
    }),
  );
}

function listFindings({ about, entries }: ContentReading, recall: Recall): Finding[] {
  if (about === undefined) return [];
  const { language, style } = about;
  const judge = toJudge({ language, style });
  const house = hash('sha256', JSON.stringify({ language, style }), 'base64url');
  return entries.flatMap((entry) => {
    const find = () => judge(entry).map(({ entry: _entry, ...slip }) => slip);
    // The clock may change an entry's status with the same bytes.
    const found = recall('findings', entry, find, `${entry.data.status} ${house}`);
    return found.map((slip) => ({ ...slip, entry }));
  });
}

const NOTHING = new Uint8Array();

/** Applies changes to files. A file that becomes invalid does not keep its earlier entry. */
function exchange(dir: string, content: ContentFiles, changes: Changes): ContentFiles {
  const files = new Map(content.files);
  for (const [inside, bytes] of changes)
    if (bytes === undefined) files.delete(inside);
    else files.set(inside, readGiven(dir, inside, bytes));
  return { files, stamps: content.stamps, lastGood: new Map() };
}

/** Bodies between two turns of the event loop. */
const YIELD_EVERY = 200;

async function readAhead({ files }: ContentFiles, recall: Recall): Promise<void> {
  let count = 0;
  for (const file of files.values()) {
    const written = file.sort === 'entry' ? (file.entry ?? file.broken) : undefined;
    if (written === undefined) continue;
    recallProse(written, recall);
    count += 1;
    if (count % YIELD_EVERY === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
