/**
 * A process that makes one Pagefind index: `node index-process.ts <folder> <language>`, records as JSON lines on the
 * standard input. Ends with code 1 and a message if it fails, and without one when its parent is gone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { cutIndex, pack, unpack, type IndexFile } from './chunks.ts';
import { nameFiles } from './known-names.ts';

type Known = Pick<SearchRecord, 'content' | 'meta' | 'order'>;

const [dir = '', language = ''] = process.argv.slice(2);
/** All that our own search page loads; the rest is Pagefind's interfaces, its worker and other languages. */
const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.[^.]+\.pagefind|pagefind\..+\.pf_meta|(index|filter|fragment)\/.+)$/;

const abandon = () => process.exit(2);
process.on('disconnect', abandon);
try {
  await run();
  await close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.off('disconnect', abandon);
process.disconnect();

async function run(): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  const records = await addRecords(index);
  // Pagefind's own writing costs more than its indexing: it opens hundreds of threads, one for each file.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const needed = files.filter(({ path }) => KEPT.test(path) && !isSpare(path, files));
  const kept = cutIndex(nameFiles(needed)).map((file) => toShown(file, records));
  for (const { path, content } of kept) write(path, content);
  write('order.json', JSON.stringify(toOrderList(kept, records)));
}

async function addRecords(index: PagefindIndex): Promise<Map<string, Known>> {
  const records = new Map<string, Known>();
  for await (const line of readLines(process.stdin)) {
    const { url, content, meta, filters, order } = JSON.parse(line) as SearchRecord;
    const { errors } = await index.addCustomRecord({
      url,
      content: toIndexText(content),
      language,
      meta: mapValues(meta, toIndexText),
      filters: toLists(filters),
    });
    if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
    records.set(url, { content, meta, order });
  }
  return records;
}

function mapValues(fields: SearchRecord['meta'], to: (value: string) => string) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, to(value)]));
}

/** A result shows the text as it is written; Pagefind has kept the words of which it made the index. */
function toShown({ path, content }: IndexFile, records: ReadonlyMap<string, Known>): IndexFile {
  if (!path.startsWith('fragment/')) return { path, content };
  const fragment = JSON.parse(unpack(content).toString()) as { url: string };
  const record = records.get(fragment.url);
  if (record === undefined) throw new Error(`${path} belongs to no record`);
  const shown = {
    ...fragment,
    content: record.content.replace(/\s+/g, ' ').trim(),
    meta: record.meta,
  };
  return { path, content: pack(Buffer.from(JSON.stringify(shown))) };
}

/** Lines end with LF alone: `readline` ends them at U+2028 too, which JSON may hold. */
async function* readLines(input: NodeJS.ReadStream): AsyncGenerator<string> {
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

/**
 * The times of each result by its id, which is the name of its fragment. Pagefind could sort, but not several shards
 * as one, and its lists of order would be loaded before every search.
 */
function toOrderList(
  files: readonly IndexFile[],
  records: ReadonlyMap<string, Known>,
): Record<string, [number | null, number | null]> {
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  return Object.fromEntries(
    fragments.flatMap(({ path, content }) => {
      const { url } = JSON.parse(unpack(content).toString()) as { url: string };
      const order = records.get(url)?.order;
      if (order === undefined) throw new Error(`${path} belongs to no record`);
      return [
        [
          path.slice('fragment/'.length).replace(/\.pf_fragment$/, ''),
          [order.happened, order.published],
        ] as const,
      ];
    }),
  );
}

function write(path: string, content: Uint8Array | string): void {
  const target = join(dir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
