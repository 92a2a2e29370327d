import type {
  Card,
  CardChart,
  CardOrders,
  CardRow,
  CardSide,
  CardWait,
} from '../../../cards/card.ts';
import type { Item } from '../../../model/item.ts';
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDateline, toShortDate } from '../dates.ts';
import { findTwoOrders, type TwoOrdersRow } from '../figure/two-orders.ts';
import { listPositions, type PositionNow, toQuestionLine } from '../question/question-line.ts';
import { toMonthTicks, toAxisDay } from '../rates/chart-frame.ts';
import { toPresentDayWords, toRateText } from '../rates/measure-words.ts';
import { toSeriesLabel, toSum } from '../rates/rates.ts';
import { listLevels } from '../rates/step-chart.ts';
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
  return toStoryCard(context, {
    top: {
      strong: place?.toLocaleUpperCase(locale) ?? '',
      rest: place === undefined ? day : `${comma}${day}`.trimEnd(),
    },
    title: item.caption,
    text: item.data.summary,
    wait: waited && toWait(context, waited),
    rows: listReporters(context, item),
  });
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

/** How a question stands, and what each side says. */
export function toQuestionCard(context: Context, question: Question): Card {
  const { status, label, since, answer, evidence } = toQuestionLine(context, question);
  const positions = listPositions(context, question);
  const isSettled = question.state.rule === 'answered' || question.state.rule === 'agreed';
  const isSilent = positions.every(({ line }) => line === undefined);
  const say = context.words.question.since;
  const rest = since === undefined ? '' : fillDates(context, say, { day: since });
  const head = { top: { mark: status, strong: label, rest }, title: question.thing.caption };
  const rows = evidence.slice(0, MOST).map(({ text }) => ({ strong: '', rest: text }));
  if (isSettled || isSilent) return toStoryCard(context, { ...head, text: answer, rows }, 'stands');
  const orders = toOrders(context, question);
  const sides = positions.map((position) => toSide(context, position, orders !== undefined));
  return toCard(context, { ...head, body: { sort: 'sides', sides, orders } }, 'stands');
}

function toOrders(context: Context, question: Question): CardOrders | undefined {
  const two = findTwoOrders(context, question);
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
    by: line && toSpeakerRow(context, isBrief ? { ...line, published: undefined } : line),
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
function toSpeakerRow(context: Context, { speaker, said, published }: StatementLine): CardRow {
  const { statement, text } = context.words;
  const to =
    speaker.to === undefined ? '' : `${text.comma}${statement.to({ name: speaker.to.text })}`;
  const dates = published
    ? fillDates(context, statement.saidThen, { said, verb: published.verb, on: published.on })
    : fillDates(context, statement.said, { said });
  return { strong: speaker.name.text, rest: `${to}${text.stop}${text.space}${dates}` };
}

/** A rate on the day it changed: its sum and its course. */
export function toRateCard(context: Context, series: Series, change: SeriesChange): Card {
  const { data, changes } = series;
  const { share, text, measures } = context.words;
  const toRate = (value: number) => toRateText(context, value, data.unit);
  const day = toShortDate(context, change.on);
  const [, value = '', unit = ''] =
    /^([\d.,\s]*\d)?\s*(.*)$/u.exec(toRate(change.after.value)) ?? [];
  const next = changes[changes.indexOf(change) + 1];
  const neighbours = [
    share.rateBefore({ rate: toRate(change.before.value) }),
    ...(next === undefined ? [] : [share.rateAfter({ rate: toRate(next.after.value) })]),
  ];
  return toCard(context, {
    top: {
      strong: measures.statuses['in-force'],
      rest: fillDates(context, share.onDay, { day }),
    },
    title: toSeriesLabel(series),
    body: {
      sort: 'rate',
      value,
      unit,
      hue: findHue(context, data.party),
      notes: [toSum(context, change.after) ?? '', neighbours.join(text.space)].filter(
        (note) => note !== '',
      ),
      chart: toChart(context, series, change),
    },
  });
}

/** Room to the left of the first value, as a share of the width. */
const ROOM = 0.06;

function toChart(context: Context, series: Series, change: SeriesChange): CardChart | undefined {
  const { changes, data } = series;
  const present = toPresentDayWords(context);
  const days = changes.map(({ on }) => toAxisDay(on));
  const [first = 0] = days;
  const last = Math.max(days.at(-1) ?? first, present === '' ? first : toAxisDay(present));
  const top = Math.max(...changes.map(({ after }) => after.value));
  if (last === first || top <= 0) return undefined;
  const from = first - Math.max(3, Math.round((last - first) * ROOM));
  const toX = (day: number) => Math.round(((day - from) / (last - from)) * 10_000) / 10_000;
  const toY = (value: number) => Math.round((1 - value / top) * 10_000) / 10_000;
  const levels = listLevels(context, series, { from, last, toX, toY });
  const highest = levels.find(({ value }) => value === top);
  const toRate = (value: number) => toRateText(context, value, data.unit);
  return {
    steps: levels.map(({ x1, x2, y }) => ({ x1, x2, y })),
    ticks: toMonthTicks(context, { from, until: last }).map(({ day, text }) => ({
      x: toX(day),
      text,
    })),
    labels:
      highest === undefined || change.after.value === top
        ? []
        : [{ x: highest.x1, y: highest.y, text: toRate(top) }],
    mark: {
      x: toX(toAxisDay(change.on)),
      // “20 May: 30%”.
      text: context.words.rates.named({
        name: toText(toDayWords(context, change.on, { year: false })),
        text: toRate(change.after.value),
      }),
    },
  };
}
