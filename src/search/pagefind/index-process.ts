/**
 * A process that makes Pagefind indexes, one after the other, in the folders that it is sent. Each holds its records, a
 * line of JSON each, and belongs to the process that takes them first. When an index is there whole, with the list of its
 * files, its folder is sent to the parent. Ends with code 1 and a message if one fails, and without one when its parent is
 * gone.
 */
import { on } from 'node:events';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { codeOf } from '../../publish/disk.ts';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { cutIndex, type IndexFile } from './chunks.ts';
import { ORDER_FILE, RECORDS_FILE, writeIndex, type WrittenFile } from './index-files.ts';
import { END, type Order } from './index-queue.ts';
import {
  noteFragments,
  openKeptFragments,
  toRecordDigest,
  type KeptFragments,
} from './kept-fragments.ts';
import { nameFiles } from './known-names.ts';
import { toShown, type Shown, type Taken } from './shown-fragments.ts';

/** All that our own search page loads; the rest is Pagefind's interfaces, its worker and other languages. */
const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.[^.]+\.pagefind|pagefind\..+\.pf_meta|(index|filter|fragment)\/.+)$/;

let kept: KeptFragments | undefined;

const abandon = () => process.exit(2);
process.on('disconnect', abandon);
try {
  for await (const [order] of on(process, 'message') as AsyncIterable<[Order | typeof END]>) {
    if (order === END) break;
    const records = takeRecords(order);
    if (records === undefined) continue;
    await makeIndex(order, records);
    process.send?.(order);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.off('disconnect', abandon);
process.disconnect();

/**
 * None if another process has taken them. Lines end with LF alone: JSON may hold U+2028, which is no end of one. Letters
 * and syllables come in one piece.
 */
function takeRecords({ dir, language }: Order): Taken[] | undefined {
  const path = join(dir, `${String(process.pid)}.jsonl`);
  try {
    renameSync(join(dir, RECORDS_FILE), path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  rmSync(path);
  return lines
    .filter((line) => line !== '')
    .map((line) => ({
      ...(JSON.parse(line.normalize('NFC')) as SearchRecord),
      digest: toRecordDigest(line, language),
    }));
}

async function makeIndex({ dir, language }: Order, records: readonly Taken[]): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  await addRecords(index, language, records);
  // Pagefind's own writing costs more than its indexing: it opens hundreds of threads, one for each file.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  // A program that is started anew for the next one takes a quarter less memory than one that has made many.
  await close();
  const needed = files.filter(({ path }) => KEPT.test(path) && !isSpare(path, language, files));
  // Those that are there before the first: the others hold other records.
  kept ??= openKeptFragments(dirname(dir));
  const shown = toShown(records, kept);
  writeIndex(dir, listFiles(nameFiles(needed), shown));
  noteFragments(dir, shown.digests);
}

/** The files of the index as they are published. */
function* listFiles(files: readonly IndexFile[], shown: Shown): Generator<WrittenFile> {
  for (const file of cutIndex(files)) {
    const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(file.path) ?? [];
    yield id === undefined ? file : { path: file.path, ...shown.find(id, file.content) };
  }
  yield { path: ORDER_FILE, content: Buffer.from(JSON.stringify(shown.order)) };
}

async function addRecords(
  index: PagefindIndex,
  language: string,
  records: readonly SearchRecord[],
): Promise<void> {
  for (const { url, content, meta, filters } of records) {
    const { errors } = await index.addCustomRecord({
      url,
      content: toIndexText(content),
      language,
      meta: mapValues(meta, toIndexText),
      filters: toLists(filters),
    });
    if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
  }
}

function mapValues(fields: SearchRecord['meta'], to: (value: string) => string) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, to(value)]));
}

function toLists(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, [...values]]));
}

/** The program for languages without a stemmer comes along always, and is used only if there is no other. */
function isSpare(path: string, language: string, files: readonly IndexFile[]): boolean {
  return (
    path === 'wasm.unknown.pagefind' &&
    files.some((file) => file.path === `wasm.${language}.pagefind`)
  );
}
