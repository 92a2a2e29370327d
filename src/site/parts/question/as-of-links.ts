/** “State of play on”: links to the pages of past days, and back to the present. */
import { toMonthName } from '../month-name.ts';
import { toAsOfUrl } from '../../addresses/pages.ts';
import type { Context } from '../../context.ts';
import type { Link } from '../link.ts';
import { toPresentDay } from '../rates/present-day.ts';
import {
  listDaysOnce,
  toDayWords,
  toGapNote,
  toHolding,
  toThing,
  type Dated,
} from './as-of-days.ts';
import type { Rich } from './rich.ts';

export interface AsOfLinks {
  /** The page of the whole record, by its last day. */
  readonly present: Link;
  /** The day of the page itself, in words; `undefined` on the present one. */
  readonly day: string | undefined;
  /** From when and until when what is there is the same. */
  readonly holding: Rich;
  /** The page of the day before this one, and of the day after it. */
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  readonly total: number;
  /** How many of them `months` has: those near this day. */
  readonly shown: number;
  /** What a day without a page is like. */
  readonly note: string;
  /** Oldest first; the links of a month are its days. */
  readonly months: readonly AsOfMonth[];
}

export interface AsOfMonth {
  /** “April 2025”. */
  readonly name: string;
  readonly days: readonly (Link & { readonly name: string; readonly isCurrent: boolean })[];
}

/** The most days that are linked before and after one. */
const NEAR = 75;

/** `undefined` if there is no day to link to. `day` is that of the page itself, if it is one of the past. */
export function toAsOfLinks(context: Context, of: Dated, day?: string): AsOfLinks | undefined {
  const days = listDaysOnce(context, of);
  if (days.length === 0) return undefined;
  const { url } = toThing(of);
  const at = day === undefined ? days.length : days.indexOf(day);
  const near = days.slice(Math.max(0, at - (day === undefined ? 2 * NEAR : NEAR)), at + NEAR);
  const toLink = (one: string | undefined): Link | undefined =>
    one === undefined ? undefined : { text: toDayWords(context, one), url: toAsOfUrl(url, one) };
  return {
    present: { text: toDayWords(context, toPresentDay(context)), url },
    day: day === undefined ? undefined : toDayWords(context, day),
    holding: toHolding(context, of, day),
    before: toLink(days[at - 1]),
    after: toLink(days[at + 1]),
    total: days.length,
    shown: near.length,
    note: toGapNote(context, of),
    months: [...Map.groupBy(near, (one) => one.slice(0, 7))].map(([month, list]) => ({
      name: context.words.text.capital(toMonthName(context.language, month)),
      days: list.map((one) => ({
        text: String(Number(one.slice(8))),
        name: toDayWords(context, one),
        url: toAsOfUrl(url, one),
        isCurrent: one === day,
      })),
    })),
  };
}
