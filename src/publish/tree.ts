/** Folders with all that is in them. */
import { dirname, join } from 'node:path';
import { findStats, type Disk } from './disk.ts';
import { makeFolder } from './make-folder.ts';

/** The files below `dir` as `/`-separated relative paths, sorted by code unit; none where there is no folder. Links are not followed, nor listed. */
export function listTree(disk: Disk, dir: string): string[] {
  return findStats(disk, dir)?.isDirectory() === true ? walk(disk, dir, '').sort() : [];
}

function walk(disk: Disk, dir: string, above: string): string[] {
  return disk.readdirSync(join(dir, above), { withFileTypes: true }).flatMap((entry) => {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) return walk(disk, dir, path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * The files at `paths` below `from`, which nobody writes into again, at the same paths below `to`, where they are not
 * yet: linked where the disk allows it, else copied. Gives the paths of those that were copied.
 */
export function linkFiles(disk: Disk, from: string, to: string, paths: Iterable<string>): string[] {
  const copied: string[] = [];
  eachFile(disk, from, to, paths, (source, target, path) => {
    try {
      disk.linkSync(source, target);
    } catch {
      copyFile(disk, source, target);
      copied.push(path);
    }
  });
  return copied;
}

/** The same as files of their own. */
export function copyFiles(disk: Disk, from: string, to: string, paths: Iterable<string>): void {
  eachFile(disk, from, to, paths, (source, target) => {
    copyFile(disk, source, target);
  });
}

/** Whoever comes after a crash finds a whole file or none. */
function copyFile(disk: Disk, source: string, target: string): void {
  disk.copyFileSync(source, `${target}.part`);
  disk.renameSync(`${target}.part`, target);
}

function eachFile(
  disk: Disk,
  from: string,
  to: string,
  paths: Iterable<string>,
  put: (source: string, target: string, path: string) => void,
): void {
  const made = new Set<string>();
  for (const path of paths) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!made.has(folder)) makeFolder(folder, disk);
    made.add(folder);
    put(join(from, path), target, path);
  }
}
