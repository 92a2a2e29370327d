/** The days with a page of their own, worked out once for each thing, and how long each of them holds. */
import { toAsOfUrl } from '../../../model/addresses/pages.ts';
import {
  listQuestionDays,
  listTopicDays,
  type AsOfDays,
} from '../../../model/questions/as-of-days.ts';
import type { Publication } from '../../../model/publication.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Thing } from '../../../model/thing.ts';
import { addDays, toDayText as toIsoDay } from '../../../time/calendar.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { joinRich, toRich, type Rich } from './rich.ts';
import { listStepsOnce } from './rungs.ts';

export type Dated = Thing<'topic'> | Question;

/** By the address of the thing: its pages share them. */
const DAYS = new WeakMap<Publication, Map<string, AsOfDays>>();

function getDays(context: Context, of: Dated): AsOfDays {
  const { publication } = context;
  const known = DAYS.get(publication) ?? new Map<string, AsOfDays>();
  DAYS.set(publication, known);
  const { url } = toThing(of);
  const days =
    known.get(url) ??
    ('thing' in of
      ? listQuestionDays(publication.record, of, listStepsOnce(context, of))
      : listTopicDays(publication, of));
  known.set(url, days);
  return days;
}

/** Oldest first. */
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
export function toHolding(context: Context, of: Dated, day?: string): Rich {
  const { url } = toThing(of);
  const { days, isWhole } = getDays(context, of);
  const changes = days.filter(({ isChange }) => isChange).map(({ on }) => on);
  const from = changes.findLast((on) => day === undefined || on <= day);
  const next = day === undefined ? undefined : changes.find((on) => on > day);
  const since = from === day && day !== undefined ? [] : [toSince(context, url, from)];
  const until = day === undefined ? [] : [toRich(toUntil(context, day, next))];
  return toRich(`${toSubject(of, isWhole)}: `, joinRich([...since, ...until], '; '), '.');
}

function toSince(context: Context, url: string, from: string | undefined): Rich {
  return from === undefined
    ? toRich('nothing on record yet')
    : toRich('unchanged since ', { text: toDayWords(context, from), url: toAsOfUrl(url, from) });
}

function toUntil(context: Context, day: string, next: string | undefined): string {
  if (next === undefined) return 'the same to the present';
  const last = toDayBefore(next);
  return last === day ? 'changed on the next day' : `the same until ${toDayWords(context, last)}`;
}

/** What a day without a page of its own is like. */
export function toGapNote(context: Context, of: Dated): string {
  if (!('thing' in of)) return 'Between these days items may have been added, and nothing else.';
  return getDays(context, of).isWhole
    ? 'A day that is not listed stood as the last one listed before it.'
    : 'On a day that is not listed a statement may have been added; the status stood as on the last one listed before it.';
}

function toSubject(of: Dated, isWhole: boolean): string {
  if (!('thing' in of)) return 'Summary, statuses and positions';
  return isWhole ? 'Status and statements' : 'Status';
}

export function toDayWords(context: Context, day: string): string {
  return toText(toShortDate(context, day, context.publication.about.zone));
}

function toDayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toIsoDay(addDays({ year, month, day: date }, -1));
}

export function toThing(of: Dated): Thing {
  return 'thing' in of ? of.thing : of;
}
