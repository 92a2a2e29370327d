/** Indexes the shards that are not indexed yet, each in a process of its own, beside whatever else is going on. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SearchContext } from '../search/context.ts';
import type { Shard } from '../search/shards.ts';
import { isAlive } from './lock.ts';
import { makeShards, toIndexLanguage } from './search-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
}

/** The index could not be made; the message is Pagefind’s own. */
export class SearchIndexError extends Error {}

/** Written last of all files of an index. */
export const ORDER_FILE = 'order.json';

const WORKER = join(import.meta.dirname, 'search-process.ts');

/**
 * Resolves to the folders of all shards, newest first; removes those of earlier states. Unchanged shards cost
 * nothing. One process at a time: pages are rendered at the same time, and each takes up to a gigabyte.
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

/** The same without removing anything. */
export async function indexShards(
  shards: readonly Shard[],
  language: string,
  cacheDir: string,
): Promise<IndexedShard[]> {
  for (const shard of shards) await indexShard(shard, language, toShardDir(cacheDir, shard.digest));
  return shards.map(({ digest }) => ({ dir: toShardDir(cacheDir, digest), digest }));
}

export function toShardDir(cacheDir: string, digest: string): string {
  return join(cacheDir, 'search', digest);
}

async function indexShard({ records }: Shard, language: string, dir: string): Promise<void> {
  if (isComplete(dir)) return;
  const next = `${dir}.${String(process.pid)}`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    await runWorker(
      next,
      language,
      records.map((record) => `${JSON.stringify(record)}\n`),
    );
    rmSync(dir, { recursive: true, force: true });
    renameSync(next, dir);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function isComplete(dir: string): boolean {
  return existsSync(join(dir, ORDER_FILE));
}

async function runWorker(dir: string, language: string, lines: readonly string[]): Promise<void> {
  // The channel tells the worker when this process is gone, however it ended.
  const child = spawn(process.execPath, [WORKER, dir, language], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  try {
    // A worker that fails stops reading; why it failed is told at its end.
    if (child.stdin !== null)
      await pipeline(Readable.from(lines), child.stdin).catch(() => undefined);
    const code = await ended;
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
  for (const name of readdirSync(dir)) {
    const [digest = '', maker] = name.split('.');
    if (maker === undefined ? digests.has(digest) : isAlive(Number(maker))) continue;
    rmSync(join(dir, name), { recursive: true, force: true });
  }
}
