import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { MemoryError } from '../../content/problems/memory-error.ts';
import { toRecords } from '../records.ts';
import type { SearchRecord } from '../record.ts';
import { toShards, type Shard } from '../shards.ts';
import { unpack } from './lexicon.ts';
import { indexSearch, indexShards, mendIndexes, toShardDir } from './index-shards.ts';
import { openIndexQueue, SearchIndexError } from './index-queue.ts';
import { listIndexFiles, ORDER_FILE, toProgramPath } from './index-files.ts';
import { listShards } from './site-shards.ts';

let cacheDir: string;
const context = toTestContext({
  ...SMALLEST,
  'coverage/2025/03/second.mdx': toItem({ title: 'Second' }),
});
const edited = toTestContext({
  ...SMALLEST,
  'coverage/2025/03/second.mdx': toItem({ title: 'Other' }),
});

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
});
afterEach(() => {
  rmSync(cacheDir, { recursive: true });
});

/** The shards of records that all say this. */
function cutWith(fields: Partial<SearchRecord>): Shard[] {
  return [...toShards(listRecords(fields), 'en')];
}

function listRecords(fields: Partial<SearchRecord> = {}): SearchRecord[] {
  return toRecords(context).map((record) => ({ ...record, ...fields }));
}

/** A shard for each record. */
function cutFine(): Shard[] {
  const apart = listRecords().map((record, at) => ({
    ...record,
    month: `${String(2030 - at)}-01`,
  }));
  return [...toShards(apart, 'en', 1, 1)];
}

test('an index holds what the search page loads, and the times of every record', async () => {
  const [shard, ...others] = await indexSearch(context, cacheDir);
  const dir = shard?.dir ?? '';
  expect(others).toEqual([]);
  expect(
    readdirSync(dir)
      .filter((name) => !name.endsWith('.pf_meta'))
      .sort(),
  ).toEqual(['files.json', ORDER_FILE, 'pagefind-entry.json', 'shared']);
  expect(listFragments(dir)).toHaveLength(toRecords(context).length);
  expect(readdirSync(join(dir, toProgramPath('en')))).toEqual([
    'pagefind.js',
    'wasm.search.pagefind',
  ]);
  const order = JSON.parse(readFileSync(join(dir, ORDER_FILE), 'utf8')) as Record<string, unknown>;
  const fragments = listFragments(dir).map((path) => basename(path, '.pf_fragment'));
  expect(Object.keys(order).sort()).toEqual(fragments.sort());
  expect(listShards(context)).toEqual([
    { path: `/pagefind/${shard?.digest ?? ''}/`, records: fragments.length },
  ]);
});

test('what did not change is not indexed again, what is no longer used goes', async () => {
  const [before] = await indexSearch(context, cacheDir);
  const made = statSync(before?.dir ?? '').mtimeMs;
  const [again] = await indexSearch(context, cacheDir);
  expect(statSync(again?.dir ?? '').mtimeMs).toBe(made);
  const [after] = await indexSearch(edited, cacheDir);
  expect(readdirSync(join(cacheDir, 'search'))).toEqual([after?.digest]);
  expect(after?.digest).not.toBe(before?.digest);
});

test('an index of which any file is missing or cut is made anew', async () => {
  const [shard] = await indexSearch(context, cacheDir);
  const dir = shard?.dir ?? '';
  const files = ['files.json', ...listIndexFiles(dir)];
  const before = files.map((path) => readFileSync(join(dir, path)));
  const damages = [
    () => rmSync(join(dir, 'files.json')),
    () => rmSync(join(dir, ORDER_FILE)),
    () => truncateSync(join(dir, toProgramPath('en'), 'pagefind.js'), 1),
  ];
  for (const damage of damages) {
    damage();
    await indexSearch(context, cacheDir);
    expect(files.map((path) => readFileSync(join(dir, path)))).toEqual(before);
  }
});

test('before an index of an earlier build is published it is read to the last byte', async () => {
  await indexSearch(context, cacheDir);
  const indexed = await indexSearch(context, cacheDir);
  const program = join(indexed[0]?.dir ?? '', toProgramPath('en'), 'pagefind.js');
  const before = readFileSync(program);
  writeFileSync(program, Buffer.alloc(before.length));
  await mendIndexes(context, cacheDir, indexed);
  expect(readFileSync(program).equals(before)).toBe(true);
});

test('a failure tells what Pagefind said, and leaves nothing behind', async () => {
  const failure = indexShards(cutFine(), 7 as unknown as string, cacheDir);
  await expect(failure).rejects.toThrow(SearchIndexError);
  await expect(failure).rejects.toThrow(/^The search index failed: .*expected a string/s);
  expect(readdirSync(join(cacheDir, 'search'))).toEqual([]);
});

test('a process without memory is told as one, and not by what V8 says of itself', async () => {
  process.env.NODE_OPTIONS = '--max-old-space-size=8';
  const failure = indexShards(cutFine(), 'en', cacheDir);
  delete process.env.NODE_OPTIONS;
  await expect(failure).rejects.toThrow(MemoryError);
  await expect(failure).rejects.toThrow(/^memory ran out: [^\n]*$/);
});

test('a folder that cannot be written is told', async () => {
  writeFileSync(join(cacheDir, 'search'), '');
  await expect(indexSearch(context, cacheDir)).rejects.toThrow(/search/);
  expect(existsSync(toShardDir(cacheDir, 'x'))).toBe(false);
});

test('a text with a line separator of Unicode is one record', async () => {
  const shards = cutWith({ content: 'one\u2028two\u2029three' });
  const [made] = await indexShards(shards, 'en', cacheDir);
  expect(listFragments(made?.dir ?? '')).toHaveLength(toRecords(context).length);
});

test('letters and syllables come in one piece, however they were typed', async () => {
  const shards = cutWith({ content: 'cafe\u0301 \u1112\u1161\u11ab' });
  const [made] = await indexShards(shards, 'en', cacheDir);
  const dir = made?.dir ?? '';
  const [path = ''] = listFragments(dir);
  expect(readFragment(dir, path)).toContain('"content":"caf\u00e9 \ud55c"');
});

test('of two processes that see the same folder one makes its index', async () => {
  const queue = openIndexQueue(2);
  queue.start();
  queue.start();
  const [shard] = cutFine();
  const [made] = await indexShards(shard === undefined ? [] : [shard], 'en', cacheDir, queue);
  expect(listFragments(made?.dir ?? '')).toHaveLength(1);
});

test('a process that comes later takes what nobody has taken', async () => {
  const shards = cutFine();
  expect(shards.length).toBeGreaterThan(2);
  const queue = openIndexQueue(1);
  const made = indexShards(shards, 'en', cacheDir, queue);
  queue.allow(2);
  for (const { dir } of await made) expect(listIndexFiles(dir)).toContain(ORDER_FILE);
  expect(readdirSync(join(cacheDir, 'search')).sort()).toEqual(
    shards.map(({ digest }) => digest).sort(),
  );
});

test('a queue that is stopped leaves no index that is not whole', async () => {
  const queue = openIndexQueue();
  queue.start();
  const made = indexShards(cutFine(), 'en', cacheDir, queue);
  queue.stop(new Error('stopped'));
  await expect(made).rejects.toThrow('stopped');
  expect(readdirSync(join(cacheDir, 'search')).filter((name) => name.includes('.'))).toEqual([]);
});

test('a queue that got nothing ends', async () => {
  const queue = openIndexQueue();
  queue.start();
  await queue.end();
});

test('what is shown of a record that has not changed is the file that was there, if it is as it was written', async () => {
  const [before] = await indexSearch(context, cacheDir);
  const from = before?.dir ?? '';
  const fragments = listFragments(from);
  const inodeOf = (dir: string, path: string) => statSync(join(dir, path)).ino;
  const inodes = new Map(fragments.map((path) => [path, inodeOf(from, path)]));
  const [touched = '', ...others] = fragments.filter(
    (path) => !readFragment(from, path).includes('Second'),
  );
  // Of another size, it would be made anew as a whole.
  const bytes = readFileSync(join(from, touched));
  writeFileSync(join(from, touched), Buffer.alloc(bytes.length));

  const [after] = await indexSearch(edited, cacheDir);
  const dir = after?.dir ?? '';
  expect(dir).not.toBe(from);
  expect(others.length).toBeGreaterThan(0);
  for (const path of others) expect([path, inodeOf(dir, path)]).toEqual([path, inodes.get(path)]);
  expect(readFileSync(join(dir, touched))).toEqual(bytes);

  const clean = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  const [anew] = await indexSearch(edited, clean);
  expect(readAll(dir)).toEqual(readAll(anew?.dir ?? ''));
  rmSync(clean, { recursive: true });
});

function listFragments(dir: string): string[] {
  return listIndexFiles(dir).filter((path) => path.startsWith('shared/fragment/'));
}

function readFragment(dir: string, path: string): string {
  return unpack(readFileSync(join(dir, path))).toString();
}

function readAll(dir: string): [path: string, bytes: string][] {
  return listIndexFiles(dir).map((path) => [path, readFileSync(join(dir, path), 'base64')]);
}
