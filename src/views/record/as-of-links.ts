/** “State of play on”: links to the pages of past days, and back to the present. */
import { listQuestionDays, listTopicDays } from '../../model/record/as-of.ts';
import type { Publication } from '../../model/publication.ts';
import type { Question } from '../../model/record/question.ts';
import type { Thing } from '../../model/thing.ts';
import { toText } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../dates.ts';
import type { Link } from '../link.ts';

export interface AsOfLinks {
  /** The present page. */
  readonly present: string;
  /** The day of the page itself, in words; `undefined` on the present one. */
  readonly day: string | undefined;
  /** The page of the day before this one, and of the day after it. */
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  readonly total: number;
  /** Oldest first; the links of a month are its days. */
  readonly months: readonly AsOfMonth[];
}

export interface AsOfMonth {
  /** “April 2025”. */
  readonly name: string;
  readonly days: readonly (Link & { readonly name: string; readonly isCurrent: boolean })[];
}

type Dated = Thing<'topic'> | Question;

/** Days by the address of the thing: pages of one thing share them. */
const DAYS = new WeakMap<Publication, Map<string, readonly string[]>>();

export function listDaysOnce({ publication }: Context, of: Dated): readonly string[] {
  const known = DAYS.get(publication) ?? new Map<string, readonly string[]>();
  DAYS.set(publication, known);
  const { url } = toThing(of);
  const days =
    known.get(url) ??
    ('thing' in of ? listQuestionDays(publication.record, of) : listTopicDays(publication, of));
  known.set(url, days);
  return days;
}

/** `undefined` if there is no day to link to. `day` is that of the page itself, if it is one of the past. */
export function toAsOfLinks(context: Context, of: Dated, day?: string): AsOfLinks | undefined {
  const days = listDaysOnce(context, of);
  if (days.length === 0) return undefined;
  const { url } = toThing(of);
  const at = day === undefined ? days.length : days.indexOf(day);
  const toLink = (one: string | undefined): Link | undefined =>
    one === undefined ? undefined : { text: toDayText(context, one), url: toAsOfUrl(url, one) };
  return {
    present: url,
    day: day === undefined ? undefined : toDayText(context, day),
    before: toLink(days[at - 1]),
    after: toLink(days[at + 1]),
    total: days.length,
    months: [...Map.groupBy(days, (one) => one.slice(0, 7))].map(([month, list]) => ({
      name: toMonthName(context, month),
      days: list.map((one) => ({
        text: String(Number(one.slice(8))),
        name: toDayText(context, one),
        url: toAsOfUrl(url, one),
        isCurrent: one === day,
      })),
    })),
  };
}

export function toAsOfUrl(url: string, day: string): string {
  return `${url}/as-of/${day}`;
}

/** The page of the last day up to `day` that has one; the present page if there is none. */
export function findAsOfUrl(context: Context, of: Dated, day: string): string {
  const { url } = toThing(of);
  const last = listDaysOnce(context, of).findLast((one) => one <= day);
  return last === undefined ? url : toAsOfUrl(url, last);
}

function toDayText(context: Context, day: string): string {
  return toText(toShortDate(context, day, context.publication.about.zone));
}

function toMonthName({ language }: Context, month: string): string {
  return `${language.months.long[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

function toThing(of: Dated): Thing {
  return 'thing' in of ? of.thing : of;
}
