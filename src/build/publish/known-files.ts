/**
 * Cache folders of tools that trust any file they find, even one that a killed process left incomplete or somebody
 * changed. So each file that differs from what the last finished build left is removed first.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, DISK, findStats, makeFolder, readJsonFile } from './disk.ts';
import { readStamps } from './record.ts';
import { linkFiles, listTree } from './tree.ts';
import { writeCached } from './write-whole.ts';

/** Records the state of the files in `dir`. */
export function noteFiles(disk: Disk, dir: string, note: string): void {
  writeCached(disk, note, JSON.stringify(readStamps(disk, dir)));
}

/** Removes the files in `dir` that are not as recorded; all of them if there is no record. */
export function removeUnknown(disk: Disk, dir: string, note: string): void {
  const noted = (readJsonFile(disk, note) ?? {}) as Readonly<Record<string, unknown>>;
  for (const [path, stamp] of Object.entries(readStamps(disk, dir))) {
    if (noted[path] !== stamp) disk.rmSync(join(dir, path), { force: true });
  }
}

/** A cache folder with pictures for pages. Their names change with every byte, so nothing is drawn twice. */
export interface Drawn {
  readonly dir: string;
  /** Its files, exactly those that pages show. */
  readonly names: readonly string[];
}

/** Lets `draw` add missing files to the folder, and removes those not in `shown`. Rejects as `draw` does. */
export async function fillFolder<Picture>(
  cacheDir: string,
  folder: string,
  shown: ReadonlyMap<string, Picture>,
  draw: (
    missing: readonly (readonly [name: string, picture: Picture])[],
    dir: string,
  ) => Promise<void>,
): Promise<Drawn> {
  const { dir, note, there } = openFolder(cacheDir, folder);
  for (const name of there) if (!shown.has(name)) rmSync(join(dir, name));
  const missing = [...shown].filter(([name]) => !there.has(name));
  if (missing.length > 0) {
    makeFolder(dir, DISK);
    await draw(missing, dir);
  }
  noteFiles(DISK, dir, note);
  return { dir, names: [...shown.keys()] };
}

/** Adds files that another process has drawn, in the folder `from`. */
export function takeDrawn(
  cacheDir: string,
  folder: string,
  from: string,
  names: readonly string[],
): void {
  const { dir, note, there } = openFolder(cacheDir, folder);
  const missing = names.filter((name) => !there.has(name));
  linkFiles(DISK, from, dir, missing);
  noteFiles(DISK, dir, note);
}

function openFolder(cacheDir: string, folder: string) {
  const [dir, note] = [join(cacheDir, folder), join(cacheDir, `${folder}.json`)];
  if (findStats(DISK, dir)?.isDirectory() === false) rmSync(dir);
  removeUnknown(DISK, dir, note);
  return { dir, note, there: new Set(listTree(DISK, dir)) };
}
