import {
  type Card,
  CARD_CHART,
  type CardAmount,
  type CardChart,
  type CardOrders,
  type CardRow,
  type CardSide,
  type CardWait,
  type MapBody,
} from '../../../cards/card.ts';
import { toPair } from '../../../content/kinds/look.ts';
import type { Item } from '../../../model/item.ts';
import { getSeriesValue, type Series } from '../../../model/measures/series.ts';
import { listStepsOn, toQuestionOn } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDateline, toShortDate } from '../dates.ts';
import { findTwoOrders, type TwoOrdersRow } from '../figure/two-orders.ts';
import { listStepsOnce } from '../question/as-of.ts';
import { listPositions, type PositionNow, toQuestionLine } from '../question/question-line.ts';
import { drawForCard } from '../../../model/map/draw-map.ts';
import { listSpots, type MapSpot } from '../../../model/map/spots.ts';
import { BASE, type Level, toAxisDay } from '../rates/chart-frame.ts';
import { listTogether } from '../rates/hand.ts';
import { findRateEnd, toPresentDayWords, toRateText } from '../rates/measure-words.ts';
import {
  listExcludes,
  toAddends,
  toFigure,
  toSeriesLabel,
  toSeriesName,
  toPartWords,
} from '../rates/rates.ts';
import { findStepChart } from '../rates/step-chart.ts';
import { findWait, toDayWords, toRole } from '../statement/said.ts';
import { type StatementLine, toStatementLine } from '../statement/statement-line.ts';
import { findHue, toCard, toStoryCard } from './cards.ts';

/** What an item says, and how long it took to become known. */
export function toItemCard(context: Context, item: Item): Card {
  const { place, date } = toDateline(context, item, 'short');
  const { comma, locale } = context.words.text;
  const day = toText(date);
  const statements = context.publication.record.of.get(item.url) ?? [];
  const waited = statements.find((statement) => findWait(context, statement) !== undefined);
  const top = {
    strong: place?.toLocaleUpperCase(locale) ?? '',
    rest: place === undefined ? day : `${comma}${day}`.trimEnd(),
  };
  const spots = listSpots(context.publication, item.data.map?.places ?? []);
  if (spots.length > 0)
    return toCard(context, { top, title: item.caption, body: toMapBody(context, spots) });
  return toStoryCard(context, {
    top,
    title: item.caption,
    text: item.data.summary,
    wait: waited && toWait(context, waited),
    rows: listReporters(context, item),
  });
}

function toMapBody({ publication: { about } }: Context, spots: readonly MapSpot[]): MapBody {
  const { land, borders, marks } = drawForCard(spots);
  return { sort: 'map', land: toPair(about.look, 'tint').light, coasts: land, borders, marks };
}

/** From the day it was said to the day it was published. */
function toWait(context: Context, statement: Statement): CardWait | undefined {
  const wait = findWait(context, statement);
  if (wait === undefined) return undefined;
  const { item, text } = context.words;
  const toDay = ({ when }: Statement['said']) => toText(toDayWords(context, when));
  return {
    hue: findHue(context, ...statement.parties),
    from: { strong: item.clocks.said, rest: toDay(statement.said) },
    to: {
      strong: item.clocks.published,
      rest: [toDay(statement.published), wait].join(text.comma),
    },
  };
}

/** “Reported by CNN and Fox News”. */
function listReporters({ words }: Context, { pieces }: Pick<Item, 'pieces'>): CardRow[] {
  const all = [...new Set(pieces.map(({ publisher }) => publisher))];
  if (all.length === 0) return [];
  const { recordOf, reportedBy } = words.share;
  const say = pieces.every(({ isOfficial }) => isOfficial) ? recordOf : reportedBy;
  return [{ strong: '', rest: say({ names: words.text.list(all.slice(0, 4)) }) }];
}

/** The words of a statement, who said them, and who reported them. */
export function toStatementCard(context: Context, statement: Statement): Card {
  const line = toStatementLine(context, statement, { year: true });
  const { text, statement: say, share } = context.words;
  const role = toRole(context.words, { ...line.speaker, occasion: undefined });
  const wait = toWait(context, statement);
  const pieces = statement.sources.flatMap((index) => statement.item.pieces[index] ?? []);
  const { about } = statement;
  const question = about && context.publication.record.questions.get(about.url);
  return toStoryCard(context, {
    top: {
      hue: findHue(context, ...statement.parties),
      strong: line.speaker.name.text,
      rest: role === '' ? '' : `${text.comma}${role}`,
    },
    title: toWordsText(context, line),
    wait,
    rows: [
      ...(wait === undefined
        ? [{ strong: '', rest: fillDates(context, say.said, { said: line.said }) }]
        : []),
      ...listReporters(context, pieces.length > 0 ? { pieces } : statement.item),
      // Without its status, which is that of another day than these words.
      ...(question ? [{ strong: share.question, rest: question.thing.caption }] : []),
    ],
  });
}

const MOST = 3;

/** How a question stands or, with `day`, stood then, and what each side says. */
export function toQuestionCard(context: Context, question: Question, day?: string): Card {
  const shown = day === undefined ? question : toQuestionOn(question, day);
  const { status, label, since, answer, evidence } = toQuestionLine(context, shown);
  const positions = listPositions(context, shown);
  const isSettled = shown.state.rule === 'answered' || shown.state.rule === 'agreed';
  const isSilent = positions.every(({ line }) => line === undefined);
  const { question: say, share } = context.words;
  const rest = day
    ? fillDates(context, share.onDay, { day: toShortDate(context, day) })
    : since && fillDates(context, say.since, { day: since });
  const head = {
    top: { mark: status, strong: label, rest: rest ?? '' },
    title: question.thing.caption,
  };
  const standing = day === undefined ? 'stands' : undefined;
  const rows = evidence.slice(0, MOST).map(({ text }) => ({ strong: '', rest: text }));
  if (isSettled || isSilent) return toStoryCard(context, { ...head, text: answer, rows }, standing);
  const orders = toOrders(context, question, day);
  const sides = positions.map((position) => toSide(context, position, orders !== undefined));
  return toCard(context, { ...head, body: { sort: 'sides', sides, orders } }, standing);
}

function toOrders(
  context: Context,
  question: Question,
  day: string | undefined,
): CardOrders | undefined {
  const steps = day === undefined ? undefined : listStepsOn(listStepsOnce(context, question), day);
  const two = findTwoOrders(context, question, steps);
  const { said, published } = context.words.timeline.labels;
  const toRow = ({ to, isClaim, speaker }: TwoOrdersRow) => {
    return { to, isClaim, hue: findHue(context, ...speaker.parties) };
  };
  return two && { title: two.title, said, published, rows: two.rows.map(toRow) };
}

/** With `isBrief` in one line who says it: the orders show what was published later. */
function toSide(context: Context, { party, name, line }: PositionNow, isBrief: boolean): CardSide {
  const { noStatement } = context.words.status;
  return {
    name,
    hue: findHue(context, party),
    words: line ? listWords(context, line) : [{ text: noStatement, isHedge: false }],
    by: line ? toSpeaker(context, isBrief ? { ...line, published: undefined } : line) : '',
  };
}

/** The words, in quotation marks if they are the speaker’s own. */
function listWords({ words: { text } }: Context, { words }: Pick<StatementLine, 'words'>) {
  const [open, close] = text.quotes;
  if (!words.isQuote) return words.parts;
  const mark = (one: string) => ({ text: one, isHedge: false });
  return [mark(open), ...words.parts, mark(close)];
}

export function toWordsText(context: Context, line: Pick<StatementLine, 'words'>): string {
  return listWords(context, line)
    .map(({ text }) => text)
    .join('');
}

/** “Donald Trump, to TIME. Said 22 Apr 2025, published 25 Apr 2025”. */
function toSpeaker(context: Context, line: StatementLine): string {
  const { statement, text } = context.words;
  const { name, to } = line.speaker;
  const addressed = to === undefined ? '' : `${text.comma}${statement.to({ name: to.text })}`;
  return `${name.text}${addressed}${text.stop}${text.space}${toSaidText(context, line)}`;
}

/** “Said 22 Apr 2025, published 25 Apr 2025”. */
export function toSaidText(
  context: Context,
  { said, published }: Pick<StatementLine, 'said' | 'published'>,
): string {
  const { statement } = context.words;
  return published
    ? fillDates(context, statement.saidThen, { said, verb: published.verb, on: published.on })
    : fillDates(context, statement.said, { said });
}

/** As many series in one title. */
const MOST_NAMED = 2;

/** What all sides have on a day, by default the last one that is known, and the course of it. */
export function toRateCard(context: Context, series: Series, day?: string): Card {
  const all = listTogether(context, series);
  const ends = all.flatMap((one) => findRateEnd(context, one)?.last ?? []).sort();
  const on = day ?? ends[0] ?? toPresentDayWords(context);
  const { share, text } = context.words;
  const labels = all.length > MOST_NAMED ? [toSeriesLabel(series)] : all.map(toSeriesLabel);
  return toCard(
    context,
    {
      top: { strong: '', rest: '' },
      title: text.list(labels),
      body: {
        sort: 'rate',
        amounts: all.map((one) => toAmount(context, one, on, all.length > 1)),
        note: {
          strong: text.capital(fillDates(context, share.onDay, { day: toShortDate(context, on) })),
          rest: listExcludes(context, all).join(text.space),
        },
        chart: toChart(context, all, day),
      },
    },
    day === undefined ? 'stands' : undefined,
  );
}

function toAmount(context: Context, series: Series, on: string, isNamed: boolean): CardAmount {
  const { data, changes } = series;
  const value = getSeriesValue(series, on);
  const hasBegun = changes.some((change) => change.on <= on);
  return {
    name: isNamed ? toSeriesName(context, series) : '',
    hue: findHue(context, data.party),
    ...toFigure(toRateText(context, value.value, data.unit)),
    sum: hasBegun ? toPartWords(context, value) : context.words.rates.nothingYet,
    brief: value.parts.length > 1 ? toAddends(context, value) : '',
  };
}

/** Where the last day is, in per cent: its values have room beyond it. */
const END = 95;

/** The same chart as on the page of the rate. */
function toChart(
  context: Context,
  all: readonly Series[],
  day: string | undefined,
): CardChart | undefined {
  const named = all.map((series) => ({ series, name: toSeriesName(context, series) }));
  const chart = findStepChart(context, named, { size: CARD_CHART, end: END });
  if (chart === undefined) return undefined;
  const at = day === undefined ? undefined : toAxisDay(day);
  return {
    base: BASE,
    ticks: chart.ticks.map(({ x, text }) => ({ x, text })),
    lines: chart.lines.map(({ party, levels, plans, labels }) => ({
      hue: findHue(context, party),
      levels: levels.map(toLevel),
      plans: plans.filter(({ isBrief }) => !isBrief).map(toLevel),
      // Of more than two lines, they would cross others; the numbers above have the same colours.
      labels: all.length > 2 ? [] : labels,
    })),
    day: at === undefined || at >= chart.last ? undefined : chart.toX(at),
  };
}

const toLevel = ({ x1, x2, y }: Pick<Level, 'x1' | 'x2' | 'y'>) => ({ x1, x2, y });
