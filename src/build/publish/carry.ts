/**
 * Files that outlive their release. A page that a reader has open asks for its scripts, pictures and parts of the search
 * index later, by names that change with their bytes; for a day each release has those of the releases before it, too.
 */
import { join } from 'node:path';
import { ASSETS_URL, INDEX_URL, toPath } from '../../site/addresses/files.ts';
import type { Disk } from './disk.ts';
import { toReleaseDir } from './releases.ts';
import { copyWhole, linkFiles, listFolders, listTree } from './tree.ts';
import { settle, writeWhole } from './write-whole.ts';

/** When each file of a release that is not of its own site left the site, in epoch milliseconds. */
export type Carried = Readonly<Record<string, number>>;

const DAY = 86_400_000;

/** Folders in which every name belongs to one content for ever, so that what is added to a release changes none of it. */
export const LASTING = [ASSETS_URL, INDEX_URL].map(toPath);

export function toCarriedFile(dir: string, id: string): string {
  return join(dir, 'releases', `${id}.carried.json`);
}

/** What cannot be read counts as nothing: its files are then taken for those of the site, and live a day longer. */
export function loadCarried(disk: Disk, dir: string, id: string): Carried {
  try {
    const carried: unknown = JSON.parse(disk.readFileSync(toCarriedFile(dir, id)).toString());
    return typeof carried === 'object' && carried !== null ? (carried as Carried) : {};
  } catch {
    return {};
  }
}

/** The lasting files of the release `from` that a site with the files `own` lacks, but for those whose day is over. */
export function toCarried(
  disk: Disk,
  dir: string,
  { from, own, now }: { from: string; own: ReadonlySet<string>; now: number },
): Carried {
  const before = loadCarried(disk, dir, from);
  const lasting = LASTING.flatMap((folder) =>
    listTree(disk, join(toReleaseDir(dir, from), folder)).map((path) => `${folder}/${path}`),
  );
  const leaving = lasting
    .filter((path) => !own.has(path))
    .map((path): [string, number] => [path, before[path] ?? now]);
  return Object.fromEntries(leaving.filter(([, left]) => now - left < DAY));
}

/**
 * Notes what is carried, then puts it into `folder`, which is or will be the release `id`. One that is a release has each
 * file whole or not at all, whatever ends this, and all of them for good when it returns.
 */
export function carry(
  disk: Disk,
  dir: string,
  { id, from, folder, carried }: { id: string; from: string; folder: string; carried: Carried },
): void {
  writeWhole(disk, toCarriedFile(dir, id), JSON.stringify(carried));
  const missing = Object.keys(carried).filter((path) => !disk.existsSync(join(folder, path)));
  linkFiles(disk, toReleaseDir(dir, from), folder, missing, copyWhole);
  for (const path of listFolders(missing)) settle(disk, join(folder, path));
}
