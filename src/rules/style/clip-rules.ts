/** Our text held against the pages that it rests on, where they were kept: what is copied, and what they do not say. */
import { createHash } from 'node:crypto';
import { toAddressKey } from '../../content/kinds/url.ts';
import { toLines } from '../../content/problems/lines.ts';
import { toFound, type At } from '../../model/dangling.ts';
import { isOf } from '../../model/doubt.ts';
import type { Entry, Finding } from '../../model/entry.ts';
import { holds, toPlain } from './holds.ts';
import { toOwnWords } from './prose-rules.ts';

/** What an editor has read, on this machine or on another. */
export interface Kept {
  /** Texts of pages by the keys of their addresses. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Days by the digests of what was seen, see `toSeenDigest`. */
  readonly seen: ReadonlyMap<string, string>;
}

/**
 * Of words that stood in a page, by the key of its address; without words, that the page itself was read. Nobody can read a
 * page from it.
 */
export function toSeenDigest(key: string, words = ''): string {
  return createHash('sha256')
    .update(`${key}\n${toPlain(words)}`)
    .digest('hex')
    .slice(0, 32);
}

/** So many words in a row are nobody’s own by chance. */
const MOST_SHARED = 8;

export function findClipDoubts(entries: readonly Entry[], kept: Kept): Finding[] {
  if (kept.pages.size === 0 && kept.seen.size === 0) return [];
  return entries.flatMap((entry) =>
    isOf(entry, 'coverage') && entry.data.status !== 'withdrawn' ? listDoubts(entry, kept) : [],
  );
}

function listDoubts(entry: Entry<'coverage'>, kept: Kept): Finding[] {
  const sources = entry.data.sources.map(({ url }) => toSource(url, kept));
  const texts = sources.flatMap((source) => source?.pages ?? []);
  return [
    ...(texts.length === 0 ? [] : listShared(entry, texts)),
    ...listUnseen(entry, sources, kept),
  ];
}

interface Source {
  readonly key: string;
  readonly pages: readonly string[];
  /** The day on which the page was read, where it is not kept here. */
  readonly readOn?: string | undefined;
}

/** `undefined` for a page of which nothing is known. */
function toSource(url: string | undefined, { pages, seen }: Kept): Source | undefined {
  if (url === undefined) return undefined;
  const key = toAddressKey(url);
  const own = pages.get(key);
  if (own !== undefined) return { key, pages: own };
  const readOn = seen.get(toSeenDigest(key));
  return readOn === undefined ? undefined : { key, pages: [], readOn };
}

/** Runs of words that a page has too, outside of quotations; of each text of ours the first. */
function listShared(entry: Entry<'coverage'>, texts: readonly string[]): Finding[] {
  const known = new Set(texts.flatMap((text) => listRuns(text).map(({ run }) => run)));
  const { title, summary } = entry.data;
  const bodyRuns = listRuns(toOwnWords(entry.body));
  const { toPosition } = toLines(entry.body);
  const toBodyPlace = (offset: number): At => {
    const { line, column } = toPosition(offset);
    return { line: line + entry.bodyLine - 1, column };
  };
  const ours = [
    { runs: listRuns(toOwnWords(title)), toAt: (): At => ['title'] },
    { runs: listRuns(toOwnWords(summary)), toAt: (): At => ['summary'] },
    { runs: bodyRuns, toAt: toBodyPlace, field: 'body' },
  ];
  return ours.flatMap(({ runs, toAt, field }) =>
    runs
      .filter(({ run }) => known.has(run))
      .slice(0, 1)
      .map(({ run, offset }) => ({
        ...toFound({ entry, at: toAt(offset), field }, 'style.copied'),
        severity: 'warning' as const,
        message: `“${run}” and perhaps more stands so in the page that is covered`,
        remedy:
          'say it in words of ours, or quote it: an item is our account, and readers are sent to theirs',
      })),
  );
}

/** Every run of one word more than may be shared, in lower case, with the place of its first word. */
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

/** Quotations that stand in none of the pages from which they may be, where something is known of all of those. */
function listUnseen(
  entry: Entry<'coverage'>,
  sources: readonly (Source | undefined)[],
  { seen }: Kept,
): Finding[] {
  const isKnown = (source: Source | undefined) => source !== undefined;
  const toNamed = (indexes: readonly number[]) => indexes.map((index) => sources[index]);
  return listQuoted(entry).flatMap(({ text, place, field, from }) => {
    const named = from === undefined ? sources : toNamed(from);
    if (!named.every(isKnown)) return [];
    const isSeen = named.some(
      ({ key, pages }) =>
        pages.some((page) => holds(page, text)) || seen.has(toSeenDigest(key, text)),
    );
    if (isSeen) return [];
    const found = toFound({ entry, at: place, field }, 'quote.unseen');
    const readOn = named.find((source) => source.readOn !== undefined)?.readOn;
    return [
      readOn === undefined
        ? {
            ...found,
            severity: 'warning' as const,
            message: 'the words do not stand so in the page that was kept',
            remedy:
              'compare them with the page; what is left out of a quotation is marked with […], and our own words are a paraphrase',
          }
        : {
            ...found,
            severity: 'note' as const,
            message: `the words are none of those that were seen in the page, which was read on ${readOn}`,
            remedy:
              'compare them with the page if they were changed since; if they are right, keep the page once more and save the item at the desk',
          },
    ];
  });
}

interface Quoted {
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number };
  readonly field: 'Quote' | 'Statement';
  /** Indexes of sources; all of them if absent. */
  readonly from?: readonly number[];
}

/** The words that are to stand in a page: of a translation its original, of one that was made by us none. */
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
