/** Lists and copies whole folders. */
import { dirname, join } from 'node:path';
import { type Disk, findStats, makeFolder } from './disk.ts';
import { syncFile } from './write-whole.ts';

/** The files in `dir` as relative paths with `/`, sorted by code unit; empty if there is no folder. Ignores links. */
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

/** All folders above the files, the top one as `''`. */
export function listFolders(paths: readonly string[]): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let above = dirname(path); above !== '.' && !folders.has(above); above = dirname(above))
      folders.add(above);
  }
  return folders;
}

/**
 * Puts the files at `paths` in `from`, which will never be written to again, at the same paths in `to`, which are
 * free: as links if the disk allows it, otherwise with `copy`. Returns the paths that were copied.
 */
export function linkFiles(
  disk: Disk,
  from: string,
  to: string,
  paths: Iterable<string>,
  copy: typeof copyWhole = copyFile,
): string[] {
  const copied: string[] = [];
  eachFile(disk, from, to, paths, (source, target, path) => {
    try {
      disk.linkSync(source, target);
    } catch {
      copy(disk, source, target);
      copied.push(path);
    }
  });
  return copied;
}

export function copyFiles(disk: Disk, from: string, to: string, paths: Iterable<string>): void {
  eachFile(disk, from, to, paths, (source, target) => {
    copyFile(disk, source, target);
  });
}

/** After a crash, there is a complete file or none. */
function copyFile(disk: Disk, source: string, target: string, isSettled = false): void {
  const part = `${target}.part`;
  disk.copyFileSync(source, part);
  if (isSettled) syncFile(disk, part);
  disk.renameSync(part, target);
}

/** The same holds after a power cut. */
export function copyWhole(disk: Disk, source: string, target: string): void {
  copyFile(disk, source, target, true);
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
