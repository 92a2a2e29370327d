/** The files of an index in its folder, with a list of them that is written last and is no part of it. */
import { createHash, hash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK } from '../../build/publish/disk.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';
import { SHARED } from '../../site/addresses/files.ts';
import { INDEX_FORMAT } from '../shards.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Size and digest of each file. */
type FileList = Readonly<Record<string, readonly [size: number, digest: string]>>;

const LIST_FILE = '.files.json';

export const ORDER_FILE = 'order.json';
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
function readList(dir: string): FileList | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, LIST_FILE), 'utf8')) as FileList;
  } catch {
    return undefined;
  }
}

/** Whether these are the bytes that were written. */
function isListed(content: Uint8Array, [size, digest]: FileList[string]): boolean {
  return content.length === size && digestOf(content) === digest;
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * What is shown of a record, packed, is the same in every index that holds the record. An edit makes a whole shard
 * anew, and a name that many bear makes all of them: what stays the same is taken from the indexes that are there.
 */
export interface KeptFragments {
  /** `undefined` if there is none, or it is not as it was written. */
  read(id: string): { readonly sameAs: string; readonly content: Uint8Array } | undefined;
}

/** `line` is a record as it is handed over. */
export function toFragmentId(line: string, language: string): string {
  return toContentName(`${INDEX_FORMAT} ${language} ${line}`);
}

export function toFragmentPath(id: string): string {
  return `${toSharedPath('fragment', id)}.pf_fragment`;
}

/** Those of all indexes in the folder of indexes. */
export function openKeptFragments(folder: string): KeptFragments {
  const kept = new Map<string, readonly [file: string, listed: FileList[string]]>();
  for (const name of readdirSync(folder))
    for (const [path, listed] of Object.entries(readList(join(folder, name)) ?? {}))
      if (path.endsWith('.pf_fragment')) kept.set(path, [join(folder, name, path), listed]);
  return {
    read: (id) => {
      const [file, listed] = kept.get(toFragmentPath(id)) ?? [];
      if (file === undefined || listed === undefined) return undefined;
      try {
        const content = readFileSync(file);
        return isListed(content, listed) ? { sameAs: file, content } : undefined;
      } catch {
        // Another build has removed it meanwhile.
        return undefined;
      }
    },
  };
}

// What of an index is named by its content lies beside the folders of all indexes. An edit gives its shard another
// digest, and so another folder; what the edit did not touch keeps its address, and is neither published nor loaded
// again.

/**
 * From a folder of an index to where its shared files are. Pagefind asks for `fragment/`, the name that the index gives a
 * fragment, and its end; for files of words and facets alike. So a name may lead elsewhere: browsers take steps up before
 * they ask.
 */
export const UP = '../../';

/** Where a file is in the folder of an index, without its end. */
export function toSharedPath(folder: 'fragment' | 'index' | 'filter', name: string): string {
  return `${SHARED}${folder}/${name}`;
}

/** The folder of Pagefind’s program, which is the same until Pagefind changes, or our use of it. */
export function toProgramPath(language: string): string {
  return `${SHARED}${toContentName(`${INDEX_FORMAT} ${language}`)}/`;
}

/**
 * Fifty bits of a digest, in ten characters. As short as may be: a search loads one for every record of the newest shard,
 * and they do not pack. Of a million contents two have one name in one of two thousand publications.
 */
export function toContentName(content: string | Buffer): string {
  const bits = Number.parseInt(hash('sha256', content).slice(0, 13), 16);
  return bits.toString(32).padStart(11, '0').slice(1);
}
