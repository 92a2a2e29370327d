/** How much of somebody else's text stands here. */
import type { Position } from '../content/problems/lines.ts';
import type { Finding } from './entry.ts';
import type { Item } from './item.ts';

/** More quoted words than this from one source in one item deserve a second look. */
export const MAX_QUOTED_WORDS = 75;

interface Quoted {
  readonly source: string;
  readonly words: number;
  readonly place: Position;
  readonly field: string;
}

/** A warning where an item quotes more than 75 words from one source, in quotations and statements together. */
export function findLongQuoting(item: Item): Finding[] {
  const bySource = Map.groupBy(listQuoted(item), ({ source }) => source);
  return [...bySource].flatMap(([source, quotes]) => {
    const words = quotes.reduce((sum, quote) => sum + quote.words, 0);
    const last = quotes.at(-1);
    if (words <= MAX_QUOTED_WORDS || last === undefined) return [];
    return [
      {
        entry: item.entry,
        at: last.place,
        field: last.field,
        code: 'quote.much',
        severity: 'warning',
        message: `${String(words)} words are quoted from ${source}`,
        remedy: `tell some of it in our own words; up to ${String(MAX_QUOTED_WORDS)} need no second look`,
      },
    ];
  });
}

/** In reading order. A quotation has its address in `cite`, a statement its first source in `source`; else the first. */
function listQuoted({ pieces, entry }: Item): Quoted[] {
  const toName = (index: number) =>
    pieces[index]?.url ?? pieces[index]?.source.outlet ?? 'one source';
  const quotes = entry.facts.quotes.map(({ cite, words, place }) => ({
    source: cite ?? toName(0),
    words,
    place,
    field: 'Quote',
  }));
  const statements = entry.facts.statements
    .filter(({ kind }) => kind === 'quote')
    .map(({ sources, words, place }) => ({
      source: toName(sources[0] ?? 0),
      words,
      place,
      field: 'Statement',
    }));
  return [...quotes, ...statements].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
