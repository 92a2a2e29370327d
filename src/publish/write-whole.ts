import { basename, dirname, join } from 'node:path';
import { findStats, type Disk } from './disk.ts';
import { isAlive } from './lock.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file so that whoever reads it, and whoever comes after a crash or a power cut, finds the old text or the new
 * one, whole. All that one command leaves for the next is written here. What a crash leaves beside it ends in `.part`.
 */
export function writeWhole(disk: Disk, path: string, text: string | Iterable<string>): void {
  makeFolder(dirname(path), disk);
  const part = toPart(disk, path);
  try {
    const file = disk.openSync(part, 'w');
    try {
      // One after the other: a text may be longer than a string can be.
      for (const part of joinParts(typeof text === 'string' ? [text] : text))
        disk.writeFileSync(file, part);
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
    disk.renameSync(part, path);
  } catch (error) {
    disk.rmSync(part, { force: true });
    throw error;
  }
  settle(disk, dirname(path));
}

/**
 * Where `path` is put together, by this process alone: two commands may write the same file at once, the memory of the cache
 * for one. A name that starts with a dot is no content, should a crash leave it; what crashes have left in the folder goes.
 */
export function toPart(disk: Disk, path: string): string {
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
export function* joinParts(parts: Iterable<string>): Generator<string> {
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
export function settle(disk: Disk, path: string): void {
  // Windows opens no folders, and keeps their names by itself.
  if (process.platform === 'win32') return;
  const file = disk.openSync(path, 'r');
  try {
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}
