/** Our text compared with the kept pages that it rests on: copied words, and quotations that are not there. */
import { hash } from 'node:crypto';
import { toAddressKey } from '../content/kinds/url.ts';
import { toLines } from '../content/problems/lines.ts';
import type { At, Entry } from '../model/entry.ts';
import { holds, toPlain } from './holds.ts';
import { stripQuotations, type RuleFault, type Reads, type Rule } from './rule.ts';

export const PAGE_RULES: readonly Rule[] = [
  { id: 'style.copied', reads: 'pages', find: eachItem(listShared) },
  { id: 'quote.unseen', reads: 'pages', find: eachItem(listUnseen) },
];

/** What an editor has read, on this machine or another. */
export interface Kept {
  /** Texts of pages, by the keys of their addresses. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Days, by the digests of what was seen, see `toSeenDigest`. */
  readonly seen: ReadonlyMap<string, string>;
}

/**
 * A digest of words that were on a page, with the key of its address; without words, a note that the page was read. The
 * page cannot be recovered from it.
 */
export function toSeenDigest(key: string, words = ''): string {
  return hash('sha256', `${key}\n${toPlain(words)}`, 'hex').slice(0, 32);
}

/** More words in a row than this are not the same by chance. */
const MOST_SHARED = 8;

/** What is known about the page of each source of an item. */
interface Sourced {
  readonly entry: Entry<'coverage'>;
  readonly sources: readonly (Source | undefined)[];
  readonly seen: Kept['seen'];
}

function eachItem(find: (item: Sourced) => RuleFault[]): (read: Reads['pages']) => RuleFault[] {
  return ({ entries, kept }) =>
    entries.flatMap((entry) => {
      const sources = entry.data.sources.map(({ url }) => toSource(url, kept));
      return find({ entry, sources, seen: kept.seen });
    });
}

interface Source {
  readonly key: string;
  readonly pages: readonly string[];
  /** The day on which the page was read, if it is not kept here. */
  readonly readOn?: string | undefined;
}

/** `undefined` for a page about which nothing is known. */
function toSource(url: string | undefined, { pages, seen }: Kept): Source | undefined {
  if (url === undefined) return undefined;
  const key = toAddressKey(url);
  const own = pages.get(key);
  if (own !== undefined) return { key, pages: own };
  const readOn = seen.get(toSeenDigest(key));
  return readOn === undefined ? undefined : { key, pages: [], readOn };
}

/** Runs of words, outside quotations, that are also on a page; the first in each of our texts. */
function listShared({ entry, sources }: Sourced): RuleFault[] {
  const pages = sources.flatMap((source) => source?.pages ?? []);
  if (pages.length === 0) return [];
  const known = new Set(pages.flatMap((text) => listRuns(text).map(({ run }) => run)));
  const { title, summary } = entry.data;
  const bodyRuns = listRuns(stripQuotations(entry.body));
  const { toPosition } = toLines(entry.body);
  const toBodyPlace = (offset: number): At => {
    const { line, column } = toPosition(offset);
    return { line: line + entry.bodyLine - 1, column };
  };
  const ours = [
    { runs: listRuns(stripQuotations(title)), toAt: (): At => ['title'] },
    { runs: listRuns(stripQuotations(summary)), toAt: (): At => ['summary'] },
    { runs: bodyRuns, toAt: toBodyPlace, field: 'body' },
  ];
  return ours.flatMap(({ runs, toAt, field }) =>
    runs
      .filter(({ run }) => known.has(run))
      .slice(0, 1)
      .map(({ run, offset }) => ({
        ...{ entry, at: toAt(offset), field },
        slots: { run },
      })),
  );
}

/** Every run of `MOST_SHARED` + 1 words, in lower case, with the offset of its first word. */
function listRuns(text: string): { run: string; offset: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)];
  return words.slice(MOST_SHARED).map((_, index) => ({
    run: words
      .slice(index, index + MOST_SHARED + 1)
      .map(([word]) => word.toLowerCase())
      .join(' '),
    offset: words[index]?.index ?? 0,
  }));
}

/** Quotations that are on none of the pages that they may be from, if something is known about all of those. */
function listUnseen({ entry, sources, seen }: Sourced): RuleFault[] {
  const isKnown = (source: Source | undefined) => source !== undefined;
  const toNamed = (indexes: readonly number[]) => indexes.map((index) => sources[index]);
  return listQuoted(entry).flatMap(({ text, place, field, from }): RuleFault | RuleFault[] => {
    const named = from === undefined ? sources : toNamed(from);
    if (!named.every(isKnown)) return [];
    const isSeen = named.some(
      ({ key, pages }) =>
        pages.some((page) => holds(page, text)) || seen.has(toSeenDigest(key, text)),
    );
    if (isSeen) return [];
    const readOn = named.find((source) => source.readOn !== undefined)?.readOn;
    const spot = { entry, at: place, field };
    if (readOn === undefined) return spot;
    return { ...spot, row: 'quote.unseen:read', slots: { day: readOn } };
  });
}

interface Quoted {
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number };
  readonly field: 'Quote' | 'Statement';
  /** Indexes of sources; all of them if absent. */
  readonly from?: readonly number[];
}

/** The words that must be on a page: of a translation, the original; none if we translated it. */
export function listQuoted({ facts }: Entry<'coverage'>): Quoted[] {
  return [
    ...facts.quotes.map(({ text, place }) => ({ text, place, field: 'Quote' as const })),
    ...facts.statements
      .filter(({ kind, translator }) => kind === 'quote' && translator === undefined)
      .map(({ original, text, place, sources }) => ({
        text: original ?? text,
        place,
        field: 'Statement' as const,
        from: sources,
      })),
  ];
}
