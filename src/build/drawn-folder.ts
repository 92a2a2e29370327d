/** A folder of the cache with pictures that pages show, under names that change with every byte: nothing is drawn twice. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISK, findStats } from './publish/disk.ts';
import { noteFiles, removeUnknown } from './publish/known-files.ts';
import { makeFolder } from './publish/make-folder.ts';
import { listTree } from './publish/tree.ts';

export interface Drawn {
  readonly dir: string;
  /** Files of the folder: all that pages show, and nothing else. */
  readonly names: readonly string[];
}

/** Has `draw` put into the folder what is missing, and removes what is not in `shown`. Rejects as it does. */
export async function fillFolder<Picture>(
  cacheDir: string,
  folder: string,
  shown: ReadonlyMap<string, Picture>,
  draw: (
    missing: readonly (readonly [name: string, picture: Picture])[],
    dir: string,
  ) => Promise<void>,
): Promise<Drawn> {
  const [dir, note] = [join(cacheDir, folder), join(cacheDir, `${folder}.json`)];
  if (findStats(DISK, dir)?.isDirectory() === false) rmSync(dir);
  removeUnknown(DISK, dir, note);
  const there = new Set(listTree(DISK, dir));
  for (const name of there) if (!shown.has(name)) rmSync(join(dir, name));
  const missing = [...shown].filter(([name]) => !there.has(name));
  if (missing.length > 0) {
    makeFolder(dir, DISK);
    await draw(missing, dir);
  }
  noteFiles(DISK, dir, note);
  return { dir, names: [...shown.keys()] };
}
