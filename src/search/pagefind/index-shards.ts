/** Indexes the shards that are not indexed yet, in processes beside whatever else is going on. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SearchContext } from '../context.ts';
import type { Shard } from '../shards.ts';
import { isAlive } from '../../publish/lock.ts';
import { isSound, RECORDS_FILE } from './index-files.ts';
import { makeShards, toIndexLanguage } from './site-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
  /** It was made just now; else it may have been touched since. */
  readonly isFresh: boolean;
}

/** The index could not be made; the message is Pagefind’s own. */
export class SearchIndexError extends Error {}

const PROCESS = join(import.meta.dirname, `index-process${extname(import.meta.filename)}`);

/** Megabytes for what is young: a third less memory in all, for a hundredth more work. */
const SMALL = ['--max-semi-space-size=4'];
/** For the allocator of Pagefind’s program, jemalloc, which would keep freed memory apart for each of its threads. */
const ONE_ARENA = { _RJEM_MALLOC_CONF: 'narenas:1' };

/**
 * Resolves to the folders of all shards, newest first; removes those of earlier states. Unchanged shards cost
 * nothing.
 */
export async function indexSearch(
  context: SearchContext,
  cacheDir: string,
  how: Indexing = {},
): Promise<IndexedShard[]> {
  const indexed = await indexAll(context, cacheDir, how);
  removeOthers(cacheDir, new Set(indexed.map(({ digest }) => digest)));
  return indexed;
}

function indexAll(
  context: SearchContext,
  cacheDir: string,
  how: Indexing,
): Promise<IndexedShard[]> {
  return indexShards(makeShards(context), toIndexLanguage(context.publication), cacheDir, how);
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
  shards: readonly Shard[],
  language: string,
  cacheDir: string,
  how: Indexing = {},
): Promise<IndexedShard[]> {
  const { all, dirs } = prepare(shards, cacheDir);
  return makeIndexes(dirs, language, how).then(() => all);
}

/** Puts the records of what is missing on the disk. */
function prepare(
  shards: readonly Shard[],
  cacheDir: string,
): { readonly all: IndexedShard[]; readonly dirs: string[] } {
  const missing = shards.filter(({ digest }) => !isSound(toShardDir(cacheDir, digest), false));
  const all = shards.map((shard) => ({
    dir: toShardDir(cacheDir, shard.digest),
    digest: shard.digest,
    isFresh: missing.includes(shard),
  }));
  return { all, dirs: writeRecords(missing, cacheDir) };
}

export function toShardDir(cacheDir: string, digest: string): string {
  return join(cacheDir, 'search', digest);
}

/** How it is done. */
export interface Indexing {
  readonly signal?: AbortSignal;
  /** Processes at a time; each takes a third of a gigabyte. Pagefind and what is made of its files take turns in each. */
  readonly processes?: number;
}

/** Gives the folders in which the indexes are to be made, each with its records in it; leaves none behind if it fails. */
function writeRecords(shards: readonly Shard[], cacheDir: string): string[] {
  const dirs = shards.map(({ digest }) => `${toShardDir(cacheDir, digest)}.${String(process.pid)}`);
  try {
    dirs.forEach((dir, index) => {
      drop(dir);
      mkdirSync(dir, { recursive: true });
      writeFileSync(join(dir, RECORDS_FILE), toLines(shards[index]?.records ?? []));
    });
    return dirs;
  } catch (error) {
    dirs.forEach(drop);
    throw error;
  }
}

function drop(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

/**
 * Each index is put in its place as soon as it is whole, so that what was done when a build is killed is not lost. The
 * processes find their records on the disk: this one is busy with pages, and would let them wait.
 */
async function makeIndexes(
  dirs: readonly string[],
  language: string,
  { signal, processes = 2 }: Indexing,
): Promise<void> {
  try {
    const shares = Array.from({ length: Math.min(processes, dirs.length) }, (_, share) =>
      dirs.filter((_dir, index) => index % processes === share),
    );
    const ended = await Promise.allSettled(
      shares.map((share) =>
        runProcess(language, share, signal, (next) => {
          const dir = next.slice(0, next.lastIndexOf('.'));
          drop(dir);
          renameSync(next, dir);
        }),
      ),
    );
    for (const end of ended) if (end.status === 'rejected') throw end.reason as Error;
  } finally {
    dirs.forEach(drop);
  }
}

function toLines(records: Shard['records']): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

async function runProcess(
  language: string,
  dirs: readonly string[],
  signal: AbortSignal | undefined,
  onIndex: (dir: string) => void,
): Promise<void> {
  // The channel tells the process when this one is gone, however it ended.
  const child = spawn(process.execPath, [...SMALL, PROCESS, language, ...dirs], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...ONE_ARENA },
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  signal?.addEventListener('abort', stop);
  let said = '';
  let failure: unknown;
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('message', (dir) => {
    try {
      onIndex(dir as string);
    } catch (error) {
      failure ??= error;
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => process.off('exit', stop));
  if (failure !== undefined) throw failure as Error;
  if (code !== 0)
    throw new SearchIndexError(`The search index failed: ${said.trim() || `code ${String(code)}`}`);
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
