/** Indexes the shards that are not indexed yet, all in one process, beside whatever else is going on. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SearchContext } from '../context.ts';
import type { Shard } from '../shards.ts';
import { isAlive } from '../../publish/lock.ts';
import { isSound } from './index-files.ts';
import type { IndexHead } from './index-process.ts';
import { makeShards, toIndexLanguage } from './site-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
  /** It was made just now; else it may have been touched since. */
  readonly isFresh: boolean;
}

/** The index could not be made; the message is Pagefind’s own. */
export class SearchIndexError extends Error {}

export const ORDER_FILE = 'order.json';

const WORKER = join(import.meta.dirname, `index-process${extname(import.meta.filename)}`);

/**
 * Resolves to the folders of all shards, newest first; removes those of earlier states. Unchanged shards cost
 * nothing. One after the other: pages are printed at the same time, and each takes up to half a gigabyte.
 */
export async function indexSearch(
  context: SearchContext,
  cacheDir: string,
): Promise<IndexedShard[]> {
  const indexed = await indexShards(
    makeShards(context),
    toIndexLanguage(context.publication),
    cacheDir,
  );
  removeOthers(cacheDir, new Set(indexed.map(({ digest }) => digest)));
  return indexed;
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

/** The same without removing anything. */
export async function indexShards(
  shards: readonly Shard[],
  language: string,
  cacheDir: string,
): Promise<IndexedShard[]> {
  const missing = shards.filter(({ digest }) => !isSound(toShardDir(cacheDir, digest), false));
  if (missing.length > 0) await makeIndexes(missing, language, cacheDir);
  return shards.map((shard) => ({
    dir: toShardDir(cacheDir, shard.digest),
    digest: shard.digest,
    isFresh: missing.includes(shard),
  }));
}

export function toShardDir(cacheDir: string, digest: string): string {
  return join(cacheDir, 'search', digest);
}

/** Each index is put in its place as soon as it is whole, so that what was done when a build is killed is not lost. */
async function makeIndexes(
  shards: readonly Shard[],
  language: string,
  cacheDir: string,
): Promise<void> {
  const toNext = (digest: string) => `${toShardDir(cacheDir, digest)}.${String(process.pid)}`;
  const drop = (dir: string) => {
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    for (const { digest } of shards) {
      drop(toNext(digest));
      mkdirSync(toNext(digest), { recursive: true });
    }
    await runProcess(
      language,
      eachLine(shards, ({ digest }) => toNext(digest)),
      (next) => {
        const dir = next.slice(0, next.lastIndexOf('.'));
        drop(dir);
        renameSync(next, dir);
      },
    );
  } finally {
    for (const { digest } of shards) drop(toNext(digest));
  }
}

/** What the process reads, made as it reads it. */
function* eachLine(shards: readonly Shard[], toDir: (shard: Shard) => string): Generator<string> {
  for (const shard of shards) {
    const head: IndexHead = { dir: toDir(shard), records: shard.records.length };
    yield `${JSON.stringify(head)}\n`;
    for (const record of shard.records) yield `${JSON.stringify(record)}\n`;
  }
}

async function runProcess(
  language: string,
  lines: Iterable<string>,
  onIndex: (dir: string) => void,
): Promise<void> {
  // The channel tells the process when this one is gone, however it ended.
  const child = spawn(process.execPath, [WORKER, language], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
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
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  try {
    // A process that fails stops reading; why it failed is told at its end.
    if (child.stdin !== null)
      await pipeline(Readable.from(lines), child.stdin).catch(() => undefined);
    const code = await ended;
    if (failure !== undefined) throw failure as Error;
    if (code !== 0)
      throw new SearchIndexError(
        `The search index failed: ${said.trim() || `code ${String(code)}`}`,
      );
  } finally {
    process.off('exit', stop);
  }
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
