/**
 * If no entry has a word, Pagefind falls back to entries that share a letter or two: “bessnt” finds “be”. It is better
 * to find nothing.
 */
import { beginsWith, toBare } from '../letters.ts';
import { listKeys, listTerms, listTokens, splitKey } from '../words.ts';
import type { Fragment } from './pagefind.ts';

/**
 * Whether, for each word of the query, a found word begins with it, or at least with `share` of its letters and three
 * of them.
 */
export function isNear(q: string, fragments: readonly Fragment[], share: 0.5 | 1 = 0.5): boolean {
  const found = fragments.flatMap(({ content, meta, locations }) => {
    const tokens = locations.length > 0 ? listTokens(content) : [];
    return [
      ...listKeys(Object.values(meta).join(' ')),
      ...locations.flatMap((at) => {
        const parts = splitKey(tokens[at]?.text ?? '');
        // Pagefind finds “U.S.” as “us”.
        return [...parts, parts.join('')];
      }),
    ];
  });
  return (
    fragments.length > 0 &&
    listTerms(q)
      .flatMap(splitKey)
      .map(toBare)
      .every((word) => {
        const start = word.slice(0, Math.max(3, word.length * share));
        return found.some((one) => beginsWith(one, start));
      })
  );
}
