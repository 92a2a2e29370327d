/**
 * An index made by Pagefind's own indexer, for a version whose format we do not know. Its files stay as and where
 * Pagefind expects them; only the text shown with a result is replaced, if it can be read.
 */
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { type IndexFile, ORDER_FILE, toProgramPath } from './index-files.ts';
import { toRecordOrder, toShownText, type IndexedPage } from './make-index.ts';
import { pack, unpack } from './lexicon.ts';
import { CODE } from './version.ts';

const FRAGMENT = /([^/]+)\.pf_fragment$/;
/** Pagefind's user interfaces and its worker, which our pages do not load. */
const INTERFACE = /\.(?:js|css)$/;

/** Rejects with Pagefind's message. */
export async function indexByPagefind(
  pages: readonly IndexedPage[],
  language: string,
): Promise<IndexFile[]> {
  const files = await ask(pages, language);
  const byUrl = new Map(pages.map(({ record }) => [record.url, record]));
  const shown: IndexedPage[] = [];
  const kept = files.flatMap((file): IndexFile[] => {
    const { path, content } = file;
    if (path === CODE) return [{ path: `${toProgramPath(language)}${CODE}`, content }];
    if (INTERFACE.test(path)) return [];
    const [, id] = FRAGMENT.exec(path) ?? [];
    const fragment = id === undefined ? undefined : readFragment(content);
    const record = byUrl.get(fragment?.url ?? '');
    if (id === undefined || fragment === undefined || record === undefined) return [file];
    shown.push({ id, record });
    return [{ path, content: pack(toFragment(fragment, record)) }];
  });
  return [
    ...kept,
    { path: ORDER_FILE, content: Buffer.from(JSON.stringify(toRecordOrder(shown))) },
  ];
}

async function ask(pages: readonly IndexedPage[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  const failures: string[] = [];
  for (const { record } of pages) {
    const { url, content, meta, filters } = record;
    const added = await index.addCustomRecord({
      url,
      content: toIndexText(content),
      language,
      meta: Object.fromEntries(
        Object.entries(meta).map(([name, text]) => [name, toIndexText(text)]),
      ),
      filters: Object.fromEntries(
        Object.entries(filters).map(([facet, values]) => [facet, [...values]]),
      ),
    });
    failures.push(...added.errors);
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  failures.push(...made.errors);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return made.files;
}

interface Fragment {
  readonly url: string;
}

/** `undefined` if this version packs fragments differently. */
function readFragment(content: Uint8Array): Fragment | undefined {
  try {
    return JSON.parse(unpack(content).toString()) as Fragment;
  } catch {
    return undefined;
  }
}

function toFragment(fragment: Fragment, { content, meta }: SearchRecord): Buffer {
  return Buffer.from(JSON.stringify({ ...fragment, content: toShownText(content), meta }));
}
