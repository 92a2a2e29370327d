/**
 * An index made by Pagefind's own indexer, for a version whose format we do not know. Its files stay as and where
 * Pagefind expects them; only the text shown with a result is replaced, if it can be read.
 */

import { attempt } from '../../content/problems/attempt.ts';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { type IndexFile, ORDER_FILE, toProgramPath } from './index-files.ts';
import { toRecordOrder, toShownText, type IndexedPage } from './make-index.ts';
import { askPagefind, pack, unpack } from './lexicon.ts';
import { CODE } from './version.ts';

const FRAGMENT = /([^/]+)\.pf_fragment$/;
/** Pagefind's user interfaces and its worker, which our pages do not load. */
const INTERFACE = /\.(?:js|css)$/;

/** Rejects with Pagefind's message. */
export async function indexByPagefind(
  pages: readonly IndexedPage[],
  language: string,
): Promise<IndexFile[]> {
  const files = await askPagefind(
    pages.map(({ record }) => toIndexRecord(record)),
    language,
  );
  const byUrl = new Map(pages.map(({ record }) => [record.url, record]));
  const shown: IndexedPage[] = [];
  const kept = files.flatMap((file): IndexFile[] => {
    const { path, content } = file;
    if (path === CODE) return [{ path: `${toProgramPath(language)}${CODE}`, content }];
    if (INTERFACE.test(path)) return [];
    const [, id] = FRAGMENT.exec(path) ?? [];
    // `undefined` if this version packs it differently.
    const read = () => JSON.parse(unpack(content).toString()) as { readonly url: string };
    const fragment = id === undefined ? undefined : attempt(read);
    const record = byUrl.get(fragment?.url ?? '');
    if (id === undefined || fragment === undefined || record === undefined) return [file];
    shown.push({ id, record });
    const text = { ...fragment, content: toShownText(record.content), meta: record.meta };
    return [{ path, content: pack(Buffer.from(JSON.stringify(text))) }];
  });
  return [
    ...kept,
    { path: ORDER_FILE, content: Buffer.from(JSON.stringify(toRecordOrder(shown))) },
  ];
}

function toIndexRecord({ url, content, meta, filters }: SearchRecord) {
  const [fields, facets] = [Object.entries(meta), Object.entries(filters)];
  return {
    url,
    content: toIndexText(content),
    meta: Object.fromEntries(fields.map(([name, text]) => [name, toIndexText(text)])),
    filters: Object.fromEntries(facets.map(([facet, values]) => [facet, [...values]])),
  };
}
