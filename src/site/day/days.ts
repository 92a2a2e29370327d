/** The list of all days (a calendar for each month, newest first), and the pages of weeks. */
import { countBefore, findDayUrl, getDayPages } from '../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../model/days/day.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { findWrittenDay } from '../../time/bounds.ts';
import { fromDayText, toDayText, toWeekday } from '../../time/calendar.ts';
import { listWeekDays } from '../../time/months.ts';
import { toText } from '../../time/words/pieces.ts';
import {
  DAYS_URL,
  QUESTIONS_URL,
  toDaysOfMonthUrl,
  toDayUrl,
  toWeekUrl,
} from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toWeekCard } from '../parts/cards/page-cards.ts';
import {
  fillDates,
  toDayName,
  toDayNote,
  toMonthName,
  toRange,
  toShortDate,
} from '../parts/dates.ts';
import { listMarks, toGoDay, toMarkWords, toMonthCalendar } from '../parts/day/calendar.ts';
import { cutLines, toDayHoldings, toTurnLine } from '../parts/day/day-lines.ts';
import { toPage } from '../parts/frame/head.ts';
import { listRatesThen, type RateThen } from '../parts/rates/rates.ts';

/** Empty if no day has a page. */
export function listDaysPages(context: Context) {
  const { days } = getDayPages(context.publication);
  return days.length === 0 ? [] : [{ url: DAYS_URL, view: () => toDaysView(context) }];
}

function toDaysView(context: Context) {
  const { days } = getDayPages(context.publication);
  const say = context.words.days;
  const about = say.about({ n: days.length });
  const months = new Set(days.map((on) => on.slice(0, 7)));
  return {
    ...toPage(context, {
      title: say.title,
      description: about,
      path: DAYS_URL,
      feed: { path: DAYS_URL, title: say.feed },
    }),
    title: say.title,
    about,
    go: toGoDay(context),
    months: [...months].reverse().map((month) => toMonthCalendar(context, month)),
  };
}

export type BeforeAfter = ReturnType<typeof toNearDays>;

export function toNearDays(context: Context, on: string) {
  const { days, all } = getDayPages(context.publication);
  return findNear(days, on, (other) => {
    const day = all.get(other);
    return {
      name: toDayName(context, other, on),
      url: toDayUrl(other),
      note: day === undefined ? '' : toDayNote(context, day),
    };
  });
}

function findNear<Line>(all: readonly string[], own: string, toLine: (other: string) => Line) {
  const at = countBefore(all, own);
  const [before, after] = [all[at - 1], all[at + 1]];
  return {
    before: before === undefined ? undefined : toLine(before),
    after: after === undefined ? undefined : toLine(after),
  };
}

/** A week: its seven days, and what is on record for each. */
export type WeekView = ReturnType<typeof toWeekView>;

/** The most statements of a day in its week; the rest is on the page of the day. */
const MOST = 6;

export function listWeekPages(context: Context) {
  return [...getDayPages(context.publication).weeks].map(([week, within]) => ({
    url: toWeekUrl(week),
    view: () => toWeekView(context, week, within),
  }));
}

function toWeekView(context: Context, week: string, within: string) {
  const { publication, words, language } = context;
  const { all } = getDayPages(publication);
  const { ended } = publication.about;
  const dates = listWeekDays(fromDayText(within)).map(toDayText);
  const [first = within, last = within] = [dates[0], dates.at(-1)];
  const shown = dates.filter((on) => findDayUrl(publication, on) !== undefined);
  const days = shown.flatMap((on) => all.get(on) ?? []);
  const title = toRange(context, first, last);
  const name = toText(title);
  const [from = '', to = ''] = title.flatMap(({ text, datetime }) => (datetime ? [text] : []));
  const number = words.days.week({ n: Number(week.slice(6)) });
  const month = within.slice(0, 7);
  const turns = cutLines(
    days.flatMap((day) => day.turns),
    (all) => all.map((turn) => toTurnLine(context, turn)),
    { url: QUESTIONS_URL, text: words.days.allQuestions },
  );
  return {
    ...toPage(context, {
      title: words.text.capital(words.text.continued(number, name, 'comma')),
      description: words.days.weekDescription({ from, to }),
      path: toWeekUrl(week),
      card: findCardFile(context, toWeekCard, week, within),
      feed: { path: DAYS_URL, title: words.days.feed },
    }),
    title,
    month: { text: toMonthName(language, month), url: toDaysOfMonthUrl(month) },
    week: number,
    summary: toHoldingLine(context.words, days, words.days.quietWeek),
    days: dates.map((on) => toWeekDay(context, on, shown.includes(on) ? all.get(on) : undefined)),
    rates: listSteady(context, first, last),
    // Nobody has looked at the days after the end of the record.
    inForce:
      ended !== undefined && ended < last
        ? fillDates(context, words.days.inForceOn, { day: toShortDate(context, ended) })
        : words.days.allWeek,
    spoke: listSpeakers(
      context,
      days.flatMap(({ said, late }) => [...said, ...late]),
    ),
    hasQuestions: context.publication.record.questions.size > 0,
    turns: turns.lines,
    moreTurns: turns.rest,
    near: toNearWeeks(context, week),
    go: toGoDay(context, last),
  };
}

function toWeekDay(context: Context, on: string, day: Day | undefined) {
  const { language, publication, words } = context;
  const { ended } = publication.about;
  const isAfterEnd = ended !== undefined && on > ended;
  const said = day?.said ?? [];
  const told = new Set(said.map(({ item }) => item.url));
  const marks = listMarks(day);
  return {
    id: toAnchor(on),
    name: toDayName(context, on),
    weekday: language.weekdays.short[toWeekday(fromDayText(on))] ?? '',
    number: Number(on.slice(8)),
    url: day && toDayUrl(on),
    marks,
    isAfterEnd,
    // The sides that spoke: a disc each, before the other marks.
    voices: [
      ...new Set(said.map(({ parties }) => (parties.length === 1 ? parties[0] : undefined))),
    ],
    holds: isAfterEnd ? words.days.afterEnd : toMarkWords(context, marks),
    title: day?.entry?.data.title,
    // Without items whose statements are listed already.
    holdings:
      day &&
      toDayHoldings(
        context,
        {
          ...day,
          published: day.published.filter(({ url }) => !told.has(url)),
          byThen: day.byThen.filter(({ url }) => !told.has(url)),
        },
        { most: MOST, all: { url: toDayUrl(on) }, whole: { url: toDayUrl(on) } },
      ),
  };
}

function listSteady(context: Context, first: string, last: string): RateThen[] {
  const { series } = context.publication.record;
  const isMoved = series.some(({ changes }) => changes.some(({ on }) => on > first && on <= last));
  return isMoved ? [] : listRatesThen(context, first);
}

function toNearWeeks(context: Context, week: string): BeforeAfter {
  const { weeks } = getDayPages(context.publication);
  return findNear([...weeks.keys()], week, (other) => {
    const dates = listWeekDays(fromDayText(weeks.get(other) ?? '')).map(toDayText);
    return {
      name: toRange(context, dates[0] ?? '', dates.at(-1) ?? ''),
      url: toWeekUrl(other),
      note: context.words.days.week({ n: Number(other.slice(6)) }),
    };
  });
}

function toAnchor(on: string): string {
  return `on-${on}`;
}

/** Most statements first. */
function listSpeakers({ words }: Context, statements: readonly Statement[]) {
  const bySpeaker = Map.groupBy(statements, ({ nameSpeakers }) => nameSpeakers());
  return [...bySpeaker]
    .map(([name, own]) => ({
      name: words.text.capital(name),
      party: own[0]?.parties.length === 1 ? own[0].parties[0] : undefined,
      count: own.length,
      // The first day of the week on which they spoke.
      url: `#${toAnchor((own[0] && findWrittenDay(own[0].said.when)) ?? '')}`,
    }))
    .sort((a, b) => b.count - a.count);
}
