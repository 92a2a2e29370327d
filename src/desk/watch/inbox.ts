/**
 * What was found and waits for an editor, in `content.inbox/` beside the content: a line of JSON in a file of its own for
 * each address, and what became of the others in `done.txt`. It is versioned, and git merges it without conflicts: a file
 * is never rewritten, and of lines that differ on two branches it keeps both. Nothing of it is published.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { listPageNames } from '../../build/clips.ts';
import { toFileDigest } from '../../build/publish/digest.ts';
import { toFolderBeside } from '../../build/beside.ts';
import { DISK, findStats } from '../../build/publish/disk.ts';
import { writeIfFree, writeWhole } from '../../build/publish/write-whole.ts';
import { readRegular } from '../../content/disk/decode.ts';
import { isSafeUrl } from '../../content/kinds/url.ts';
import { toPieceKey } from '../clip/address.ts';

const line = z.string().max(1000);
/** An address that waits. */
const FOUND = z.object({
  title: line,
  url: z.string().refine(isSafeUrl),
  /** The id of its outlet, if the publication has it. */
  outlet: line.optional(),
  /** A day or an hour in UTC; `''` if nobody said it. */
  published: line,
  /** When it was found, as `2025-02-12T02:58Z`. */
  found: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  why: line,
  /** The combination of its signs; `''` for what a reader sent. */
  signs: line,
});
export type FoundPage = z.output<typeof FOUND> & { readonly name: string };

/** What became of an address, by its digest. */
export interface Done {
  readonly name: string;
  /** As in `2025-02-12`. */
  readonly day: string;
  readonly end: 'dismissed' | 'taken';
  readonly signs: string;
}

/** Days for which an address waits, and for which we know that it was dismissed. */
export const KEPT_DAYS = 60;
const DAY = 24 * 3_600_000;

export function toInboxDir(contentDir: string): string {
  return toFolderBeside(contentDir, 'inbox');
}

export function toFoundName(url: string): string {
  return toFileDigest(toPieceKey(url)).slice(0, 16);
}

const DONE_FILE = 'done.txt';
const BESIDE = {
  // Two branches may find the same address, or dismiss others.
  '.gitattributes': '*.json merge=union\n*.txt merge=union\n',
  '.gitignore': 'state.json\n*.part\n',
};

/** What waits, the newest first; without what another branch has dismissed or taken. */
export function readFound(contentDir: string): FoundPage[] {
  const done = readDone(contentDir);
  return readFiles(contentDir).filter(({ name }) => !done.has(name));
}

/** Files that cannot be read are left out: other programs write there, too. */
function readFiles(contentDir: string): FoundPage[] {
  const dir = toInboxDir(contentDir);
  const found = listPageNames(dir)
    .flatMap((name) => readOne(dir, name) ?? [])
    .filter(({ name, url }) => toFoundName(url) === name);
  const toTime = (one: FoundPage) => one.published || one.found;
  return found.toSorted((a, b) =>
    toTime(a) < toTime(b) ? 1 : toTime(a) > toTime(b) ? -1 : a.name < b.name ? -1 : 1,
  );
}

function readOne(dir: string, name: string): FoundPage | undefined {
  return attempt(() => {
    // After a merge there may be the lines of both sides.
    const [first = ''] = readRegular(join(dir, `${name}.json`))
      .toString()
      .split('\n');
    return { name, ...FOUND.parse(JSON.parse(first)) };
  });
}

/** Returns whether it is new. What waits already stays as it is. */
export function keepFound(contentDir: string, { name, ...found }: FoundPage): boolean {
  const dir = toInboxDir(contentDir);
  prepare(dir);
  return writeIfFree(dir, `${name}.json`, `${JSON.stringify(FOUND.parse(found))}\n`);
}

function prepare(dir: string): void {
  for (const [name, text] of Object.entries(BESIDE)) writeIfFree(dir, name, text);
}

const ROW = /^([0-9a-f]{16}) (\d{4}-\d\d-\d\d) (dismissed|taken)(?: (\S+))?$/;

/** By name. Lines of a conflict that somebody committed are left out. */
export function readDone(contentDir: string): Map<string, Done> {
  const path = join(toInboxDir(contentDir), DONE_FILE);
  if (findStats(DISK, path)?.isFile() !== true) return new Map();
  const rows = readRegular(path)
    .toString('utf8')
    .split(/\r?\n/)
    .flatMap((text): Done[] => {
      const [, name = '', day = '', end, signs = ''] = ROW.exec(text) ?? [];
      return end === undefined ? [] : [{ name, day, end: end as Done['end'], signs }];
    });
  // A line that a merge brought back, or a second opinion: what was taken counts.
  rows.sort((a, b) => (a.end === b.end ? 0 : a.end === 'taken' ? 1 : -1));
  return new Map(rows.map((row) => [row.name, row]));
}

function writeDone(contentDir: string, done: ReadonlyMap<string, Done>): void {
  const dir = toInboxDir(contentDir);
  prepare(dir);
  const lines = [...done.values()].map(({ name, day, end, signs }) =>
    [name, day, end, signs].filter(Boolean).join(' '),
  );
  writeWhole(DISK, join(dir, DONE_FILE), `${lines.toSorted().join('\n')}\n`);
}

/** Ends the waiting of some. The caller holds the content. */
export function endWaiting(
  contentDir: string,
  names: readonly string[],
  end: Done['end'],
  day: string,
): FoundPage[] {
  const wanted = new Set(names);
  const ended = readFound(contentDir).filter(({ name }) => wanted.has(name));
  if (ended.length === 0) return [];
  const done = readDone(contentDir);
  for (const { name, signs } of ended) done.set(name, { name, day, end, signs });
  writeDone(contentDir, done);
  for (const { name } of ended)
    DISK.rmSync(join(toInboxDir(contentDir), `${name}.json`), { force: true });
  return ended;
}

/** Lets it wait again. */
export function resumeWaiting(contentDir: string, found: FoundPage): void {
  keepFound(contentDir, found);
  const done = readDone(contentDir);
  if (done.delete(found.name)) writeDone(contentDir, done);
}

/**
 * Removes what has waited too long, and what was dismissed or taken too long ago. What was dismissed stays so as long as
 * feeds have it: see `keepDone`. Nothing says that an entry without a date is old: it is dismissed, without its signs.
 */
export function pruneInbox(contentDir: string, now: number): void {
  const [day, last] = [toDay(now), toDay(now - KEPT_DAYS * DAY)];
  const done = readDone(contentDir);
  const kept = new Map([...done].filter((row) => row[1].day >= last));
  const isOver = ({ found }: FoundPage) => found.slice(0, 10) < last;
  const files = readFiles(contentDir);
  const undated = files.filter((one) => isOver(one) && one.published === '' && !done.has(one.name));
  for (const { name } of undated) kept.set(name, { name, day, end: 'dismissed', signs: '' });
  if (kept.size < done.size || undated.length > 0) writeDone(contentDir, kept);
  for (const one of files)
    if (isOver(one) || done.has(one.name))
      DISK.rmSync(join(toInboxDir(contentDir), `${one.name}.json`), { force: true });
}

/** Remembers for as long again what feeds still have, once half of the time is over: they may date it anew each day. */
export function keepDone(contentDir: string, names: ReadonlySet<string>, now: number): void {
  const half = toDay(now - (KEPT_DAYS / 2) * DAY);
  const done = readDone(contentDir);
  const old = [...done.values()].filter(({ name, day }) => names.has(name) && day < half);
  for (const row of old) done.set(row.name, { ...row, day: toDay(now) });
  if (old.length > 0) writeDone(contentDir, done);
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
