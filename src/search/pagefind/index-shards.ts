/** Indexes new shards, in processes that run beside the build. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIndexFolderUrl, toPath } from '../../site/addresses/files.ts';
import type { SearchContext } from '../record.ts';
import type { Shard } from '../shards.ts';
import { DISK } from '../../build/publish/disk.ts';
import { isAlive } from '../../build/publish/process-start.ts';
import { eachOf, type WorkSlice } from '../../build/publish/slice.ts';
import { linkFiles } from '../../build/publish/tree.ts';
import { isSound, listIndexFiles, RECORDS_FILE } from './index-files.ts';
import { openIndexQueue, type IndexQueue } from './index-queue.ts';
import { makeShards, toIndexLanguage } from './site-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
  /** Made by this build; others may have been altered since. */
  readonly isFresh: boolean;
}

/** Resolves to all shards, or those of a slice, newest first, and removes those of earlier states. Unchanged shards are kept. */
export async function indexSearch(
  context: SearchContext,
  cacheDir: string,
  queue?: IndexQueue,
  slice?: WorkSlice,
): Promise<IndexedShard[]> {
  const indexed = await indexAll(context, cacheDir, queue, slice);
  removeOthers(cacheDir, new Set(indexed.map(({ digest }) => digest)));
  return indexed;
}

function indexAll(
  context: SearchContext,
  cacheDir: string,
  queue?: IndexQueue,
  slice?: WorkSlice,
): Promise<IndexedShard[]> {
  const shards = eachOf(makeShards(context), slice);
  return indexShards(shards, toIndexLanguage(context.publication), cacheDir, queue);
}

/** Remakes indexes with a damaged file. Reads every byte of indexes that this build did not make. */
export async function mendIndexes(
  context: SearchContext,
  cacheDir: string,
  indexed: readonly IndexedShard[],
  slice?: WorkSlice,
): Promise<void> {
  const broken = indexed.filter(({ dir, isFresh }) => !isFresh && !isSound(dir, true));
  for (const { dir } of broken) rmSync(dir, { recursive: true, force: true });
  if (broken.length > 0) await indexSearch(context, cacheDir, undefined, slice);
}

/** As `indexSearch`, but removes nothing. Not async: a suspended function would keep its arguments in memory. */
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

export function listIndexPaths({ dir, digest }: IndexedShard): string[] {
  return listIndexFiles(dir).map((path) => `${toPath(toIndexFolderUrl(digest, path))}${path}`);
}

/** Links the files that `isWanted` (by path in the output) into `to`, shared ones once. */
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

/** Another process may still be making an index; if it is dead, its folder was never finished. */
function removeOthers(cacheDir: string, digests: ReadonlySet<string>): void {
  const dir = join(cacheDir, 'search');
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    const [digest = '', maker] = name.split('.');
    if (maker === undefined ? digests.has(digest) : isAlive(Number(maker))) continue;
    rmSync(join(dir, name), { recursive: true, force: true });
  }
}
