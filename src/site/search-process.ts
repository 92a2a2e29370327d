/**
 * A process that makes one Pagefind index: `node search-process.ts <folder> <language>`, records as JSON lines on the
 * standard input. Ends with code 1 and a message if it fails, and without one when its parent is gone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Order, SearchRecord } from '../search/record.ts';
import { cutIndex, unpack, type IndexFile } from './search-chunks.ts';
import { nameFiles } from './search-files.ts';

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
  const orders = await addRecords(index);
  // Pagefind's own writing costs more than its indexing: it opens hundreds of threads, one for each file.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const needed = files.filter(({ path }) => KEPT.test(path) && !isSpare(path, files));
  const kept = cutIndex(nameFiles(needed));
  for (const { path, content } of kept) write(path, content);
  write('order.json', JSON.stringify(toOrderList(kept, orders)));
}

async function addRecords(index: PagefindIndex): Promise<Map<string, Order>> {
  const orders = new Map<string, Order>();
  for await (const line of readLines(process.stdin)) {
    const { url, content, meta, filters, order } = JSON.parse(line) as SearchRecord;
    const { errors } = await index.addCustomRecord({
      url,
      content,
      language,
      meta,
      filters: toLists(filters),
    });
    if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
    orders.set(url, order);
  }
  return orders;
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
  orders: ReadonlyMap<string, Order>,
): Record<string, [number | null, number | null]> {
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  return Object.fromEntries(
    fragments.flatMap(({ path, content }) => {
      const { url } = JSON.parse(unpack(content).toString()) as { url: string };
      const order = orders.get(url);
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
