/** The files of an index in its folder, with a list of them that is written last and is no part of it. */
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK } from '../../build/publish/disk.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Size and digest of each file. */
export type FileList = Readonly<Record<string, readonly [size: number, digest: string]>>;

const LIST_FILE = '.files.json';

/** The times of each result. */
export const ORDER_FILE = 'order.json';
/** Where the records of an index are until it is made. */
export const RECORDS_FILE = 'records.jsonl';

/** `sameAs` is a file of these bytes on the same disk: one with many names costs a tenth of a new one, also when it goes. */
export interface WrittenFile extends IndexFile {
  readonly sameAs?: string;
}

/** Each file is written before the next is asked for. */
export function writeIndex(dir: string, files: Iterable<WrittenFile>): void {
  const made = new Set<string>();
  const list: [path: string, file: FileList[string]][] = [];
  for (const { path, content, sameAs } of files) {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (sameAs === undefined || !mayLink(sameAs, target)) writeFileSync(target, content);
    list.push([path, [content.length, digestOf(content)]]);
  }
  list.sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(DISK, join(dir, LIST_FILE), JSON.stringify(Object.fromEntries(list)));
}

/** Not where the disk has no such links, or the other file has gone. */
function mayLink(file: string, target: string): boolean {
  try {
    linkSync(file, target);
    return true;
  } catch {
    return false;
  }
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
      (!toTheByte || isListed(readFileSync(join(dir, path)), [size, digest]))
    );
  });
}

/** `undefined` for what is no whole index. */
export function readList(dir: string): FileList | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, LIST_FILE), 'utf8')) as FileList;
  } catch {
    return undefined;
  }
}

/** Whether these are the bytes that were written. */
export function isListed(content: Uint8Array, [size, digest]: FileList[string]): boolean {
  return content.length === size && digestOf(content) === digest;
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
