/**
 * Where a date ends a sentence the full stop of its month is that of the sentence too: “am 24. Apr.”, never “24. Apr..”. The
 * stops come from a date and from a sentence that do not know each other, so they are joined in what is finished.
 */
import type { Language } from '../time/words/language.ts';

/** Gives what joins them in markup and in text; `undefined` where no month is shortened with a full stop. */
export function toJoinStops({ months }: Language): ((html: string) => string) | undefined {
  const short = months.short.filter((month) => month.endsWith('.'));
  if (short.length === 0) return undefined;
  const names = short.map((month) => month.slice(0, -1)).join('|');
  const twice = new RegExp(`((?<!\\p{L})(?:${names})\\.(?:</[a-z]+>)*)\\.(?!\\.)`, 'gu');
  return (html) => html.replace(twice, '$1');
}
