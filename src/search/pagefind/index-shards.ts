/** Indexes the shards that are not indexed yet, in processes beside whatever else is going on. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIndexFolderUrl, toPath } from '../../site/addresses/files.ts';
import type { SearchContext } from '../record.ts';
import type { Shard } from '../shards.ts';
import { DISK } from '../../build/publish/disk.ts';
import { isAlive } from '../../build/publish/process-start.ts';
import { linkFiles } from '../../build/publish/tree.ts';
import { isSound, listIndexFiles, RECORDS_FILE } from './index-files.ts';
import { openIndexQueue, type IndexQueue } from './index-queue.ts';
import { makeShards, toIndexLanguage } from './site-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
  /** It was made just now; else it may have been touched since. */
  readonly isFresh: boolean;
}

/**
 * Resolves to the folders of all shards, newest first; removes those of earlier states. Unchanged shards cost
 * nothing.
 */
export async function indexSearch(
  context: SearchContext,
  cacheDir: string,
  queue?: IndexQueue,
): Promise<IndexedShard[]> {
  const indexed = await indexAll(context, cacheDir, queue);
  removeOthers(cacheDir, new Set(indexed.map(({ digest }) => digest)));
  return indexed;
}

function indexAll(
  context: SearchContext,
  cacheDir: string,
  queue?: IndexQueue,
): Promise<IndexedShard[]> {
  return indexShards(makeShards(context), toIndexLanguage(context.publication), cacheDir, queue);
}

/**
 * Makes those of the indexes anew of which a file is not as it was written. One that was made just now is; the others
 * cost a look at every byte.
 */
export async function mendIndexes(
  context: SearchContext,
  cacheDir: string,
  indexed: readonly IndexedShard[],
): Promise<void> {
  const broken = indexed.filter(({ dir, isFresh }) => !isFresh && !isSound(dir, true));
  for (const { dir } of broken) rmSync(dir, { recursive: true, force: true });
  if (broken.length > 0) await indexSearch(context, cacheDir);
}

/** The same without removing anything. Not async, for a function that waits holds what it was called with. */
export function indexShards(
  shards: Iterable<Shard>,
  language: string,
  cacheDir: string,
  queue = openIndexQueue(),
): Promise<IndexedShard[]> {
  const all: IndexedShard[] = [];
  const dirs: string[] = [];
  try {
    for (const { digest, lines } of shards) {
      const place = toShardDir(cacheDir, digest);
      const isFresh = !isSound(place, false);
      all.push({ dir: place, digest, isFresh });
      if (!isFresh) continue;
      const dir = `${place}.${String(process.pid)}`;
      dirs.push(dir);
      writeRecords(dir, lines);
      queue.add({ dir, place, language });
    }
  } catch (error) {
    queue.stop(error);
  }
  return queue
    .end()
    .finally(() => {
      dirs.forEach(drop);
    })
    .then(() => all);
}

export function toShardDir(cacheDir: string, digest: string): string {
  return join(cacheDir, 'search', digest);
}

/** Where the files of an index are in the output. */
export function listIndexPaths({ dir, digest }: IndexedShard): string[] {
  return listIndexFiles(dir).map((path) => `${toPath(toIndexFolderUrl(digest, path))}${path}`);
}

/** Links those into the output `to` that `isWanted` tells by their path there; what several share once. */
export function linkIndexes(
  to: string,
  shards: readonly IndexedShard[],
  isWanted: (path: string) => boolean,
): void {
  const linked = new Set<string>();
  for (const { dir, digest } of shards) {
    const folders = Map.groupBy(listIndexFiles(dir), (path) =>
      toPath(toIndexFolderUrl(digest, path)),
    );
    for (const [folder, paths] of folders) {
      const wanted = paths.filter((path) => isWanted(folder + path) && !linked.has(folder + path));
      for (const path of wanted) linked.add(folder + path);
      linkFiles(DISK, dir, join(to, folder), wanted);
    }
  }
}

function writeRecords(dir: string, lines: Shard['lines']): void {
  drop(dir);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, RECORDS_FILE), lines.map((line) => `${line}\n`).join(''));
}

function drop(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

/** Another process may be making an index; a folder of one that is gone was never finished. */
function removeOthers(cacheDir: string, digests: ReadonlySet<string>): void {
  const dir = join(cacheDir, 'search');
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    const [digest = '', maker] = name.split('.');
    if (maker === undefined ? digests.has(digest) : isAlive(Number(maker))) continue;
    rmSync(join(dir, name), { recursive: true, force: true });
  }
}
