import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { toRecords } from '../records.ts';
import type { SearchRecord } from '../record.ts';
import { toIndexText } from '../words.ts';
import { decode, type Cbor } from './cbor.ts';
import { type IndexFile, toProgramPath } from './index-files.ts';
import { openLexicon, unpack } from './lexicon.ts';
import { makeIndex } from './make-index.ts';
import { FEW } from '../../../test/support/properties.ts';

const NONE = { read: () => undefined };

afterAll(close);

/** Our files for these records. */
async function make(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const pages = records.map((record, at) => ({ id: String(at), record }));
  return [...(await makeIndex(pages, openLexicon(language), NONE))];
}

/** Those that Pagefind writes itself when it is given the same words. */
async function judge(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const { index } = await createIndex();
  for (const { url, content, meta, filters } of records)
    await index?.addCustomRecord({
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
  const made = await index?.getFiles();
  await index?.deleteIndex();
  return made?.files ?? [];
}

/** What an index holds, however it is cut into files and whatever they are called. */
function read(files: readonly IndexFile[]) {
  const find = (pattern: RegExp) =>
    files.filter(({ path }) => pattern.test(path)).map(({ content }) => unpack(content));
  const [version, pages, , , sorts, fields] = find(/pf_meta$/).map(decode)[0] as List[];
  const terms = find(/pf_index$/).flatMap((bytes) => (decode(bytes) as [List[]])[0]);
  const shown = find(/pf_fragment$/).map(
    (bytes) => JSON.parse(bytes.toString()) as Record<string, unknown>,
  );
  return {
    version,
    counts: (pages as List[]).map(([, count]) => count),
    sorts,
    fields,
    terms: new Map(
      terms.map(([text, places, variants]) => [text, [places, sortFirst(variants as List[])]]),
    ),
    facets: sortFirst(find(/pf_filter$/).map((bytes) => decode(bytes) as List)),
    fragments: shown.map((fragment) => Object.keys(fragment)),
    words: shown.map(({ url, word_count }) => [url, word_count]).sort(),
  };
}

type List = readonly Cbor[];

function sortFirst(lists: readonly List[]): List[] {
  return lists.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function toRecord(at: number, content: string, title: string, filters = {}): SearchRecord {
  const order = { happened: null, published: null };
  const url = `/${String(at)}/`;
  return { url, content: `so ${content}`, meta: { title }, filters, order, month: undefined };
}

test('a publication', async () => {
  const context = toTestContext({
    ...SMALLEST,
    'coverage/2025/03/second.mdx': toItem({ title: 'The “second” café-owner’s well-known café' }),
  });
  const records = toRecords(context);
  const ours = read(await make(records, 'en'));
  expect(ours).toEqual(read(await judge(records, 'en')));
  expect(ours.terms.size).toBeGreaterThan(20);
  expect(ours.fragments[0]).toEqual(['url', 'content', 'word_count', 'filters', 'meta', 'anchors']);
});

test('without records the program is there, and finds nothing', async () => {
  const files = await make([], 'en');
  const program = toProgramPath('en');
  expect(files.map(({ path }) => path)).toEqual([
    `${program}pagefind.js`,
    `${program}wasm.search.pagefind`,
    'pagefind-entry.json',
    'pagefind.search.pf_meta',
    'order.json',
  ]);
  expect(JSON.parse(Buffer.from(files[2]?.content ?? []).toString())).toMatchObject({
    version: '1.6.0',
    languages: { en: { hash: 'search', page_count: 0 } },
  });
});

test('what has only a title is found by it', async () => {
  const { terms, counts } = read(
    await make([{ ...toRecord(0, '', 'Tariffs'), content: '' }], 'en'),
  );
  expect([...terms.keys()]).toEqual(['tariff']);
  // Pagefind divides by it.
  expect(counts).toEqual([1]);
});

test('words of a language without stems are compared as they stand', async () => {
  const words = async (language: string) => [
    ...read(await make([toRecord(0, 'tariffs', 'Tariffs')], language)).terms.keys(),
  ];
  expect(await words('en')).toEqual(['so', 'tariff']);
  expect(await words('xx')).toEqual(['so', 'tariffs']);
});

const WORDS =
  "trade Trade-war tariffs café CAFÉ cafés naïve-café ab-ab US–China iPhone WKWebView l'État Müller 3.5 $ + a_b __x 👋 ☕tea 👨‍👩‍👧‍👦 СССР ящики Straße İstanbul ﬁt e\u0301t\u00e9 漢字港口 かな 북한 العربية والبلد הבית हिन्दी ไทย တရုတ် ａｂ x\u200by _ — ___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ &amp; <b>bold</b>".split(
    ' ',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 30,
  })
  .map((words) => words.join(' '));

test('any texts, in any language', async () => {
  const language = fc.constantFrom('en', 'de', 'fr', 'ru', 'ar', 'tr', 'he', 'und');
  const facets = fc.dictionary(
    fc.constantFrom('topic', 'kind', 'year'),
    fc.array(fc.constantFrom('a A', 'b É', 'ｚ', '𝐳'), { maxLength: 2 }),
  );
  const list = fc.array(fc.tuple(text, text, facets), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(list, language, async (texts, code) => {
      const records = texts.map(([content, title, filters], at) =>
        toRecord(at, content, title, filters),
      );
      expect(read(await make(records, code))).toEqual(read(await judge(records, code)));
    }),
    { numRuns: FEW },
  );
});
