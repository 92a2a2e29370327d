/** On which day somebody said what stands in a page. */
import { listNearDays } from './clip/near-dates.ts';
import type { Lexicon } from './clip/lexicon.ts';
import { fromDayText } from '../time/calendar.ts';

type Range = readonly [start: number, end: number];

export interface Said {
  /** A day, or a time that ends with one. */
  readonly value: string;
  readonly day: string;
  readonly origin: string;
}

/**
 * The day that the sentence around the words gives, of several the nearest to them; else that they were said by the day of the
 * page, which nobody needs to tell. `published` is a day, or a moment that begins with one.
 */
export function findSaid(
  text: string,
  [from, until]: Range,
  [start, end]: Range,
  published: string | undefined,
  lexicon?: Lexicon,
): Said | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  const near = listNearDays(text, day === undefined ? undefined : fromDayText(day), lexicon).filter(
    ({ at }) => at[0] >= from && at[1] <= until && (at[1] <= start || at[0] >= end),
  );
  const toGap = (at: Range) => Math.min(Math.abs(at[0] - end), Math.abs(start - at[1]));
  const [first] = near.toSorted((a, b) => toGap(a.at) - toGap(b.at));
  if (first !== undefined)
    return first.value === null
      ? undefined
      : { value: first.value, day: first.value, origin: `“${first.words}”` };
  return day === undefined
    ? undefined
    : { value: `/${day}`, day, origin: 'no day beside the words; not later than the page' };
}
