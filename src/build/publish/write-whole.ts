import { basename, dirname, join } from 'node:path';
import { attempt } from '../../content/problems/attempt.ts';
import { codeOf, type Disk, DISK, findStats, makeFolder } from './disk.ts';
import { isAlive } from './process-start.ts';

/**
 * Writes a file so that every reader, even after a crash or a power cut, finds the complete old text or the complete
 * new one. All that one command leaves for the next is written here. What a crash leaves ends in `.part`.
 */
export function writeWhole(disk: Disk, path: string, text: string | Iterable<string>): void {
  putWhole(disk, path, text, (part) => {
    disk.renameSync(part, path);
  });
}

/** Nothing was written, since the path now holds this; `undefined` for no file. */
interface Other {
  readonly there: Buffer | undefined;
}

/** It was written. If somebody wrote to the file at that moment, these are their bytes. */
interface Written {
  readonly replaced: Buffer | undefined;
}

/**
 * As `writeWhole`, but only over bytes that `isSeen` accepts; without `isSeen`, only at a free path. The file gets the
 * permissions of the one that it replaces or, if it is new, of the one at `like`.
 *
 * Writing takes milliseconds, in which others may write too. So the bytes are compared just before the rename, and
 * the old file gets a second name: if it turns out to have other bytes, they are in `replaced`. Node has no call that
 * does both, so some 20 µs remain from the second name to the end of the rename. A write to the old file within that
 * time, or by a program that had opened it, is in `replaced` as well; a file that is renamed to the path within that
 * time is lost.
 */
export function writeOver(
  disk: Disk,
  path: string,
  text: string | Uint8Array,
  isSeen: ((bytes: Buffer) => boolean) | undefined,
  like = path,
): Written | Other {
  if (isSeen === undefined)
    return putWhole(disk, path, text, (part) => nameNew(disk, part, path), like)
      ? { replaced: undefined }
      : { there: findBytes(disk, path) };
  const old = toPart(disk, `${path}.old`);
  try {
    const other = putWhole(disk, path, text, (part) => {
      const there = findBytes(disk, path);
      if (there === undefined || !isSeen(there)) return { there };
      // Without links, a later write to the old file is lost.
      attempt(() => {
        disk.linkSync(path, old);
      });
      disk.renameSync(part, path);
      return undefined;
    });
    if (other !== undefined) return other;
    const last = findBytes(disk, old);
    disk.rmSync(old, { force: true });
    return { replaced: last === undefined || isSeen(last) ? undefined : last };
  } catch (error) {
    disk.rmSync(old, { force: true });
    throw error;
  }
}

/** Writes a temporary file, which `place` moves to `path`. Returns the result of `place`. */
function putWhole<Result>(
  disk: Disk,
  path: string,
  text: string | Uint8Array | Iterable<string>,
  place: (part: string) => Result,
  like = path,
): Result {
  makeFolder(dirname(path), disk);
  const part = toPart(disk, path);
  try {
    const file = disk.openSync(part, 'w');
    try {
      keepRights(disk, file, like);
      // In pieces, since a text may exceed the longest string.
      const isWhole = typeof text === 'string' || text instanceof Uint8Array;
      for (const piece of isWhole ? [text] : joinTexts(text)) disk.writeFileSync(file, piece);
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
    const placed = place(part);
    disk.rmSync(part, { force: true });
    syncFile(disk, dirname(path));
    return placed;
  } catch (error) {
    disk.rmSync(part, { force: true });
    throw error;
  }
}

/** Copies owner and permissions of the file at `path`. */
function keepRights(disk: Disk, file: number, path: string): void {
  const stats = findStats(disk, path);
  if (stats?.isFile() !== true) return;
  const { uid, gid, mode } = stats;
  // Either fails on a disk without permissions, and for a file of another owner.
  attempt(() => {
    disk.fchownSync(file, uid, gid);
  });
  attempt(() => {
    disk.fchmodSync(file, mode & 0o777);
  });
}

/**
 * Gives a file a free name; returns `false`, with nothing changed, if it is taken. Unlike a rename, a link never
 * replaces anything; on disks without links (exFAT, many shares), an empty file reserves the name first.
 */
export function nameNew(disk: Disk, file: string, name: string): boolean {
  try {
    disk.linkSync(file, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  let taken: number;
  try {
    taken = disk.openSync(name, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    disk.closeSync(taken);
    disk.renameSync(file, name);
    return true;
  } catch (error) {
    disk.rmSync(name, { force: true });
    throw error;
  }
}

export function findBytes(disk: Disk, path: string): Buffer | undefined {
  return findStats(disk, path)?.isFile() === true ? disk.readFileSync(path) : undefined;
}

/** Milliseconds after which nobody is still writing a file: of a process on another machine, we cannot ask. */
const GONE = 60_000;

/**
 * A temporary path for `path`, of this process alone, since two commands may write the same file at once, such as the
 * cache. The leading dot keeps it out of the content if a crash leaves it. Removes what crashes have left in the
 * folder.
 */
export function toPart(disk: Disk, path: string): string {
  const folder = dirname(path);
  for (const entry of disk.readdirSync(folder, { withFileTypes: true })) {
    const pid = Number(/^\..+\.(\d{1,10})\.part$/.exec(entry.name)?.[1]);
    // Leftovers of this process are removed below; a folder belongs to another command.
    if (!(pid > 0) || pid === process.pid || !entry.isFile() || isAlive(pid)) continue;
    const left = join(folder, entry.name);
    const { mtimeMs = 0 } = findStats(disk, left) ?? {};
    if (Date.now() - mtimeMs > GONE) disk.rmSync(left, { force: true });
  }
  const part = join(folder, `.${basename(path)}.${String(process.pid)}.part`);
  disk.rmSync(part, { force: true });
  return part;
}

/** Characters per write: avoids a call for each line, and limits what is in memory twice. */
const PART = 1 << 20;

export function* joinTexts(parts: Iterable<string>): Generator<string> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** As `writeWhole` in a cache, where even a folder in the way may be removed. */
export function writeCached(disk: Disk, path: string, text: string | Iterable<string>): void {
  if (findStats(disk, path)?.isDirectory() === true)
    disk.rmSync(path, { force: true, recursive: true });
  writeWhole(disk, path, text);
}

/** Waits until the names in a folder, or the bytes of a file, are on disk. */
export function syncFile(disk: Disk, path: string): void {
  // Windows does not open folders, and writes their names itself.
  if (process.platform === 'win32') return;
  const file = disk.openSync(path, 'r');
  try {
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** A path that is taken or leads through a link. */
export class TakenError extends Error {}

/**
 * Writes a new file, completely or not at all.
 * @throws TakenError, with nothing changed, if `inside` is taken, or a link is on the way to it in `folder`
 */
export function writeNew(
  folder: string,
  inside: string,
  bytes: string | Uint8Array,
  disk: Disk = DISK,
): void {
  const path = join(folder, inside);
  makeFolder(folder, disk);
  makeInside(disk, folder, dirname(inside));
  if ('there' in writeOver(disk, path, bytes, undefined))
    throw new TakenError(`${inside} is there`);
}

/** The same, but says whether it was free. */
export function writeIfFree(...given: Parameters<typeof writeNew>): boolean {
  try {
    writeNew(...given);
    return true;
  } catch (error) {
    if (error instanceof TakenError) return false;
    throw error;
  }
}

/** Makes the folders one by one, so that none is made behind a link. */
function makeInside(disk: Disk, folder: string, inside: string): void {
  const names = inside.split('/').filter((one) => one !== '.');
  for (const at of names.keys()) {
    const below = names.slice(0, at + 1).join('/');
    const path = join(folder, below);
    const stats = findStats(disk, path);
    if (stats === undefined) makeFolder(path, disk);
    else if (!stats.isDirectory()) throw new TakenError(`${below} is a link or a file`);
  }
}
