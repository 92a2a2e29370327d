/**
 * A folder of the cache into which tools write for themselves. They trust whatever they find there, also what a kill has
 * cut or somebody has changed; so what is not as the last finished build left it goes before they look.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, DISK, findStats, makeFolder } from './disk.ts';
import { readStamps } from './record.ts';
import { listTree } from './tree.ts';
import { writeCached } from './write-whole.ts';

/** Notes in the file `note` how the files of `dir` are now. */
export function noteFiles(disk: Disk, dir: string, note: string): void {
  writeCached(disk, note, JSON.stringify(readStamps(disk, dir)));
}

/** Removes the files of `dir` that are not as noted; all of them where nothing is noted. */
export function removeUnknown(disk: Disk, dir: string, note: string): void {
  const noted = loadNote(disk, note);
  for (const [path, stamp] of Object.entries(readStamps(disk, dir))) {
    if (noted[path] !== stamp) disk.rmSync(join(dir, path), { force: true });
  }
}

function loadNote(disk: Disk, note: string): Readonly<Record<string, unknown>> {
  try {
    const noted: unknown = JSON.parse(disk.readFileSync(note).toString());
    return typeof noted === 'object' && noted !== null ? (noted as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * A folder of the cache with pictures that pages show, under names that change with every byte: nothing is drawn twice.
 */
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
