/** Our text held against the pages that it rests on, where they were kept: what is copied, and what they do not say. */
import { toAddressKey } from '../../kinds/address-key.ts';
import { toLines } from '../../problems/lines.ts';
import { toFound, type At } from '../dangling.ts';
import { isOf } from '../doubts/doubt.ts';
import type { Entry, Finding } from '../entry.ts';
import { toOwnWords } from './prose-rules.ts';

/** Texts of pages by the keys of their addresses. */
type Clips = ReadonlyMap<string, readonly string[]>;

/** So many words in a row are nobody’s own by chance. */
const MOST_SHARED = 8;

export function findClipDoubts(entries: readonly Entry[], clips: Clips): Finding[] {
  if (clips.size === 0) return [];
  return entries.flatMap((entry) =>
    isOf(entry, 'coverage') && entry.data.status !== 'withdrawn' ? listDoubts(entry, clips) : [],
  );
}

function listDoubts(entry: Entry<'coverage'>, clips: Clips): Finding[] {
  const pages = entry.data.sources.map(({ url }) =>
    url === undefined ? undefined : clips.get(toAddressKey(url)),
  );
  const texts = pages.flatMap((page) => page ?? []);
  if (texts.length === 0) return [];
  return [...listShared(entry, texts), ...listUnseen(entry, pages)];
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

/** Quotations that none of the pages has from which they may be, where all of those are there. */
function listUnseen(
  entry: Entry<'coverage'>,
  pages: readonly (readonly string[] | undefined)[],
): Finding[] {
  const toPages = (sources: readonly number[]) => {
    const named = sources.map((index) => pages[index]);
    return named.every((page) => page !== undefined) ? named.flat() : undefined;
  };
  const all = toPages(pages.map((_, index) => index));
  const { quotes, statements } = entry.facts;
  const quoted = [
    ...quotes.map(({ text, place }) => ({ text, place, field: 'Quote', from: all })),
    ...statements
      .filter(({ kind, translator }) => kind === 'quote' && translator === undefined)
      .map(({ original, text, place, sources }) => ({
        text: original ?? text,
        place,
        field: 'Statement',
        from: toPages(sources),
      })),
  ];
  return quoted
    .filter(({ text, from }) => from !== undefined && !from.some((page) => holds(page, text)))
    .map(({ place, field }) => ({
      ...toFound({ entry, at: place, field }, 'quote.unseen'),
      severity: 'warning' as const,
      message: 'the words do not stand so in the page that was kept',
      remedy:
        'compare them with the page; what is left out of a quotation is marked with […], and our own words are a paraphrase',
    }));
}

/** Whether the page has the words, what is left out between them apart. */
export function holds(page: string, quoted: string): boolean {
  const text = toPlain(page);
  let from = 0;
  return quoted
    .split(/\[…\]|\[\.\.\.\]|…/u)
    .map(toPlain)
    .filter((part) => part !== '')
    .every((part) => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
}

/** One form for quotation marks, spaces and dashes; what stands in square brackets is the editor’s. */
export function toPlain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚']/gu, "'")
    .replace(/\s*[‐‑‒–—―-]+\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
