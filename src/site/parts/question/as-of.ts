import { listQuestionDays, listTopicDays } from '../../../model/questions/as-of.ts';
import { listLadder } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Thing } from '../../../model/thing.ts';
import { addDays, fromDayText, toDayText } from '../../../time/calendar.ts';
import { putLead } from '../../../time/words/pieces.ts';
import { toAsOfUrl } from '../../addresses/pages.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { fillPresent, toDateText, toMonthName } from '../dates.ts';
import { fillRich, type Link, type Rich, toRich } from '../links.ts';
import { toPresentDayWords } from '../rates/measure-words.ts';

/** A ladder may have thousands of steps, so its pages share the work. */
export const listStepsOnce = oncePerKey(({ publication }, question: Question) =>
  listLadder(question, publication.record.statements),
);

type Dated = Thing<'topic'> | Question;

const getDays = oncePerKey((context, of: Dated) =>
  'thing' in of
    ? listQuestionDays(context.publication.record, of, listStepsOnce(context, of))
    : listTopicDays(context.publication, of),
);

export function listDaysOnce(context: Context, of: Dated): readonly string[] {
  return getDays(context, of).days.map(({ on }) => on);
}

/** The page of the last day up to `day` that has one, or the present page. */
export function findAsOfUrl(context: Context, of: Dated, day: string): string {
  const { url } = toThing(of);
  const last = getDays(context, of).days.findLast(({ on }) => on <= day);
  return last === undefined ? url : toAsOfUrl(url, last.on);
}

/**
 * How long a page stays as it is: “unchanged since 28 Apr 2025; the same until 11 May 2025”. `day` is that of the page;
 * by default the present.
 */
function toHolding(context: Context, of: Dated, day?: string): Rich {
  const { holding, sinceAndUntil } = context.words.asOf;
  const changes = getDays(context, of)
    .days.filter(({ isChange }) => isChange)
    .map(({ on }) => on);
  const from = changes.findLast((on) => day === undefined || on <= day);
  const since = toSince(context, toThing(of).url, from);
  const say = holding[toSubject(context, of)];
  if (day === undefined) return fillRich(say, { what: since });
  const until = toRich(
    toUntil(
      context,
      day,
      changes.find((on) => on > day),
    ),
  );
  const what = from === day ? until : fillRich(sinceAndUntil, { since, until });
  return fillRich(say, { what });
}

function toSince(context: Context, url: string, from: string | undefined): Rich {
  const { nothing, unchanged } = context.words.asOf;
  if (from === undefined) return toRich(nothing);
  const link = { text: toDateText(context, from), url: toAsOfUrl(url, from) };
  const { lead } = context.language;
  const day = (form: string | undefined) =>
    toRich(form === undefined ? link : putLead([link], form, lead));
  return fillRich(unchanged, { day });
}

function toUntil(context: Context, day: string, next: string | undefined): string {
  const { toThePresent, nextDay, sameUntil } = context.words.asOf;
  if (next === undefined) return fillPresent(context, toThePresent, {});
  const last = toDayText(addDays(fromDayText(next), -1));
  return last === day ? nextDay : sameUntil({ day: toDateText(context, last) });
}

function toSubject(context: Context, of: Dated): 'topic' | 'whole' | 'status' {
  if (!('thing' in of)) return 'topic';
  return getDays(context, of).isWhole ? 'whole' : 'status';
}

function toThing(of: Dated): Thing {
  return 'thing' in of ? of.thing : of;
}

export type AsOfLinks = NonNullable<ReturnType<typeof toAsOfLinks>>;

const NEAR = 75;

/** `undefined` if no past day has a page. `day` is that of the page, if it is a past one. */
export function toAsOfLinks(context: Context, of: Dated, day?: string) {
  const days = listDaysOnce(context, of);
  if (days.length === 0) return undefined;
  const { url } = toThing(of);
  const at = day === undefined ? days.length : days.indexOf(day);
  const near = days.slice(Math.max(0, at - (day === undefined ? 2 * NEAR : NEAR)), at + NEAR);
  const toLink = (one: string | undefined): Link | undefined =>
    one === undefined ? undefined : { text: toDateText(context, one), url: toAsOfUrl(url, one) };
  return {
    present: { text: toDateText(context, toPresentDayWords(context)), url },
    day: day === undefined ? undefined : toDateText(context, day),
    holding: toHolding(context, of, day),
    before: toLink(days[at - 1]),
    after: toLink(days[at + 1]),
    total: days.length,
    // How many are in `months`: those near this day.
    shown: near.length,
    note: context.words.asOf.gaps[toSubject(context, of)],
    // Oldest first; the links of a month are its days.
    months: [...Map.groupBy(near, (one) => one.slice(0, 7))].map(([month, list]) => ({
      name: context.words.text.capital(toMonthName(context.language, month)),
      days: list.map((one) => ({
        text: String(Number(one.slice(8))),
        name: toDateText(context, one),
        url: toAsOfUrl(url, one),
        isCurrent: one === day,
      })),
    })),
  };
}
