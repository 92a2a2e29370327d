/** The files of an index in its folder. A list of them is written last, and is not one of them. */
import { createHash, hash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK, readJsonFile } from '../../build/publish/disk.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';
import { SHARED } from '../../site/addresses/files.ts';
import { INDEX_FORMAT } from '../shards.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

type FileList = Readonly<Record<string, readonly [size: number, digest: string]>>;

const LIST_FILE = 'files.json';

export const ORDER_FILE = 'order.json';
export const RECORDS_FILE = 'records.jsonl';

/**
 * @property sameAs a file with the same bytes on the same disk: a hard link costs a tenth of a new file to make and to
 * remove
 */
export interface WrittenFile extends IndexFile {
  readonly sameAs?: string;
}

/** Writes each file before it takes the next. */
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

/** Fails if the disk has no hard links or the other file is gone. */
function mayLink(file: string, target: string): boolean {
  try {
    linkSync(file, target);
    return true;
  } catch {
    return false;
  }
}

/** Paths of an index's files; none if it is incomplete. */
export function listIndexFiles(dir: string): string[] {
  return Object.keys(readList(dir) ?? {});
}

/** Whether the index is complete and every file has its size and, if `toTheByte`, its bytes. */
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

/** `undefined` for an incomplete index. */
function readList(dir: string): FileList | undefined {
  return readJsonFile(DISK, join(dir, LIST_FILE)) as FileList | undefined;
}

function isListed(content: Uint8Array, [size, digest]: FileList[string]): boolean {
  return content.length === size && digestOf(content) === digest;
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * The packed fragments of existing indexes. A fragment depends on its record alone, but an edit remakes a whole shard,
 * and a name that many records share remakes every shard. Fragments that stay the same are reused.
 */
export type KeptFragments = ReturnType<typeof openKeptFragments>;

/** @param line the record as JSON */
export function toFragmentId(line: string, language: string): string {
  return toContentName(`${INDEX_FORMAT} ${language} ${line}`);
}

export function toFragmentPath(id: string): string {
  return `${toSharedPath('fragment', id)}.pf_fragment`;
}

/** @param folder holds all indexes */
export function openKeptFragments(folder: string) {
  const kept = new Map<string, readonly [file: string, listed: FileList[string]]>();
  for (const name of readdirSync(folder))
    for (const [path, listed] of Object.entries(readList(join(folder, name)) ?? {}))
      if (path.startsWith(SHARED)) kept.set(path, [join(folder, name, path), listed]);
  return {
    /** `undefined` if it is missing or damaged. */
    read: (path: string) => {
      const [file, listed] = kept.get(path) ?? [];
      if (file === undefined || listed === undefined) return undefined;
      try {
        const content = readFileSync(file);
        return isListed(content, listed) ? { sameAs: file, content } : undefined;
      } catch {
        // Another build has removed it.
        return undefined;
      }
    },
  };
}

// Files named by their content are shared by all indexes. An edit gives its shard another digest and so another folder,
// but files that stay the same keep their address, so nobody uploads or loads them again.

/**
 * From an index's folder to the shared files. Pagefind requests `fragment/`, the name in the index, and an extension;
 * likewise for words and facets. Browsers resolve `../` before the request, so a name may lead elsewhere.
 */
export const UP = '../../';

/** The path of a shared file from an index's folder, without its extension. */
export function toSharedPath(folder: 'fragment' | 'index' | 'filter', name: string): string {
  return `${SHARED}${folder}/${name}`;
}

/** The folder of Pagefind's program, which changes only with Pagefind or how we use it. */
export function toProgramPath(language: string): string {
  return `${SHARED}${toContentName(`${INDEX_FORMAT} ${language}`)}/`;
}

/**
 * Fifty bits of a digest in ten characters, short since the first search loads one for every record of the newest
 * shard, and they do not compress. One publication in two thousand with a million contents has two with the same name.
 */
export function toContentName(content: string | Buffer): string {
  const bits = Number.parseInt(hash('sha256', content).slice(0, 13), 16);
  return bits.toString(32).padStart(11, '0').slice(1);
}
