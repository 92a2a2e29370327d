/** Makes the files of an index, in the format of Pagefind's own. */
import type { SearchRecord } from '../record.ts';
import { encode } from './cbor.ts';
import { type Chunk, cutTerms, listFacets, listIndexTerms, type PageWords } from './postings.ts';
import {
  type IndexFile,
  type KeptFragments,
  ORDER_FILE,
  toContentName,
  toFragmentPath,
  toSharedPath,
  UP,
  type WrittenFile,
} from './index-files.ts';
import { type Forms, type PagefindLexicon, openVocabulary, pack } from './lexicon.ts';
import { CODE, KNOWN, listProgram, PROGRAM_NAME } from './version.ts';

export interface IndexedPage {
  /** Name of its fragment, with which the id of a result ends; see `toFragmentId`. */
  readonly id: string;
  readonly record: SearchRecord;
}

/** Files are made one by one. Rejects with Pagefind's message. */
export async function makeIndex(
  pages: readonly IndexedPage[],
  lexicon: PagefindLexicon,
  kept: KeptFragments,
): Promise<Iterable<WrittenFile>> {
  const fields = [...new Set(pages.flatMap(({ record }) => Object.keys(record.meta)))].sort();
  const vocabulary = openVocabulary();
  const words = pages.map(({ record }) => toPageWords(record, fields, vocabulary));
  const forms = await lexicon.learn(vocabulary.words);
  const program = await makeSmall(listProgram(lexicon.program, pages.length), kept);
  return listFiles({ pages, fields, words, forms, program, kept });
}

interface Parts {
  readonly pages: readonly IndexedPage[];
  readonly fields: readonly string[];
  readonly words: readonly PageWords[];
  readonly forms: readonly Forms[];
  readonly program: readonly WrittenFile[];
  readonly kept: KeptFragments;
}

function* listFiles({ pages, fields, words, forms, program, kept }: Parts): Generator<WrittenFile> {
  const counts = words.map(({ body }) => Math.max(1, body.length));
  const chunks = cutTerms(listIndexTerms(words, forms)).map(({ first, last, terms }) => {
    const bytes = toChunkFile(terms);
    return { first, last, bytes, path: toSharedPath('index', toContentName(bytes)) };
  });
  const facets = listFacets(pages.map(({ record }) => record)).map(({ facet, bytes }) => ({
    facet,
    bytes,
    path: toSharedPath('filter', toContentName(bytes)),
  }));
  yield* program;
  yield {
    path: `pagefind.${PROGRAM_NAME}.pf_meta`,
    content: pack(toHead(pages, counts, chunks, facets, fields)),
  };
  for (const { path, bytes } of chunks) yield { path: `${path}.pf_index`, content: pack(bytes) };
  for (const { path, bytes } of facets) yield { path: `${path}.pf_filter`, content: pack(bytes) };
  for (const [at, { id, record }] of pages.entries())
    yield {
      path: toFragmentPath(id),
      ...(kept.read(toFragmentPath(id)) ?? { content: pack(toFragment(record, counts[at] ?? 1)) }),
    };
  yield { path: ORDER_FILE, content: Buffer.from(JSON.stringify(toRecordOrder(pages))) };
}

/** Pagefind's script keeps its long names, a sixth of its weight. The minifier takes longer to load than to run. */
function makeSmall(files: readonly IndexFile[], kept: KeptFragments): Promise<WrittenFile[]> {
  return Promise.all(
    files.map(async ({ path, content }) => {
      if (!path.endsWith(CODE)) return { path, content };
      const before = kept.read(path);
      if (before !== undefined) return { path, ...before };
      const { minifySync } = await import('vite');
      const { code } = minifySync(CODE, Buffer.from(content).toString(), { module: true });
      return { path, content: Buffer.from(code) };
    }),
  );
}

function toPageWords(
  { content, meta }: SearchRecord,
  fields: readonly string[],
  vocabulary: ReturnType<typeof openVocabulary>,
): PageWords {
  const named = Object.entries(meta).map(
    ([name, text]) => [fields.indexOf(name), vocabulary.number(text)] as const,
  );
  return { body: vocabulary.number(content), fields: new Map(named) };
}

interface Placed {
  /** Without its extension. */
  readonly path: string;
}

/** The table of contents, which a page loads before its first search. */
function toHead(
  pages: readonly IndexedPage[],
  counts: readonly number[],
  chunks: readonly (Pick<Chunk, 'first' | 'last'> & Placed)[],
  facets: readonly ({ readonly facet: string } & Placed)[],
  fields: readonly string[],
): Buffer {
  return encode((to) => {
    to.array(6);
    to.text(KNOWN);
    to.array(pages.length);
    for (const [at, { id }] of pages.entries()) {
      to.array(2);
      to.text(`${UP}${toSharedPath('fragment', id)}`);
      to.number(counts[at] ?? 1);
    }
    to.array(chunks.length);
    for (const { first, last, path } of chunks) {
      to.array(3);
      for (const text of [first, last, `${UP}${path}`]) to.text(text);
    }
    to.array(facets.length);
    for (const { facet, path } of facets) {
      to.array(2);
      for (const text of [facet, `${UP}${path}`]) to.text(text);
    }
    // No sort orders: Pagefind cannot combine those of several indexes; see `toRecordOrder`.
    to.array(0);
    to.array(fields.length);
    for (const field of fields) to.text(field);
  });
}

function toChunkFile(terms: Chunk['terms']): Buffer {
  return encode((to) => {
    to.array(1);
    to.array(terms.length);
    for (const { bytes } of terms) to.copy(bytes);
  });
}

/** The text shown with a result: as written, not as indexed. */
function toFragment({ url, content, meta, filters }: SearchRecord, words: number): Buffer {
  const shown = {
    url,
    content: toShownText(content),
    word_count: words,
    filters,
    meta,
    anchors: [],
  };
  return Buffer.from(JSON.stringify(shown));
}

export function toShownText(content: string): string {
  return content.replace(/\s+/g, ' ').trim();
}

/** The times of each result by its id. Pagefind's own sort orders would load before every search. */
export function toRecordOrder(
  pages: readonly IndexedPage[],
): Record<string, readonly [number | null, number | null]> {
  return Object.fromEntries(
    pages.map(({ id, record: { order } }) => [id, [order.happened, order.published]]),
  );
}
