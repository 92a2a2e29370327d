import { dirname } from 'node:path';
import { codeOf, DISK, type Disk } from './disk.ts';

/**
 * Makes the folder at the absolute `path`, and those above it. Throws what the disk says. Node's own `recursive`
 * never returns where a folder is there and yet takes nothing, as `/proc` or the end of a broken link.
 */
export function makeFolder(path: string, disk: Disk = DISK): void {
  if (isFolder(path, disk)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), disk);
  try {
    disk.mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (codeOf(error) !== 'EEXIST' || !isFolder(path, disk)) throw error;
  }
}

function isFolder(path: string, disk: Disk): boolean {
  return disk.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
