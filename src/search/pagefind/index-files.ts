/** The files of an index in its folder, with a list of them that is written last and is no part of it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK } from '../../publish/disk.ts';
import { writeWhole } from '../../publish/write-whole.ts';
import type { IndexFile } from './chunks.ts';

/** Size and digest of each file. */
type FileList = Readonly<Record<string, readonly [size: number, digest: string]>>;

const LIST_FILE = '.files.json';

/** The times of each result. */
export const ORDER_FILE = 'order.json';
/** Where the records of an index are until it is made. */
export const RECORDS_FILE = 'records.jsonl';

/** Each file is written before the next is asked for. */
export function writeIndex(dir: string, files: Iterable<IndexFile>): void {
  const made = new Set<string>();
  const list: [path: string, file: FileList[string]][] = [];
  for (const { path, content } of files) {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, content);
    list.push([path, [content.length, digestOf(content)]]);
  }
  list.sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(DISK, join(dir, LIST_FILE), JSON.stringify(Object.fromEntries(list)));
}

/** Paths of the files of an index; none for what is no whole one. */
export function listIndexFiles(dir: string): string[] {
  return Object.keys(readList(dir) ?? {});
}

/** Whether all files are there with their sizes and, on demand, with their bytes. */
export function isSound(dir: string, toTheByte: boolean): boolean {
  return Object.entries(readList(dir) ?? { '': [0, ''] }).every(([path, [size, digest]]) => {
    const stats = statSync(join(dir, path), { throwIfNoEntry: false });
    return (
      stats?.isFile() === true &&
      stats.size === size &&
      (!toTheByte || digestOf(readFileSync(join(dir, path))) === digest)
    );
  });
}

function readList(dir: string): FileList | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, LIST_FILE), 'utf8')) as FileList;
  } catch {
    return undefined;
  }
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
