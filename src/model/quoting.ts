/** How much of somebody else's text stands here. */
import type { Finding } from './entry.ts';
import type { Item } from './item.ts';

/** More quoted words than this from one source in one item deserve a second look. */
export const MAX_QUOTED_WORDS = 75;

/** A warning where an item quotes more than 75 words from one source (by `cite`, else the first source). */
export function findLongQuoting({ data, entry }: Item): Finding[] {
  const bySource = Map.groupBy(entry.facts.quotes, ({ cite }) => cite ?? data.sources[0]?.url ?? '');
  return [...bySource].flatMap(([source, quotes]) => {
    const words = quotes.reduce((sum, quote) => sum + quote.words, 0);
    const place = quotes.at(-1)?.place;
    if (words <= MAX_QUOTED_WORDS || place === undefined) return [];
    return [
      {
        entry,
        at: place,
        field: 'Quote',
        code: 'quote.much',
        severity: 'warning',
        message: `${String(words)} words are quoted from ${source === '' ? 'one source' : source}`,
        remedy: `tell some of it in our own words; up to ${String(MAX_QUOTED_WORDS)} need no second look`,
      },
    ];
  });
}
