import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk, DISK, findStats, makeFolder } from './disk.ts';
import { isAlive } from './process-start.ts';

/**
 * Writes a file so that whoever reads it, and whoever comes after a crash or a power cut, finds the old text or the new
 * one, whole. All that one command leaves for the next is written here. What a crash leaves beside it ends in `.part`.
 */
export function writeWhole(disk: Disk, path: string, text: string | Iterable<string>): void {
  putWhole(disk, path, text, (part) => {
    disk.renameSync(part, path);
  });
}

/** What is found in the place of what was seen, `undefined` if nothing is: nothing was written. */
interface Other {
  readonly there: Buffer | undefined;
}

/** What somebody wrote into the file in the moment of writing: ours is in its place. */
interface Written {
  readonly replaced: Buffer | undefined;
}

/**
 * The same over what was seen, and over nothing else: over nothing at all without `isSeen`. The file has the rights of the one
 * that it replaces or, if it is new, of the one at `like`.
 *
 * Writing takes milliseconds, in which others may write too, so that the disk is looked at right before the rename, and what
 * lies there then has a second name: it is in `replaced` if it is something else than was seen. Between that name and the
 * rename lies nothing, since no call of Node does both: some 20 µs to the end of the rename. What is written into the file
 * within it, or by a program that had opened it before, is in `replaced` as well; a file that is put in its place within it
 * is lost.
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
      keepName(disk, path, old);
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

/** What `place` gives, which names the file that was put together. */
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
      // One after the other: a text may be longer than a string can be.
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

/** Who may read and write the file at `path` may do so with this one. */
function keepRights(disk: Disk, file: number, path: string): void {
  const stats = findStats(disk, path);
  if (stats?.isFile() !== true) return;
  const { uid, gid, mode } = stats;
  const tryTo = (keep: () => void) => {
    try {
      keep();
    } catch {
      // On a disk that has no rights, and of another's file, not all can be kept.
    }
  };
  tryTo(() => {
    disk.fchownSync(file, uid, gid);
  });
  tryTo(() => {
    disk.fchmodSync(file, mode & 0o777);
  });
}

/**
 * Gives a file a name that nothing has; `false` if something has it, and the file keeps its own name then. A link, unlike a
 * rename, never takes the place of another; where the disk has none (exFAT, many shares), the name is taken by an empty file
 * first.
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

/** What lay there is found under a second name when its own leads to another file. Some disks have none. */
function keepName(disk: Disk, path: string, old: string): void {
  try {
    disk.linkSync(path, old);
  } catch {
    // Then only what was there at the last look is known.
  }
}

/** `undefined` where no file is. */
export function findBytes(disk: Disk, path: string): Buffer | undefined {
  return findStats(disk, path)?.isFile() === true ? disk.readFileSync(path) : undefined;
}

/**
 * Where `path` is put together, by this process alone: two commands may write the same file at once, the memory of the cache
 * for one. A name that starts with a dot is no content, should a crash leave it; what crashes have left in the folder goes.
 */
function toPart(disk: Disk, path: string): string {
  const folder = dirname(path);
  for (const { name } of disk.readdirSync(folder, { withFileTypes: true })) {
    const pid = Number(/^\..+\.(\d{1,10})\.part$/.exec(name)?.[1]);
    // What is of this process, or leads elsewhere, goes where it is written.
    if (pid > 0 && pid !== process.pid && !isAlive(pid))
      disk.rmSync(join(folder, name), { force: true });
  }
  const part = join(folder, `.${basename(path)}.${String(process.pid)}.part`);
  disk.rmSync(part, { force: true });
  return part;
}

/** Characters that are written at once: no call for each line, and no more than this in memory twice. */
const PART = 1 << 20;

/** The same text in few parts. */
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

/** The same in a cache, of which all may be thrown away: a folder that stands there, too. */
export function writeCached(disk: Disk, path: string, text: string | Iterable<string>): void {
  if (findStats(disk, path)?.isDirectory() === true)
    disk.rmSync(path, { force: true, recursive: true });
  writeWhole(disk, path, text);
}

/** Waits until the names in a folder, or the bytes of a file, have reached the disk. */
export function syncFile(disk: Disk, path: string): void {
  // Windows opens no folders, and keeps their names by itself.
  if (process.platform === 'win32') return;
  const file = disk.openSync(path, 'r');
  try {
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** A path at which something is already, or which leads through a link. */
export class TakenError extends Error {}

/**
 * Writes a file that was not there, whole or not at all, whenever the process ends or the disk is full. Throws TakenError, and
 * nothing is changed, where something is at `inside`, or where a link stands on the way to it below `folder`.
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

/** Makes the folders on the way one by one, so that none is made behind a link. */
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
