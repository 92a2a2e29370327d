import { dirname, join } from 'node:path';
import { DISK, findStats, type Disk } from './publish/disk.ts';
import { makeFolder } from './publish/make-folder.ts';
import { writeOver } from './publish/write-whole.ts';

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
