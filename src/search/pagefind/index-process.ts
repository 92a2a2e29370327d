/**
 * A process that makes search indexes, one after the other, in the folders that its parent sends. Each folder holds
 * its records, one line of JSON each; the process that takes them first makes the index, then sends the folder back.
 * Ends with code 1 and a message if an index fails, and without one if its parent is gone.
 */
import { on } from 'node:events';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { codeOf } from '../../build/publish/disk.ts';
import { perText } from '../../content/problems/memoize.ts';
import type { SearchRecord } from '../record.ts';
import { indexByPagefind } from './index-by-pagefind.ts';
import {
  type KeptFragments,
  openKeptFragments,
  RECORDS_FILE,
  toFragmentId,
  writeIndex,
} from './index-files.ts';
import { END, type IndexOrder } from './index-queue.ts';
import { openLexicon } from './lexicon.ts';
import { makeIndex, type IndexedPage } from './make-index.ts';
import { toPagefindFault } from './version.ts';

const findLexicon = perText(openLexicon);
let kept: KeptFragments | undefined;

const abandon = () => process.exit(2);
process.on('disconnect', abandon);
try {
  for await (const [order] of on(process, 'message') as AsyncIterable<[IndexOrder | typeof END]>) {
    if (order === END) break;
    const pages = takePages(order);
    if (pages === undefined) continue;
    // Indexes made after the first order hold other records.
    kept ??= openKeptFragments(dirname(order.dir));
    const files =
      toPagefindFault() === undefined
        ? await makeIndex(pages, findLexicon(order.language), kept)
        : await indexByPagefind(pages, order.language);
    writeIndex(order.dir, files);
    process.send?.(order);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
await close();
process.off('disconnect', abandon);
process.disconnect();

/**
 * None if another process took them. JSON may contain U+2028, so only LF ends a line. NFC composes letters and
 * syllables.
 */
function takePages({ dir, language }: IndexOrder): IndexedPage[] | undefined {
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
      id: toFragmentId(line, language),
      record: JSON.parse(line.normalize('NFC')) as SearchRecord,
    }));
}
