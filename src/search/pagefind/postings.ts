/** Where each term stands in the pages of an index, as Pagefind 1.6.0 writes it. */
import type { SearchRecord } from '../record.ts';
import { type CborWriter, encode, openCborWriter } from './cbor.ts';
import type { WordForm, Forms } from './lexicon.ts';

/** The words of a page by their numbers, in the order in which they stand. */
export interface PageWords {
  readonly body: readonly number[];
  /** By the number of the field. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
}

export interface IndexTerm {
  readonly text: string;
  /** Its entry in a file of words. */
  readonly bytes: Buffer;
}

/** The places of a term with the same accents. */
interface Posting {
  /** Which of the pages that were written are its own, in order. */
  readonly pages: number[];
  /** The last of them, by its number. */
  last: number;
  /** Places on the page at hand, each behind its weight or its field; see `PLACES`. */
  readonly body: number[];
  readonly meta: number[];
}

interface Entry {
  readonly plain: Posting;
  readonly variants: Map<string, Posting>;
}

type Weighted = readonly [posting: Posting, weight: number];

/** More than a page has words: a weight or a field is so many times larger than a place. */
const PLACES = 2 ** 24;

/**
 * The terms of the pages, in Pagefind’s order, which is that of their bytes. A page’s number is its place in `pages`; `forms`
 * are those of each word, by its number.
 */
export function listIndexTerms(pages: readonly PageWords[], forms: readonly Forms[]): IndexTerm[] {
  const entries = new Map<string, Entry>();
  const findAll = (list: readonly WordForm[] = []): Weighted[] =>
    list.map((form) => [findPosting(entries, form), form.weight]);
  // Only those that stand there: a term without a page would be one too many.
  const inBody: Weighted[][] = [];
  const inMeta: Weighted[][] = [];
  const written = openPages();
  for (const [number, { body, fields }] of pages.entries()) {
    const touched: Posting[] = [];
    const touch = (posting: Posting) => {
      if (posting.body.length === 0 && posting.meta.length === 0) touched.push(posting);
    };
    body.forEach((word, place) => {
      for (const [posting, weight] of (inBody[word] ??= findAll(forms[word]?.body))) {
        touch(posting);
        posting.body.push(weight * PLACES + place);
      }
    });
    for (const [field, words] of fields)
      words.forEach((word, place) => {
        for (const [posting] of (inMeta[word] ??= findAll(forms[word]?.meta))) {
          touch(posting);
          posting.meta.push(field * PLACES + place);
        }
      });
    for (const posting of touched) written.add(posting, number);
  }
  return toTerms(entries, written);
}

function findPosting(entries: Map<string, Entry>, { term, variant }: WordForm): Posting {
  let entry = entries.get(term);
  if (entry === undefined) {
    entry = { plain: toPosting(), variants: new Map() };
    entries.set(term, entry);
  }
  if (variant === undefined) return entry.plain;
  const posting = entry.variants.get(variant) ?? toPosting();
  entry.variants.set(variant, posting);
  return posting;
}

function toPosting(): Posting {
  return { pages: [], last: 0, body: [], meta: [] };
}

interface Pages {
  /** Writes the page at hand of a posting, and forgets its places. */
  add(posting: Posting, number: number): void;
  copy(to: CborWriter, page: number): void;
}

/** The pages of all postings in the order in which they were written. */
function openPages(): Pages {
  const to = openCborWriter();
  const starts = [0];
  return {
    add: (posting, number) => {
      to.array(3);
      to.number(number - posting.last);
      writePlaces(to, posting.body);
      writePlaces(to, posting.meta);
      posting.pages.push(starts.length - 1);
      posting.last = number;
      posting.body.length = 0;
      posting.meta.length = 0;
      starts.push(to.length);
    },
    copy: (target, page) => {
      target.copy(to.slice(starts[page], starts[page + 1]));
    },
  };
}

/** Before the places of one weight or field stands that, as a number below zero; each place is its distance from the one before. */
function writePlaces(to: CborWriter, keys: number[]): void {
  keys.sort((a, b) => a - b);
  let groups = 0;
  let group = -1;
  for (const key of keys) {
    if (Math.floor(key / PLACES) !== group) groups += 1;
    group = Math.floor(key / PLACES);
  }
  to.array(keys.length + groups);
  let before = -1;
  for (const key of keys) {
    const start = key - (key % PLACES);
    if (before < start) {
      to.number(-1 - start / PLACES);
      before = start;
    }
    to.number(key - before);
    before = key;
  }
}

function toTerms(entries: ReadonlyMap<string, Entry>, pages: Pages): IndexTerm[] {
  const to = openCborWriter();
  const spans = sortByBytes(entries).map(([text, { plain, variants }]) => {
    const start = to.length;
    to.array(3);
    to.text(text);
    writePages(to, plain, pages);
    to.array(variants.size);
    for (const [variant, posting] of sortByBytes(variants)) {
      to.array(2);
      to.text(variant);
      writePages(to, posting, pages);
    }
    return [text, start, to.length] as const;
  });
  return spans.map(([text, start, end]) => ({ text, bytes: to.slice(start, end) }));
}

function writePages(to: CborWriter, posting: Posting, pages: Pages): void {
  to.array(posting.pages.length);
  for (const page of posting.pages) pages.copy(to, page);
}

/** As Rust sorts texts; JavaScript sorts by halves of characters. */
function sortByBytes<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map]
    .map(([text, value]) => ({ key: Buffer.from(text).toString('latin1'), text, value }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ text, value }) => [text, value]);
}

/** Which pages have which value of a facet, as Pagefind 1.6.0 writes it. */
interface FacetFile {
  readonly facet: string;
  readonly bytes: Buffer;
}

/** None for a facet without values. A page’s number is its place in the list. */
export function listFacets(pages: readonly Pick<SearchRecord, 'filters'>[]): FacetFile[] {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, { filters }] of pages.entries())
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) {
        const byValue = facets.get(facet) ?? new Map<string, number[]>();
        facets.set(facet, byValue);
        const numbers = byValue.get(value) ?? [];
        byValue.set(value, numbers);
        numbers.push(page);
      }
  return sortByBytes(facets).map(([facet, byValue]) => ({ facet, bytes: toFile(facet, byValue) }));
}

function toFile(facet: string, byValue: ReadonlyMap<string, readonly number[]>): Buffer {
  return encode((to) => {
    to.array(2);
    to.text(facet);
    to.array(byValue.size);
    for (const [value, numbers] of sortByBytes(byValue)) {
      to.array(2);
      to.text(value);
      to.array(numbers.length);
      for (const number of numbers) to.number(number);
    }
  });
}
