/** The card of a rate: the number of one day, what it is the sum of, and its course. */
import type { Card, CardChart } from '../../../cards/card.ts';
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import type { Context } from '../../context.ts';
import { fillDates, toShortDate } from '../dates.ts';
import { findRateEnd, toPresentDay } from '../rates/present.ts';
import { toRateText } from '../rates/measure-words.ts';
import { findPresentChange, toSeriesLabel, toSum } from '../rates/rates.ts';
import { toMonthTicks, toNumber } from '../rates/chart-frame.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

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
