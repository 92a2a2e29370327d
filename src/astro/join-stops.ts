/**
 * Where a date ends a sentence the full stop of its last word is that of the sentence too: “am 24. Apr.”, never “24. Apr..”.
 * The stops come from a date and from a sentence that do not know each other, so they are joined in what is finished.
 */
import type { Language } from '../time/words/language.ts';

/** Gives what joins them in markup and in text; `undefined` where no date ends in a full stop. */
export function toJoinStops({
  date,
  months,
  patterns,
}: Language): ((html: string) => string) | undefined {
  const short = [...months.short, date({ year: '2025' }), patterns.decade].flatMap(
    (text) => /\p{L}+(?=\.$)/u.exec(text)?.[0] ?? [],
  );
  if (short.length === 0) return undefined;
  const twice = new RegExp(`((?<!\\p{L})(?:${short.join('|')})\\.(?:</[a-z]+>)*)\\.(?!\\.)`, 'gu');
  return (html) => html.replace(twice, '$1');
}
