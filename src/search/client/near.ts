/**
 * Where no entry has a word, Pagefind takes those that begin with the same letter or two: “bessnt” finds “be”. Better
 * to say that nothing was found.
 */
import { beginsWith, toBare } from '../letters.ts';
import { listKeys, listTerms, listTokens, splitKey } from '../words.ts';
import type { Fragment } from './pagefind.ts';

/**
 * Does a word found begin with each word looked for, or at least with the given share of its letters, and three of them?
 */
export function isNear(q: string, fragments: readonly Fragment[], share: 0.5 | 1 = 0.5): boolean {
  const found = fragments.flatMap(({ content, meta, locations }) => {
    const tokens = locations.length > 0 ? listTokens(content) : [];
    return [
      ...listKeys(Object.values(meta).join(' ')),
      ...locations.flatMap((at) => {
        const parts = splitKey(tokens[at]?.text ?? '');
        // “U.S.” is found as “us”.
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
