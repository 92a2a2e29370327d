/** The page of a day: what was said, published, done and decided on it, and what was known that evening. */
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
import { toAbsolute, type AddressedView, type Context } from '../context.ts';
import { type Day, toHoldingLine } from '../../model/days/day.ts';
import { getDayPages, getUnheard, listAsked, toWeekOf } from '../../model/days/day-pages.ts';
import { toPresentDay } from '../../model/present-day.ts';
import { capitalize, toText } from '../../time/words/pieces.ts';
import {
  toDecidedLine,
  toHappenedLine,
  toPublishedLine,
  toSaidLines,
} from '../parts/day/day-lines.ts';
import { toDayHeadline, toDayTitle, toMonthName, toShortDate } from '../parts/dates.ts';
import { toGoDay, toMonthCalendar } from '../parts/day/calendar.ts';
import { cut, type Place } from '../parts/day/holdings.ts';
import { listRatesThen, type RatesNow, toRatesOf } from '../parts/rates/rates.ts';
import { toShare } from '../parts/share/share.ts';
import { findDayCard } from '../parts/cards/page-cards.ts';
import { toPage } from '../parts/frame/head.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { findEvening } from './evening.ts';
import { toNearDays } from './days.ts';

export type DayView = ReturnType<typeof toDayView>;

export function listDayPages(context: Context): AddressedView<DayView>[] {
  const { days, find } = getDayPages(context.publication);
  return days.flatMap((on) => {
    const day = find(on);
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
  const isKnown = ({ knownOn }: Day['happened'][number]) => knownOn <= on;
  const [known, later] = [happened.filter(isKnown), happened.filter((one) => !isKnown(one))];
  const timeline = {
    url: TIMELINE_URL,
    text: words.text.continued(
      words.timeline.title,
      words.text.inSentence(words.timeline.tabs.happened),
      'comma',
    ),
  };
  const coverage = { url: COVERAGE_URL, text: words.kinds.coverage.all };
  const lists = {
    said: cut(day.said, toStatementsOf(context, month)),
    published: cut(day.published, coverage),
    byThen: cut(day.byThen, coverage),
    heard: cut(day.heard, {
      url: PUBLISHED_URL,
      text: words.statements.byPublication({ title: words.statements.title }),
    }),
    happened: cut(known, timeline),
    happenedLater: cut(later, timeline),
    decided: cut(day.decided, { url: MEASURES_URL, text: words.days.allMeasures }),
  };
  const summary = entry?.data.summary ?? toHoldingLine(context.words, [day], words.days.quiet);
  return {
    ...toPage(context, {
      title: toDayHeadline(context, on, entry?.data.title),
      description: entry?.data.summary ?? words.days.description({ day: toText(title) }),
      path: toDayUrl(on),
      feed: { path: DAYS_URL, title: words.days.feed },
      card: findDayCard(context, day),
      ...(entry !== undefined && { about: entry }),
    }),
    title: capitalize(title),
    month: { text: toMonthName(context.language, month), url: toDaysOfMonthUrl(month) },
    week: { text: words.days.week({ n: Number(week.slice(6)) }), url: toWeekUrl(week) },
    headline: entry?.data.title,
    // That of the desk, else what is on record, in a line.
    summary,
    // Whether the summary is the desk’s, in the language of the publication.
    isOurs: entry?.data.summary !== undefined,
    body:
      entry === undefined || entry.entry.body.trim() === '' ? undefined : toBody(context, entry),
    // What is told of the days up to the next page, each by the name that leads there.
    asked: listAsked(context, on),
    near: toNearDays(context, on),
    said: toSaidLines(context, lists.said.shown, on),
    unheard: toSaidLines(context, unheard.last, on),
    moreUnheard: unheard.total - unheard.last.length,
    published: lists.published.shown.map((item) => toPublishedLine(context, item, on)),
    byThen: lists.byThen.shown.map((item) => toPublishedLine(context, item, on)),
    heard: toSaidLines(context, lists.heard.shown, on),
    happened: lists.happened.shown.map((one) => toHappenedLine(context, one, on)),
    happenedLater: lists.happenedLater.shown.map((one) => toHappenedLine(context, one, on)),
    decided: lists.decided.shown.map((one) => toDecidedLine(context, one)),
    rates: listRatesThen(context, on),
    chart: findChart(context, on),
    evening: findEvening(context, on, day),
    rest: {
      said: lists.said.rest,
      published: lists.published.rest,
      byThen: lists.byThen.rest,
      heard: lists.heard.rest,
      happened: lists.happened.rest,
      happenedLater: lists.happenedLater.rest,
      decided: lists.decided.rest,
    },
    calendar: toMonthCalendar(context, month, on),
    go: toGoDay(context, on),
    // The page itself, and up to which day the record went, to be cited.
    address: toAbsolute(context, toDayUrl(on)),
    share: toShare(context, { url: toDayUrl(on), title: toText(capitalize(title)) }),
    record: toShortDate(context, toPresentDay(publication) || on, publication.about.zone),
    notices: toNotices(context, entry?.data.corrections ?? []),
  };
}

/** The ledger of its month: what was said on one day stands together there. */
function toStatementsOf({ language, words }: Context, month: string): Place {
  return {
    url: toSpokenMonthUrl(month),
    text: words.statements.titleOf({ filter: toMonthName(language, month) }),
  };
}

/** `undefined` before anything was in force. */
function findChart(context: Context, on: string): RatesNow | undefined {
  const begun = context.publication.record.series.filter(
    ({ changes }) => (changes[0]?.on ?? '9') <= on,
  );
  return begun.length === 0 ? undefined : toRatesOf(context, begun, on);
}
