import type { Card, CardChart, CardRow, CardSide, CardWait } from '../../../cards/card.ts';
import type { Item } from '../../../model/item.ts';
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDateline, toShortDate } from '../dates.ts';
import { listPositions, type PositionNow, toQuestionLine } from '../question/question-line.ts';
import { toMonthTicks, toNumber } from '../rates/chart-frame.ts';
import { findRateEnd, toPresentDay, toRateText } from '../rates/measure-words.ts';
import { findPresentChange, toSeriesLabel, toSum } from '../rates/rates.ts';
import { findWait, toDayWords, toRole } from '../statement/said.ts';
import { type StatementLine, toStatementLine } from '../statement/statement-line.ts';
import { type CardFile, findCardFile, findHue, toCard } from './cards.ts';

/** The card of an item: what it says, and how long that took until it was known. */
export function findItemCard(context: Context, item: Item): CardFile | undefined {
  // Its own picture says more.
  return item.data.image === undefined
    ? findCardFile(context, () => toItemCard(context, item))
    : undefined;
}

export function toItemCard(context: Context, item: Item): Card {
  const { place, date } = toDateline(context, item, 'short');
  const { comma, locale } = context.words.text;
  const day = toText(date);
  const statements = context.publication.record.of.get(item.url) ?? [];
  const waited = statements.find((statement) => findWait(context, statement) !== undefined);
  return toCard(context, {
    top: {
      strong: place?.toLocaleUpperCase(locale) ?? '',
      rest: place === undefined ? day : `${comma}${day}`.trimEnd(),
    },
    title: item.caption,
    body: {
      sort: 'story',
      text: item.data.summary,
      wait: waited && toWait(context, waited),
      rows: listReporters(context, item),
    },
  });
}

/** From saying to publication. */
function toWait(context: Context, statement: Statement): CardWait | undefined {
  const wait = findWait(context, statement);
  if (wait === undefined) return undefined;
  const { item, text } = context.words;
  const toDay = ({ when }: Statement['said']) => toText(toDayWords(context, when, { year: true }));
  return {
    hue: findHue(context, statement.parties),
    from: { strong: item.clocks.said, rest: toDay(statement.said) },
    to: {
      strong: item.clocks.published,
      rest: [toDay(statement.published), wait].join(text.comma),
    },
  };
}

/** “Reported by CNN and Fox News”. */
function listReporters({ words }: Context, { pieces }: Pick<Item, 'pieces'>) {
  const names = [...new Set(pieces.map(({ publisher }) => publisher))];
  if (names.length === 0) return [];
  const isRecord = pieces.every(({ isOfficial }) => isOfficial);
  const list = words.text.list(names.slice(0, 4));
  return [
    {
      strong: '',
      rest: isRecord
        ? words.share.recordOf({ names: list })
        : words.share.reportedBy({ names: list }),
    },
  ];
}

/** The card of one statement: the words, whose they are, and where they were reported. */
export function findStatementCard(context: Context, statement: Statement): CardFile | undefined {
  return findCardFile(context, () => toStatementCard(context, statement));
}

export function toStatementCard(context: Context, statement: Statement): Card {
  const line = toStatementLine(context, statement, { year: true });
  const { text, statement: say } = context.words;
  const { name } = line.speaker;
  const role = toRole(context.words, { ...line.speaker, occasion: undefined });
  const wait = toWait(context, statement);
  const pieces = statement.sources.flatMap((index) => statement.item.pieces[index] ?? []);
  return toCard(context, {
    top: {
      hue: findHue(context, statement.parties),
      strong: name.text,
      rest: role === '' ? '' : `${text.comma}${role}`,
    },
    title: listWords(context, line)
      .map(({ text: part }) => part)
      .join(''),
    body: {
      sort: 'story',
      text: undefined,
      wait,
      rows: [
        ...(wait === undefined
          ? [{ strong: '', rest: fillDates(context, say.said, { said: line.said }) }]
          : []),
        ...listReporters(context, pieces.length > 0 ? { pieces } : statement.item),
        ...listQuestion(context, statement),
      ],
    },
  });
}

function listQuestion(context: Context, { about }: Statement): CardRow[] {
  const question = about && context.publication.record.questions.get(about.url);
  if (question === undefined) return [];
  // Without its status: that is of another day than these words, and of none that the card could name for long.
  return [{ strong: context.words.share.question, rest: question.thing.caption }];
}

/** The card of a question: how it stands, and what each side says. */
export function findQuestionCard(context: Context, question: Question): CardFile | undefined {
  return findCardFile(context, () => toQuestionCard(context, question));
}

/** Of what settled it. */
const MOST = 3;

export function toQuestionCard(context: Context, question: Question): Card {
  const { status, label, since, answer, evidence } = toQuestionLine(context, question);
  const positions = listPositions(context, question);
  const isSettled = question.state.rule === 'answered' || question.state.rule === 'agreed';
  const isSilent = positions.every(({ line }) => line === undefined);
  return toCard(
    context,
    {
      top: {
        mark: status,
        strong: label,
        rest:
          since === undefined
            ? ''
            : fillDates(context, context.words.question.since, { day: since }),
      },
      title: question.thing.caption,
      body:
        isSettled || isSilent
          ? {
              sort: 'story',
              text: answer,
              wait: undefined,
              rows: evidence.slice(0, MOST).map(({ text }) => ({ strong: '', rest: text })),
            }
          : { sort: 'sides', sides: positions.map((position) => toSide(context, position)) },
    },
    'stands',
  );
}

function toSide(context: Context, { party, name, line }: PositionNow): CardSide {
  const { status } = context.words;
  return {
    name,
    hue: findHue(context, [party]),
    words:
      line === undefined
        ? [{ text: status.noStatement, isHedge: false }]
        : listWords(context, line),
    by: line && toSpeakerRow(context, line),
  };
}

/** The words, in marks if they are the speaker’s. */
export function listWords({ words: { text } }: Context, { words }: Pick<StatementLine, 'words'>) {
  const [open, close] = text.quotes;
  if (!words.isQuote) return words.parts;
  const mark = (one: string) => ({ text: one, isHedge: false });
  return [mark(open), ...words.parts, mark(close)];
}

/** “Donald Trump, to TIME. Said 22 Apr 2025, published 25 Apr 2025”. */
function toSpeakerRow(context: Context, line: StatementLine): CardRow {
  const { speaker, said, published } = line;
  const { statement, text } = context.words;
  const to =
    speaker.to === undefined ? '' : `${text.comma}${statement.to({ name: speaker.to.text })}`;
  const dates =
    published === undefined
      ? fillDates(context, statement.said, { said })
      : fillDates(context, statement.saidThen, {
          said,
          verb: published.verb,
          on: published.on,
        });
  return {
    strong: speaker.name.text,
    rest: `${to}${text.stop}${text.space}${dates}`,
  };
}

// The card of a rate: the number of one day, what it is the sum of, and its course.

/** Of a day on which it changed. */
export function findRateCard(
  context: Context,
  series: Series,
  change: SeriesChange,
): CardFile | undefined {
  return findCardFile(context, () => toRateCard(context, series, change));
}

/** Of a series as it stands. */
export function findSeriesCard(context: Context, series: Series): CardFile | undefined {
  const change = findPresentChange(context, series);
  return change && findRateCard(context, series, change);
}

export function toRateCard(context: Context, series: Series, change: SeriesChange): Card {
  const { data, changes } = series;
  const { words } = context;
  const toRate = (value: number) => toRateText(context, value, data.unit);
  const day = toShortDate(context, change.on, context.publication.about.zone);
  const [, value = '', unit = ''] =
    /^([\d.,\s]*\d)?\s*(.*)$/u.exec(toRate(change.after.value)) ?? [];
  const next = changes[changes.indexOf(change) + 1];
  const { share, text } = words;
  const neighbours = [
    share.rateBefore({ rate: toRate(change.before.value) }),
    ...(next === undefined ? [] : [share.rateAfter({ rate: toRate(next.after.value) })]),
  ];
  return toCard(context, {
    top: {
      strong: words.measures.statuses['in-force'],
      rest: fillDates(context, words.share.onDay, { day }),
    },
    title: toSeriesLabel(series),
    body: {
      sort: 'rate',
      value,
      unit,
      hue: findHue(context, data.party === undefined ? [] : [data.party]),
      notes: [toSum(context, change.after) ?? '', neighbours.join(text.space)].filter(
        (note) => note !== '',
      ),
      chart: toChart(context, series, change),
    },
  });
}

/** Room on the left for the first value, as a share of the whole. */
const ROOM = 0.06;

function toChart(context: Context, series: Series, change: SeriesChange): CardChart | undefined {
  const { changes, data } = series;
  const end = findRateEnd(context, series)?.last ?? '';
  const present = toPresentDay(context);
  const days = changes.map(({ on }) => toNumber(on));
  const [first = 0] = days;
  const last = Math.max(days.at(-1) ?? first, present === '' ? first : toNumber(present));
  const known = end < (changes.at(-1)?.on ?? end) || end === '' ? last : toNumber(end);
  const top = Math.max(...changes.map(({ after }) => after.value));
  if (last === first || top <= 0) return undefined;
  const from = first - Math.max(3, Math.round((last - first) * ROOM));
  const toX = (day: number) => Math.round(((day - from) / (last - from)) * 10_000) / 10_000;
  const toY = (value: number) => Math.round((1 - value / top) * 10_000) / 10_000;
  const values = [0, ...changes.map(({ after }) => after.value)];
  const steps = values.map((value, index) => ({
    x1: toX(days[index - 1] ?? from),
    x2: toX(days[index] ?? known),
    y: toY(value),
  }));
  const highest = steps[values.indexOf(top)];
  const toRate = (value: number) => toRateText(context, value, data.unit);
  const on = toNumber(change.on);
  return {
    steps,
    ticks: toMonthTicks(context, { from, until: last }).map(({ day, text }) => ({
      x: toX(day),
      text,
    })),
    labels:
      highest === undefined || change.after.value === top
        ? []
        : [{ x: highest.x1, y: highest.y, text: toRate(top) }],
    mark: { x: toX(on), text: toMarkText(context, change, toRate(change.after.value)) },
  };
}

/** “20 May: 30%”. */
function toMarkText({ words, language }: Context, { on }: SeriesChange, rate: string): string {
  const [, month = '', day = ''] = on.split('-');
  const short = language.date({
    day: String(Number(day)),
    month: language.months.short[Number(month) - 1],
  });
  return words.rates.named({ name: short, text: rate });
}
