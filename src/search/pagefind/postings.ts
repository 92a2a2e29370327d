/** The positions of each term in the pages of an index, as Pagefind 1.6.0 writes them. */
import type { SearchRecord } from '../record.ts';
import { isRunning } from '../words.ts';
import { type CborWriter, encode, openCborWriter } from './cbor.ts';
import type { Forms, WordForm } from './lexicon.ts';

/** The words of a page by number, in reading order. */
export interface PageWords {
  readonly body: readonly number[];
  /** By the number of the field. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
}

interface IndexTerm {
  readonly text: string;
  /** Its encoded entry. */
  readonly bytes: Buffer;
}

/** The positions of one spelling of a term. */
interface Posting {
  /** Its pages, as indexes into `Pages`, in order. */
  readonly pages: number[];
  last: number;
  /** Positions on the current page, combined with a weight or field; see `PLACES`. */
  readonly body: number[];
  readonly meta: number[];
}

interface Entry {
  readonly plain: Posting;
  readonly variants: Map<string, Posting>;
}

type Weighted = readonly [posting: Posting, weight: number];

/** More than a page has words: a key is weight or field × PLACES + position. */
const PLACES = 2 ** 24;

/**
 * The terms of the pages in Pagefind's order, by their UTF-8 bytes. A page's number is its index in `pages`; `forms`
 * are those of each word, by its number.
 */
export function listIndexTerms(pages: readonly PageWords[], forms: readonly Forms[]): IndexTerm[] {
  const entries = new Map<string, Entry>();
  const findAll = (list: readonly WordForm[] = []): Weighted[] =>
    list.map((form) => [findPosting(entries, form), form.weight]);
  // Looked up only for words that occur: Pagefind would count a term without a page.
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

type Pages = ReturnType<typeof openPages>;

/** The encoded pages of all postings, in writing order. */
function openPages() {
  const to = openCborWriter();
  const starts = [0];
  return {
    /** Writes a posting's current page and clears its positions. */
    add: (posting: Posting, number: number) => {
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
    copy: (target: CborWriter, page: number) => {
      target.copy(to.slice(starts[page], starts[page + 1]));
    },
  };
}

/**
 * Precedes the positions of each weight or field with that, as a negative number; writes each position as the distance
 * from the previous one.
 */
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

/** Sorts as Rust does; JavaScript compares UTF-16 units. */
function sortByBytes<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map]
    .map(([text, value]) => ({ key: Buffer.from(text).toString('latin1'), text, value }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ text, value }) => [text, value]);
}

/** The pages of each value of a facet, as Pagefind 1.6.0 writes them. */
interface FacetFile {
  readonly facet: string;
  readonly bytes: Buffer;
}

/** None for a facet without values. A page's number is its index. */
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

/**
 * A file of terms. Pagefind's own have about 20 KB, and every word of a query loads one; ours have about one. Pagefind
 * looks in one file for the words that an unfinished word may become, so words with the same beginning stay together
 * where possible.
 */
export interface Chunk {
  /**
   * The first and last term, cut where they differ from the neighbours, as in Pagefind. Words between them are looked
   * up here.
   */
  readonly first: string;
  readonly last: string;
  readonly terms: readonly IndexTerm[];
}

/** Bytes before compression; Pagefind's have up to 54,000. */
const SIZE = 1_500;
/** From this size on, cut between terms with fewer than this many letters in common. */
const PARTING: readonly (readonly [bytes: number, letters: number])[] = [
  [SIZE, 3],
  [4 * SIZE, 4],
  [6 * SIZE, 6],
  [8 * SIZE, Infinity],
];

/** @param terms sorted by their bytes */
export function cutTerms(terms: readonly IndexTerm[]): Chunk[] {
  const groups: IndexTerm[][] = [];
  const froms: (string | undefined)[] = [];
  const partings = findPartings(terms, SIZE);
  let size = 0;
  terms.forEach((term, index) => {
    const parting = partings.get(index);
    const isForced = typeof parting === 'object';
    if (
      index === 0 ||
      isForced ||
      (parting === 'free' && size >= SIZE) ||
      (parting === undefined && mayPart(size, terms[index - 1], term))
    ) {
      groups.push([]);
      froms.push(isForced ? parting.from : undefined);
      size = 0;
    }
    groups.at(-1)?.push(term);
    size += term.bytes.length;
  });
  return groups.map((group, index) => {
    const [first = '', last = ''] = [group[0]?.text, group.at(-1)?.text];
    const before = groups[index - 1]?.at(-1)?.text;
    const after = groups[index + 1]?.[0]?.text;
    return {
      first: froms[index] ?? toBound(first, before),
      last: toBound(last, after),
      terms: group,
    };
  });
}

function mayPart(size: number, before: IndexTerm | undefined, term: IndexTerm): boolean {
  if (size < SIZE) return false;
  const common = countCommon(before?.text ?? '', term.text);
  return PARTING.some(([bytes, letters]) => size >= bytes && common < letters);
}

function toBound(text: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return text;
  return Array.from(text)
    .slice(0, countCommon(text, neighbour) + 1)
    .join('');
}

function countCommon(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  const differs = one.findIndex((letter, index) => letter !== other[index]);
  return differs < 0 ? one.length : differs;
}

// Decides where to cut so that a query of a letter or two in a script without spaces finds all words that begin with
// it. Pagefind looks in the one file whose bounds enclose a query, else in all files whose bounds begin with it. So
// words with the same beginning share a file or, if they are too many, get files of their own with bounds above it.

/** Before a word, a cut is allowed, forbidden, or required with this lower bound for the next file. */
type Parting = 'free' | 'never' | { readonly from: string };

interface Sized {
  readonly text: string;
  readonly bytes: { readonly length: number };
}

/** In Pagefind's characters: a Hangul syllable has two or three, a Thai letter its vowel and tone. */
const DEPTH = 6;

/** By index in the sorted list; none for scripts with spaces. `size` is in bytes. */
export function findPartings(words: readonly Sized[], size: number): Map<number, Parting> {
  const partings = new Map<number, Parting>();
  const part = (start: number, end: number, depth: number): void => {
    for (const [from, to, prefix] of groupByBeginning(words, start, end, depth)) {
      const bytes = words.slice(from, to).reduce((sum, word) => sum + word.bytes.length, 0);
      if (bytes > size) {
        partings.set(from, { from: `${prefix}\0` });
        if (depth < DEPTH) part(from, to, depth + 1);
      } else {
        // A cut required by a shorter beginning stays.
        if (!partings.has(from)) partings.set(from, 'free');
        for (let at = from + 1; at < to; at += 1) partings.set(at, 'never');
      }
    }
  };
  part(0, words.length, 1);
  return partings;
}

/** Groups words by their first `depth` letters; leaves out shorter ones. */
function groupByBeginning(
  words: readonly Sized[],
  start: number,
  end: number,
  depth: number,
): [from: number, to: number, prefix: string][] {
  const groups: [from: number, to: number, prefix: string][] = [];
  for (let at = start; at < end; at += 1) {
    const { text = '' } = words[at] ?? {};
    const last = groups.at(-1);
    if (last?.[1] === at && text.startsWith(last[2])) last[1] = at + 1;
    else if (isRunning(text)) {
      const letters = Array.from(text).slice(0, depth);
      if (letters.length === depth) groups.push([at, at + 1, letters.join('')]);
    }
  }
  return groups;
}
