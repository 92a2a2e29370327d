import { perObject } from '../../../content/problems/memoize.ts';
import type { Publication } from '../../../model/publication.ts';
import { type AsOfDays, listQuestionDays, listTopicDays } from '../../../model/questions/as-of.ts';
import { listSteps } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Thing } from '../../../model/thing.ts';
import { addDays, toDayText as toIsoDay } from '../../../time/calendar.ts';
import { putLead, toText } from '../../../time/words/pieces.ts';
import { fillSlots } from '../../../words/slots.ts';
import { toAsOfUrl } from '../../addresses/pages.ts';
import { type Context, once } from '../../context.ts';
import { fillPresent, toMonthName, toShortDate } from '../dates.ts';
import { type Link, type Rich, toRich } from '../links.ts';
import { toPresentDay } from '../rates/measure-words.ts';

/** A ladder has thousands of steps at most, and pages of them share the work. */
export const listStepsOnce = once(({ publication }, question: Question) =>
  listSteps(question, publication.record.statements),
);

type Dated = Thing<'topic'> | Question;

/** By the address of the thing: its pages share them. */
const getDaysOf = perObject<Publication, Map<string, AsOfDays>>(() => new Map());

function getDays(context: Context, of: Dated): AsOfDays {
  const { publication } = context;
  const known = getDaysOf(publication);
  const { url } = toThing(of);
  const days =
    known.get(url) ??
    ('thing' in of
      ? listQuestionDays(publication.record, of, listStepsOnce(context, of))
      : listTopicDays(publication, of));
  known.set(url, days);
  return days;
}

export function listDaysOnce(context: Context, of: Dated): readonly string[] {
  return getDays(context, of).days.map(({ on }) => on);
}

/** The page of the last day up to `day` that has one; the present page if there is none. */
export function findAsOfUrl(context: Context, of: Dated, day: string): string {
  const { url } = toThing(of);
  const last = getDays(context, of).days.findLast(({ on }) => on <= day);
  return last === undefined ? url : toAsOfUrl(url, last.on);
}

/**
 * From when and until when what stands on a page is the same: “unchanged since 28 Apr 2025; the same until 11 May
 * 2025”. `day` is that of the page; the present if left out.
 */
function toHolding(context: Context, of: Dated, day?: string): Rich {
  const { url } = toThing(of);
  const { days, isWhole } = getDays(context, of);
  const changes = days.filter(({ isChange }) => isChange).map(({ on }) => on);
  const from = changes.findLast((on) => day === undefined || on <= day);
  const next = day === undefined ? undefined : changes.find((on) => on > day);
  const since = from === day && day !== undefined ? [] : [toSince(context, url, from)];
  const until = day === undefined ? [] : [toRich(toUntil(context, day, next))];
  const { holding, sinceAndUntil } = context.words.asOf;
  const [first = [], second] = [...since, ...until];
  const what =
    second === undefined
      ? first
      : toRich(...fillSlots(sinceAndUntil, { since: first, until: second }));
  return toRich(...fillSlots(holding[toSubject(of, isWhole)], { what }));
}

function toSince(context: Context, url: string, from: string | undefined): Rich {
  const { nothing, unchanged } = context.words.asOf;
  if (from === undefined) return toRich(nothing);
  const link = { text: toDayWords(context, from), url: toAsOfUrl(url, from) };
  const { lead } = context.language;
  const day = (form: string | undefined) =>
    toRich(form === undefined ? link : putLead([link], form, lead));
  return toRich(...fillSlots(unchanged, { day }));
}

function toUntil(context: Context, day: string, next: string | undefined): string {
  const { toThePresent, nextDay, sameUntil } = context.words.asOf;
  if (next === undefined) return fillPresent(context, toThePresent, {});
  const last = toDayBefore(next);
  return last === day ? nextDay : sameUntil({ day: toDayWords(context, last) });
}

function toGapNote(context: Context, of: Dated): string {
  return context.words.asOf.gaps[toSubject(of, getDays(context, of).isWhole)];
}

function toSubject(of: Dated, isWhole: boolean): 'topic' | 'whole' | 'status' {
  if (!('thing' in of)) return 'topic';
  return isWhole ? 'whole' : 'status';
}

export function toDayWords(context: Context, day: string): string {
  return toText(toShortDate(context, day, context.publication.about.zone));
}

function toDayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toIsoDay(addDays({ year, month, day: date }, -1));
}

function toThing(of: Dated): Thing {
  return 'thing' in of ? of.thing : of;
}

/** “State of play on”: links to the pages of past days, and back to the present. */
export type AsOfLinks = NonNullable<ReturnType<typeof toAsOfLinks>>;

const NEAR = 75;

/** `undefined` if there is no day to link to. `day` is that of the page itself, if it is one of the past. */
export function toAsOfLinks(context: Context, of: Dated, day?: string) {
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
    // How many of them `months` has: those near this day.
    shown: near.length,
    note: toGapNote(context, of),
    // Oldest first; the links of a month are its days.
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
