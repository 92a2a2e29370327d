/** Where each term stands in the pages of an index, as Pagefind 1.6.0 writes it. */
import type { SearchRecord } from '../record.ts';
import { isRunning } from '../words.ts';
import { type CborWriter, encode, openCborWriter } from './cbor.ts';
import type { Forms, WordForm } from './lexicon.ts';

/** The words of a page by their numbers, in the order in which they stand. */
export interface PageWords {
  readonly body: readonly number[];
  /** By the number of the field. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
}

interface IndexTerm {
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

/**
 * Pagefind keeps its words in files of about 20 KB, and every word looked for loads one, which was a third of what a
 * search loads. Here they are cut four times finer. It finds in a file what begins like a word that is not finished, so
 * words of one beginning stay together where they can.
 */
export interface Chunk {
  /** Bounds, cut short where they part from the neighbours, as Pagefind has them: a word between them is looked for here. */
  readonly first: string;
  readonly last: string;
  readonly terms: readonly IndexTerm[];
}

/** Bytes before packing; those of Pagefind have up to 54,000. */
const SIZE = 10_000;
/** From so many bytes on, words part that have fewer than so many letters in common. */
const PARTING: readonly (readonly [bytes: number, letters: number])[] = [
  [SIZE, 3],
  [2 * SIZE, 4],
  [3 * SIZE, 6],
  [4 * SIZE, Infinity],
];

/** `terms` are in the order of their bytes. */
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

// Where a list of words may be parted into files, so that a query of a letter or two of a script that runs on finds all
// words that it begins. Pagefind looks in the one file between whose bounds a query lies, else in all those whose
// bounds begin like it. So the words of one beginning stand in one file or, if they are too many, in files of their own
// whose bounds lie above it.

/** Before a word a file may end, or must not, or it ends and the next has that bound. */
type Parting = 'free' | 'never' | { readonly from: string };

interface Sized {
  readonly text: string;
  readonly bytes: { readonly length: number };
}

/** Characters of Pagefind’s: a syllable of Hangul has two or three, a letter of Thai its vowel and its tone. */
const DEPTH = 6;

/** By the place of the word in the list, which is in order; none where the script does not run on. `size` is in bytes. */
export function findPartings(words: readonly Sized[], size: number): Map<number, Parting> {
  const partings = new Map<number, Parting>();
  const part = (start: number, end: number, depth: number): void => {
    for (const [from, to, prefix] of groupByBeginning(words, start, end, depth)) {
      const bytes = words.slice(from, to).reduce((sum, word) => sum + word.bytes.length, 0);
      if (bytes > size) {
        partings.set(from, { from: `${prefix}\0` });
        if (depth < DEPTH) part(from, to, depth + 1);
      } else {
        // What begins a file for the sake of a shorter beginning does so still.
        if (!partings.has(from)) partings.set(from, 'free');
        for (let at = from + 1; at < to; at += 1) partings.set(at, 'never');
      }
    }
  };
  part(0, words.length, 1);
  return partings;
}

/** The words from `start` to `end` by their first letters, so many as `depth`; shorter ones are left out. */
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
