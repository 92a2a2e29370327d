/** The page of a day: what was said, published, done and decided, and what was known that evening. */
import {
  getDayPages,
  getUnheard,
  listAskedQuestions,
  toWeekOf,
} from '../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../model/days/day.ts';
import { toPresentDay } from '../../model/publication.ts';
import { getStateOn, type Question, type State } from '../../model/questions/question.ts';
import { compareValues } from '../../time/compare-when.ts';
import { capitalize, toText } from '../../time/words/pieces.ts';
import {
  COVERAGE_URL,
  DAYS_URL,
  MEASURES_URL,
  PUBLISHED_URL,
  TIMELINE_URL,
  toDaysOfMonthUrl,
  toDayUrl,
  toSpokenMonthUrl,
  toWeekUrl,
} from '../addresses/pages.ts';
import { type Context, toAbsolute } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toDayCard } from '../parts/cards/page-cards.ts';
import { toDayHeadline, toDayTitle, toMonthName, toShortDate } from '../parts/dates.ts';
import { toGoDay, toMonthCalendar } from '../parts/day/calendar.ts';
import { cutLines, toDayLines } from '../parts/day/day-lines.ts';
import { toPage } from '../parts/frame/head.ts';
import { toFew } from '../parts/list/pages.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { findAsOfUrl } from '../parts/question/as-of.ts';
import { findSince, toQuestionLine } from '../parts/question/question-line.ts';
import { listRatesThen, type RatesNow, toRatesOf } from '../parts/rates/rates.ts';
import { toShare } from '../parts/share/share.ts';
import { toNearDays } from './days.ts';

export type DayView = ReturnType<typeof toDayView>;

export function listDayPages(context: Context) {
  const { days, all } = getDayPages(context.publication);
  return days.flatMap((on) => {
    const day = all.get(on);
    return day === undefined ? [] : [{ url: toDayUrl(on), view: () => toDayView(context, day) }];
  });
}

function toDayView(context: Context, day: Day) {
  const { on, entry, happened } = day;
  const { publication, words } = context;
  const month = on.slice(0, 7);
  const week = toWeekOf(on);
  const unheard = getUnheard(publication, on);
  const title = toDayTitle(context, on);
  const known = happened.filter(({ knownOn }) => knownOn <= on);
  const later = happened.filter(({ knownOn }) => knownOn > on);
  const timeline = {
    url: TIMELINE_URL,
    text: words.text.continued(
      words.timeline.title,
      words.text.inSentence(words.timeline.tabs.happened),
      'comma',
    ),
  };
  const coverage = { url: COVERAGE_URL, text: words.kinds.coverage.all };
  // The ledger of the month has all statements of the day.
  const spoken = {
    url: toSpokenMonthUrl(month),
    text: words.statements.titleOf({ filter: toMonthName(context.language, month) }),
  };
  const heard = {
    url: PUBLISHED_URL,
    text: words.statements.byPublication({ title: words.statements.title }),
  };
  const measures = { url: MEASURES_URL, text: words.days.allMeasures };
  const to = toDayLines(context, on);
  const summary = entry?.data.summary ?? toHoldingLine(context.words, [day], words.days.quiet);
  return {
    ...toPage(context, {
      title: toDayHeadline(context, on, entry?.data.title),
      description: entry?.data.summary ?? words.days.description({ day: toText(title) }),
      path: toDayUrl(on),
      feed: { path: DAYS_URL, title: words.days.feed },
      card: findCardFile(context, toDayCard, day),
      ...(entry !== undefined && { about: entry }),
    }),
    title: capitalize(title),
    month: { text: toMonthName(context.language, month), url: toDaysOfMonthUrl(month) },
    week: { text: words.days.week({ n: Number(week.slice(6)) }), url: toWeekUrl(week) },
    headline: entry?.data.title,
    // The desk’s, or what is on record, in a line.
    summary,
    // The summary is the desk’s, in the language of the publication.
    isOurs: entry?.data.summary !== undefined,
    body:
      entry === undefined || entry.entry.body.trim() === '' ? undefined : toBody(context, entry),
    // The days up to the next page, each with the fragment that leads to it.
    asked: listAskedQuestions(context, on),
    near: toNearDays(context, on),
    said: cutLines(day.said, to.said, spoken),
    unheard: to.said(unheard.last),
    moreUnheard: unheard.total - unheard.last.length,
    published: cutLines(day.published, to.published, coverage),
    byThen: cutLines(day.byThen, to.published, coverage),
    heard: cutLines(day.heard, to.said, heard),
    happened: cutLines(known, to.happened, timeline),
    happenedLater: cutLines(later, to.happened, timeline),
    decided: cutLines(day.decided, to.decided, measures),
    rates: listRatesThen(context, on),
    chart: findChart(context, on),
    evening: findEvening(context, on, day),
    calendar: toMonthCalendar(context, month, on),
    go: toGoDay(context, on),
    // For citations: the page, and the last day of the record.
    address: toAbsolute(context, toDayUrl(on)),
    share: toShare(context, { url: toDayUrl(on), title: toText(capitalize(title)) }),
    record: toShortDate(context, toPresentDay(publication) || on),
    notices: toNotices(context, entry?.data.corrections ?? []),
  };
}

/** `undefined` before anything was in force. */
function findChart(context: Context, on: string): RatesNow | undefined {
  const begun = context.publication.record.series.filter(
    ({ changes }) => (changes[0]?.on ?? '9') <= on,
  );
  return begun.length === 0 ? undefined : toRatesOf(context, begun, on);
}

export type Evening = NonNullable<ReturnType<typeof findEvening>>;

const MOST = 20;

/** How the questions stood at the end of a day, changed ones first; `undefined` before anybody had spoken. */
function findEvening(context: Context, on: string, { turns }: Day) {
  const questions = [...context.publication.record.questions.values()];
  const asked = questions
    .map((question) => {
      const state = getStateOn(question, on);
      return { question, state, since: findSince(question, state, on) };
    })
    .filter(({ state }) => state.on !== undefined);
  if (asked.length === 0) return undefined;
  const { lines, rest } = cutLines(turns, toDayLines(context, on).turns, undefined);
  const changed = new Set(turns.map(({ question }) => question));
  const others = asked.filter(({ question }) => !changed.has(question)).sort(byStatus);
  const last = asked
    .map(({ since }) => since ?? '')
    .sort()
    .at(-1);
  return {
    turns: lines,
    moreTurns: rest,
    // The other questions asked by then: disputed, unknown, known; within a status, the latest
    // change first.
    others: toFew(
      others.map((one) => toLine(context, one, on)),
      MOST,
    ),
    notAsked: questions.length - asked.length,
    total: questions.length,
    // If nothing changed on this day: the day of the last change.
    unchanged: turns.length > 0 || !last || last === on ? undefined : toShortDate(context, last),
  };
}

interface Asked {
  readonly question: Question;
  readonly state: State;
  /** The day from which its line holds. */
  readonly since: string | undefined;
}

function toLine(context: Context, { question, state, since }: Asked, on: string) {
  const { text, status, label, answer, verdict } = toQuestionLine(context, question, state);
  return {
    text,
    url: findAsOfUrl(context, question, on),
    status,
    label,
    since: toShortDate(context, since),
    // The answer, or who has answered.
    says: status === 'known' ? answer : status === 'unknown' ? verdict : undefined,
  };
}

/** On a day what is in dispute is the news. */
const DAY_ORDER = ['disputed', 'unknown', 'known'];

/** Disputed first; within a status, the latest change first, then by id. */
function byStatus(a: Asked, b: Asked): number {
  const toRank = ({ state }: Asked) => DAY_ORDER.indexOf(state.status);
  return (
    toRank(a) - toRank(b) ||
    compareValues(b.state.since ?? '', a.state.since ?? '') ||
    compareValues(a.question.thing.id, b.question.thing.id)
  );
}
