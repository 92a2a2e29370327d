/** The files of a content folder as read, and how the disk has changed since. */
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { listContent } from '../content/disk/list-files.ts';
import type { FileEntry } from '../content/disk/read-entry.ts';
import { orGone, readFile, type OneFile, type Recall } from '../content/disk/read-file.ts';
import { tellOutside } from './outside.ts';
import { toFileStamp } from './publish/kept-lines.ts';
import type { Settings } from './settings.ts';
import { openTable } from './table.ts';

export interface ContentFiles {
  /** By path in the folder. */
  readonly files: ReadonlyMap<string, OneFile>;
  readonly stamps: ReadonlyMap<string, string>;
  /** The last valid entry of each file that is now broken. */
  readonly lastGood: ReadonlyMap<string, FileEntry>;
}

const NONE: ContentFiles = { files: new Map(), stamps: new Map(), lastGood: new Map() };

/** Every file of the content as it is now, with what is known of it. Throws if the content folder cannot be read. */
export function openFiles({ cacheDir, contentDir }: Pick<Settings, 'cacheDir' | 'contentDir'>) {
  tellOutside({ doing: 'read the content' });
  const table = openTable(cacheDir, contentDir);
  return { table, content: rereadFiles(contentDir, NONE, listContent(contentDir), table.recall) };
}

/** Rereads these files and drops those that are gone. Throws if the disk fails. */
export function rereadFiles(
  dir: string,
  known: ContentFiles,
  insides: Iterable<string>,
  recall: Recall,
): ContentFiles {
  const files = new Map(known.files);
  const stamps = new Map(known.stamps);
  const lastGood = new Map(known.lastGood);
  for (const inside of insides) {
    const good = findEntry(known.files.get(inside)) ?? known.lastGood.get(inside);
    const stats = findStats(dir, inside);
    const file = stats && orGone(() => readFile(dir, inside, recall, stats));
    files.delete(inside);
    stamps.delete(inside);
    lastGood.delete(inside);
    if (stats === undefined || file === undefined) continue;
    files.set(inside, file);
    stamps.set(inside, toFileStamp(stats));
    if (good !== undefined && findEntry(file) === undefined) lastGood.set(inside, good);
  }
  return { files, stamps, lastGood };
}

/** Files, of these or of all, that are new, changed or gone. Throws if the folder cannot be listed. */
export function listChanged(
  dir: string,
  { files, stamps }: ContentFiles,
  some?: readonly string[],
): string[] {
  const asked = some ?? new Set([...listContent(dir), ...files.keys()]);
  return [...asked].filter((inside) => findStamp(dir, inside) !== stamps.get(inside));
}

/** Changes with every write of the file; `undefined` if there is no file. */
export function findStamp(dir: string, inside: string): string | undefined {
  const stats = findStats(dir, inside);
  return stats && toFileStamp(stats);
}

function findStats(dir: string, inside: string): Stats | undefined {
  const stats = orGone(() => lstatSync(join(dir, inside)));
  return stats?.isDirectory() === true ? undefined : stats;
}

function findEntry(file: OneFile | undefined): FileEntry | undefined {
  return file?.sort === 'entry' ? file.entry : undefined;
}
