/** Indexes the shards that are not indexed yet, each in a process of its own, beside whatever else is going on. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SearchContext } from '../context.ts';
import type { Shard } from '../shards.ts';
import { DISK } from '../../publish/disk.ts';
import { isAlive } from '../../publish/lock.ts';
import { listTree } from '../../publish/tree.ts';
import { writeWhole } from '../../publish/write-whole.ts';
import { makeShards, toIndexLanguage } from './site-shards.ts';

export interface IndexedShard {
  readonly dir: string;
  readonly digest: string;
}

/** The index could not be made; the message is Pagefind’s own. */
export class SearchIndexError extends Error {}

export const ORDER_FILE = 'order.json';

/** Written last into the folder of an index, and no part of it: size and digest of each of its files. */
const LIST_FILE = '.files.json';
type FileList = Readonly<Record<string, readonly [size: number, digest: string]>>;

const WORKER = join(import.meta.dirname, `index-process${extname(import.meta.filename)}`);

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

/** Makes those of the indexes anew of which a file is not as it was written; the others cost a look at every byte. */
export async function mendIndexes(
  context: SearchContext,
  cacheDir: string,
  indexed: readonly IndexedShard[],
): Promise<void> {
  const broken = indexed.filter(({ dir }) => !isSound(dir, true));
  for (const { dir } of broken) rmSync(dir, { recursive: true, force: true });
  if (broken.length > 0) await indexSearch(context, cacheDir);
}

/** Paths of the files of an index. */
export function listIndexFiles(dir: string): string[] {
  return Object.keys(readList(dir) ?? {});
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
  if (isSound(dir, false)) return;
  const next = `${dir}.${String(process.pid)}`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    await runWorker(
      next,
      language,
      records.map((record) => `${JSON.stringify(record)}\n`),
    );
    writeWhole(DISK, join(next, LIST_FILE), JSON.stringify(toList(next)));
    rmSync(dir, { recursive: true, force: true });
    renameSync(next, dir);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function toList(dir: string): FileList {
  const paths = listTree(DISK, dir);
  return Object.fromEntries(
    paths.map((path) => [path, [statSync(join(dir, path)).size, digestOf(join(dir, path))]]),
  );
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64url');
}

function readList(dir: string): FileList | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, LIST_FILE), 'utf8')) as FileList;
  } catch {
    return undefined;
  }
}

/** Whether all files are there with their sizes and, on demand, with their bytes. */
function isSound(dir: string, toTheByte: boolean): boolean {
  return Object.entries(readList(dir) ?? { '': [0, ''] }).every(([path, [size, digest]]) => {
    const stats = statSync(join(dir, path), { throwIfNoEntry: false });
    return (
      stats?.isFile() === true &&
      stats.size === size &&
      (!toTheByte || digestOf(join(dir, path)) === digest)
    );
  });
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
