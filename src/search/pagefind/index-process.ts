/**
 * A process that makes Pagefind indexes, one after the other: `node index-process.ts <language>`. On the standard input,
 * as lines of JSON, comes for each index a head and then its records. When an index is there whole, with the list of its
 * files, its folder is sent to the parent. Ends with code 1 and a message if one fails, and without one when its parent
 * is gone.
 */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { cutIndex, pack, unpack, type IndexFile } from './chunks.ts';
import { writeIndex } from './index-files.ts';
import { nameFiles } from './known-names.ts';

/** The line before the records of an index. */
export interface IndexHead {
  /** Folder of the index; it is there, and empty. */
  readonly dir: string;
  /** How many records follow. */
  readonly records: number;
}

type Known = Pick<SearchRecord, 'content' | 'meta' | 'order'>;

const [language = ''] = process.argv.slice(2);
/** All that our own search page loads; the rest is Pagefind's interfaces, its worker and other languages. */
const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.[^.]+\.pagefind|pagefind\..+\.pf_meta|(index|filter|fragment)\/.+)$/;

const abandon = () => process.exit(2);
process.on('disconnect', abandon);
try {
  const lines = readLines(process.stdin);
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) break;
    const { dir, records } = JSON.parse(value) as IndexHead;
    await makeIndex(dir, await readRecords(lines, records));
    process.send?.(dir);
  }
  await close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.off('disconnect', abandon);
process.disconnect();

async function readRecords(
  lines: AsyncGenerator<string, void>,
  count: number,
): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  while (records.length < count) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the records end too soon');
    records.push(JSON.parse(value) as SearchRecord);
  }
  return records;
}

async function makeIndex(dir: string, records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  const known = await addRecords(index, records);
  // Pagefind's own writing costs more than its indexing: it opens hundreds of threads, one for each file.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await index.deleteIndex();
  const needed = files.filter(({ path }) => KEPT.test(path) && !isSpare(path, files));
  const order: [string, [number | null, number | null]][] = [];
  const shown = cutIndex(nameFiles(needed)).map((file) => toShown(file, known, order));
  writeIndex(dir, [
    ...shown,
    { path: 'order.json', content: Buffer.from(JSON.stringify(Object.fromEntries(order))) },
  ]);
}

async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const { url, content, meta, filters, order } of records) {
    const { errors } = await index.addCustomRecord({
      url,
      content: toIndexText(content),
      language,
      meta: mapValues(meta, toIndexText),
      filters: toLists(filters),
    });
    if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
    known.set(url, { content, meta, order });
  }
  return known;
}

function mapValues(fields: SearchRecord['meta'], to: (value: string) => string) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, to(value)]));
}

/**
 * A result shows the text as it is written; Pagefind has kept the words of which it made the index. The times of each
 * go to `order` by its id, which is the name of its fragment: Pagefind could sort, but not several indexes as one, and its
 * lists of order would be loaded before every search.
 */
function toShown(
  { path, content }: IndexFile,
  records: ReadonlyMap<string, Known>,
  order: [string, [number | null, number | null]][],
): IndexFile {
  const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return { path, content };
  const fragment = JSON.parse(unpack(content).toString()) as { url: string };
  const record = records.get(fragment.url);
  if (record === undefined) throw new Error(`${path} belongs to no record`);
  order.push([id, [record.order.happened, record.order.published]]);
  const shown = {
    ...fragment,
    content: record.content.replace(/\s+/g, ' ').trim(),
    meta: record.meta,
  };
  return { path, content: pack(Buffer.from(JSON.stringify(shown))) };
}

/** Lines end with LF alone: `readline` ends them at U+2028 too, which JSON may hold. */
async function* readLines(input: NodeJS.ReadStream): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function toLists(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, [...values]]));
}

/** The program for languages without a stemmer comes along always, and is used only if there is no other. */
function isSpare(path: string, files: readonly IndexFile[]): boolean {
  return (
    path === 'wasm.unknown.pagefind' &&
    files.some((file) => file.path === `wasm.${language}.pagefind`)
  );
}
