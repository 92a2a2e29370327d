/** The files of a content folder as they were read, and what has become of them on the disk since. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { listContent } from '../disk/list-files.ts';
import type { FileEntry } from '../disk/read-entry.ts';
import { readFile, type Memory, type OneFile } from '../disk/read-file.ts';

export interface ContentFiles {
  /** By path below the folder. */
  readonly files: ReadonlyMap<string, OneFile>;
  readonly stamps: ReadonlyMap<string, string>;
  /** The last good entry of each file that is broken now. */
  readonly lastGood: ReadonlyMap<string, FileEntry>;
}

const NONE: ContentFiles = { files: new Map(), stamps: new Map(), lastGood: new Map() };

/** Reads every file. Throws if the folder cannot be listed. */
export function readContent(dir: string, memory: Memory): ContentFiles {
  return rereadFiles(dir, NONE, listContent(dir), memory);
}

/** The same with these files read anew; those that are gone are left out. Throws where the disk fails. */
export function rereadFiles(
  dir: string,
  known: ContentFiles,
  insides: Iterable<string>,
  memory: Memory,
): ContentFiles {
  const files = new Map(known.files);
  const stamps = new Map(known.stamps);
  const lastGood = new Map(known.lastGood);
  for (const inside of insides) {
    const good = findEntry(known.files.get(inside)) ?? known.lastGood.get(inside);
    const stamp = findStamp(dir, inside);
    const file = stamp === undefined ? undefined : findFile(dir, inside, memory);
    files.delete(inside);
    stamps.delete(inside);
    lastGood.delete(inside);
    if (stamp === undefined || file === undefined) continue;
    files.set(inside, file);
    stamps.set(inside, stamp);
    if (good !== undefined && findEntry(file) === undefined) lastGood.set(inside, good);
  }
  return { files, stamps, lastGood };
}

/** Which files, of these or of all, are new, others, or gone. Throws if the folder cannot be listed. */
export function listChanged(
  dir: string,
  { files, stamps }: ContentFiles,
  some?: readonly string[],
): string[] {
  const asked = some ?? new Set([...listContent(dir), ...files.keys()]);
  return [...asked].filter((inside) => findStamp(dir, inside) !== stamps.get(inside));
}

/** What tells one writing of a file from another; `undefined` if no file is there. */
export function findStamp(dir: string, inside: string): string | undefined {
  const stats = orGone(() => lstatSync(join(dir, inside)));
  if (stats === undefined || stats.isDirectory()) return undefined;
  return `${String(stats.ino)}:${String(stats.size)}:${String(stats.mtimeMs)}`;
}

function findFile(dir: string, inside: string, memory: Memory): OneFile | undefined {
  return orGone(() => readFile(dir, inside, memory));
}

function findEntry(file: OneFile | undefined): FileEntry | undefined {
  return file?.sort === 'entry' ? file.entry : undefined;
}

const GONE = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** What editors and git write is there for a moment, and a folder may stand where a file was. */
function orGone<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch (error) {
    if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}
