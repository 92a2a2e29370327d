/** The page of a week: its seven days, each with what is on record of it. */
import { countBefore, findDayUrl, getDayPages } from '../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../model/days/day.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { fromDayText, toDayText, toWeekday } from '../../time/calendar.ts';
import { listWeekDays } from '../../time/months.ts';
import { type Pieces, toText } from '../../time/words/pieces.ts';
import { findWrittenDay } from '../../time/written-day.ts';
import {
  DAYS_URL,
  QUESTIONS_URL,
  toDaysOfMonthUrl,
  toDayUrl,
  toWeekUrl,
} from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { cut, type DayHoldings, type Rest, toDayHoldings } from '../parts/day/holdings.ts';
import { toTurnLine, type TurnLine } from '../parts/day/day-lines.ts';
import { toDayName, toMonthName, toRange } from '../parts/dates.ts';
import {
  type DayMark,
  type GoDay,
  listMarks,
  toGoDay,
  toMarkWords,
} from '../parts/day/calendar.ts';
import { listRatesThen, type RateThen } from '../parts/rates/rates.ts';
import { type Frame, toFrame } from '../parts/frame/frame.ts';
import { type Head, toHead } from '../parts/frame/head.ts';
import type { Link } from '../parts/links.ts';
import type { BeforeAfter, Near } from './days.ts';

export interface WeekView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: Pieces;
  readonly month: Link;
  /** “week 19”. */
  readonly week: string;
  readonly summary: string;
  readonly days: readonly WeekDay[];
  /** The rates that stood all week; nothing where one of them changed. */
  readonly rates: readonly RateThen[];
  readonly spoke: readonly SpokeLine[];
  readonly turns: readonly TurnLine[];
  readonly moreTurns: Rest | undefined;
  /** Whether the record has any question that could have changed. */
  readonly hasQuestions: boolean;
  readonly near: BeforeAfter;
  readonly go: GoDay | undefined;
}

interface WeekDay {
  /** Its anchor on the page. */
  readonly id: string;
  readonly name: Pieces;
  /** “Wed”. */
  readonly weekday: string;
  readonly number: number;
  readonly url: string | undefined;
  readonly marks: readonly DayMark[];
  /** Sides whose words they are, a disc each; in front of the marks for other things. */
  readonly voices: readonly (string | undefined)[];
  readonly holds: string;
  /** What the desk calls it. */
  readonly title: string | undefined;
  /** `undefined` of a day without a page. */
  readonly holdings: DayHoldings | undefined;
}

/** The most statements of a day that its week shows: the rest is on the page of the day. */
const MOST = 6;

export function listWeekPages(context: Context): AddressedView<WeekView>[] {
  return [...getDayPages(context.publication).weeks].map(([week, within]) => ({
    url: toWeekUrl(week),
    view: () => toWeekView(context, week, within),
  }));
}

/** `within` is a day of the week. */
function toWeekView(context: Context, week: string, within: string): WeekView {
  const { publication, words, language } = context;
  const { find } = getDayPages(publication);
  const dates = listWeekDays(fromDayText(within)).map(toDayText);
  const [first = within, last = within] = [dates[0], dates.at(-1)];
  const shown = dates.filter((on) => findDayUrl(publication, on) !== undefined);
  const days = shown.flatMap((on) => find(on) ?? []);
  const title = toRange(context, first, last);
  const name = toText(title);
  const [from = '', to = ''] = title.flatMap(({ text, datetime }) => (datetime ? [text] : []));
  const number = words.days.week({ n: Number(week.slice(6)) });
  const month = within.slice(0, 7);
  const turns = cut(
    days.flatMap((day) => day.turns),
    { url: QUESTIONS_URL, text: words.days.allQuestions },
  );
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: words.text.capital(words.text.continued(number, name, 'comma')),
      description: words.days.weekDescription({ from, to }),
      path: toWeekUrl(week),
      feed: { path: DAYS_URL, title: words.days.feed },
    }),
    title,
    month: { text: toMonthName(language, month), url: toDaysOfMonthUrl(month) },
    week: number,
    summary: toHoldingLine(context.words, days, words.days.quietWeek),
    days: dates.map((on) => toWeekDay(context, on, shown.includes(on) ? find(on) : undefined)),
    rates: listSteady(context, first, last),
    spoke: listSpeakers(
      context,
      days.flatMap(({ said, late }) => [...said, ...late]),
      toAnchor,
    ),
    hasQuestions: context.publication.record.questions.size > 0,
    turns: turns.shown.map((turn) => toTurnLine(context, turn)),
    moreTurns: turns.rest,
    near: toNearWeeks(context, week),
    go: toGoDay(context, last),
  };
}

function toWeekDay(context: Context, on: string, day: Day | undefined): WeekDay {
  const { language } = context;
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
    voices: [
      ...new Set(said.map(({ parties }) => (parties.length === 1 ? parties[0] : undefined))),
    ],
    holds: toMarkWords(context, marks),
    title: day?.entry?.data.title,
    // What was said on the day stands there already.
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

/** The nearest weeks with a page. */
function toNearWeeks(context: Context, week: string): BeforeAfter {
  const { weeks } = getDayPages(context.publication);
  const all = [...weeks.keys()];
  const at = countBefore(all, week);
  const toNear = (other: string | undefined): Near | undefined => {
    const within = other === undefined ? undefined : weeks.get(other);
    if (other === undefined || within === undefined) return undefined;
    const dates = listWeekDays(fromDayText(within)).map(toDayText);
    return {
      name: toRange(context, dates[0] ?? within, dates.at(-1) ?? within),
      url: toWeekUrl(other),
      note: context.words.days.week({ n: Number(other.slice(6)) }),
    };
  };
  return { before: toNear(all[at - 1]), after: toNear(all[at + 1]) };
}

function toAnchor(on: string): string {
  return `on-${on}`;
}

/** Who spoke in a week, and how often. */
interface SpokeLine {
  readonly name: string;
  readonly party: string | undefined;
  readonly count: number;
  /** The first day in the week on which they spoke. */
  readonly url: string;
}

/** Who spoke most, first; `toAnchor` says where a day stands on the page. */
function listSpeakers(
  { words }: Context,
  statements: readonly Statement[],
  toAnchor: (on: string) => string,
): SpokeLine[] {
  const bySpeaker = Map.groupBy(statements, ({ speakerLabel }) => speakerLabel);
  return [...bySpeaker]
    .map(([name, own]) => ({
      name: words.text.capital(name),
      party: own[0]?.parties.length === 1 ? own[0].parties[0] : undefined,
      count: own.length,
      url: `#${toAnchor((own[0] && findWrittenDay(own[0].said.when)) ?? '')}`,
    }))
    .sort((a, b) => b.count - a.count);
}
