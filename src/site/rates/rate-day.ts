/** The page of a rate from one change to the next: its value, its parts, and why it changed. */
import { getWhen } from '../../model/item.ts';
import type { Series, SeriesChange, SeriesValue } from '../../model/measures/series.ts';
import { isBefore, toSpan } from '../../time/bounds.ts';
import { toFormed } from '../../time/words/language.ts';
import { type Pieces, toText } from '../../time/words/pieces.ts';
import type { Dated } from '../../words/slots.ts';
import { toRateDayUrl, toRateEmbedUrl, toSeriesUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toRateCard } from '../parts/cards/record-cards.ts';
import { toShortDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { toFew } from '../parts/list/pages.ts';
import { toHandStep } from '../parts/rates/hand.ts';
import { findRateEnd, toRateText } from '../parts/rates/measure-words.ts';
import { toFigure, toRatesOf, toSeriesLabel, toSortedParts } from '../parts/rates/rates.ts';
import { listOembedAlternates, toShare } from '../parts/share/share.ts';
import { toDayWords } from '../parts/statement/said.ts';
import {
  findCity,
  listAround,
  listBeside,
  listOthers,
  toDayParts,
  toRateCitation,
  toSentences,
} from './series.ts';

export type RateDayView = ReturnType<typeof toRateDayView>;

/** Hardly ever are more measures in force together. */
const MOST_PARTS = 100;
/** The steps shown before and after this one. */
const NEAR = 30;

export function listRateDayPages(context: Context) {
  return context.publication.record.series.flatMap((series) =>
    series.changes.map(({ on }, index) => ({
      url: toRateDayUrl(series.data.id, on),
      view: () => toRateDayView(context, series, index),
    })),
  );
}

function toRateDayView(context: Context, series: Series, index: number) {
  const { changes, data } = series;
  const change = changes[index];
  if (change === undefined) throw new Error(`${data.id} has no change ${String(index)}`);
  const { on, after } = change;
  const next = changes[index + 1];
  const end = findRateEnd(context, series, change);
  const known = end === undefined || end.last < on ? undefined : end;
  // Without its year if the other day in the sentence has the same.
  const year = (known?.last ?? next?.on)?.slice(0, 4) !== on.slice(0, 4);
  const from = toDayWords(context, on, { year });
  const until = known?.until ?? toShortDate(context, next?.on);
  const value = toRateText(context, after.value, data.unit);
  const { rates: say } = context.words;
  const name = toSeriesLabel(series);
  const begins = { name, from: toDated(context, from) };
  const span =
    until === undefined
      ? say.spanOpen(begins)
      : say.span({ ...begins, until: toDated(context, until) });
  const url = toRateDayUrl(data.id, on);
  const rates = toRatesOf(context, [series], on);
  return {
    ...toPage(context, {
      title: say.named({ name: span, text: value }),
      description: toSentences(
        context,
        say.named({ name: data.title, text: value }),
        data.excludes,
        ...after.parts.map(({ measure, rate }) =>
          say.named({ name: measure.thing.caption, text: toRateText(context, rate, data.unit) }),
        ),
      ),
      path: url,
      card: findCardFile(context, toRateCard, series, on),
      alternates: listOembedAlternates(context, { url: toRateEmbedUrl(data.id, on), title: span }),
    }),
    url,
    series: { text: name, url: toSeriesUrl(data.id) },
    party: data.party,
    // “The US rate on Chinese goods”.
    name,
    from,
    until,
    // Why it is not known up to the next change.
    end,
    figure: toFigure(value),
    counts: data.title,
    excludes: data.excludes,
    sum: toSumLine(context, after, data.unit),
    // The chart, with the day on which this rate began.
    rates: { ...rates, finding: toDayFinding(context, series, change) },
    parts: toFew(toDayParts(context, series, change, next?.on), MOST_PARTS),
    around: listAround(context, series, index),
    beside: listBeside(context, series, on),
    questions: listRateQuestions(context, series, on),
    // The nearest steps of `total`, oldest first.
    steps: changes
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .map((step) => toHandStep(context, { series, line: 0, change: step }, undefined)),
    total: changes.length,
    others: listOthers(context, series, on),
    city: findCity(context, series)?.name,
    go: toGoDay(context, on),
    citation: toRateCitation(context, say.named({ name: span, text: value }), url),
    share: toShare(context, {
      url,
      title: span,
      framed: { sort: 'rate', series, change, url: toRateEmbedUrl(data.id, on) },
    }),
  };
}

function toDated({ language }: Context, day: Pieces): Dated<string> {
  return (form) => toText(toFormed(day, form, language));
}

/** “Down from 145% on 14 May 2025”. */
function toDayFinding(context: Context, { data }: Series, change: SeriesChange): string {
  const { on, before, after } = change;
  const { down, up, first, level } = context.words.rates;
  const turn = after.value < before.value ? down : after.value > before.value ? up : level;
  return (before.parts.length === 0 ? first : turn)({
    value: toRateText(context, before.value, data.unit),
    day: toDated(context, toShortDate(context, on)),
  });
}

/** The line on a phone and the width of a letter, in pixels. */
const SIZE = { width: 336, letter: 8 };
/** Beyond this (per cent), a tick would touch the last one. */
const LAST_TICK = 84;
/** Between parts, in per cent. */
const GAP = 0.6;
/** More would be nothing but gaps. */
const MOST = 40;

/** `undefined` for fewer than two parts above zero, and for too many. */
function toSumLine(context: Context, of: SeriesValue, unit: string) {
  const parts = toSortedParts(of).filter(({ rate }) => rate > 0);
  if (parts.length < 2 || parts.length > MOST) return undefined;
  const { number } = context.words.rates;
  let sum = 0;
  const ends = parts.map(({ rate }) => (sum = Number((sum + rate).toFixed(6))));
  const toX = (value: number) => Math.round((value / sum) * 1000) / 10;
  const drawn = parts.map(({ measure, rate }, index) => {
    const [x1, x2] = [toX(ends[index - 1] ?? 0), toX(ends[index] ?? 0)];
    const { label } = measure.thing.data;
    const text = [number({ value: rate }), label].filter((part) => part !== undefined).join(' ');
    const hasRoom = text.length * SIZE.letter <= ((x2 - x1) / 100) * SIZE.width;
    return {
      x1,
      x2: index === parts.length - 1 ? x2 : Math.max(x1, x2 - GAP),
      text: hasRoom ? text : undefined,
    };
  });
  return {
    // From the left, the highest first; places in per cent.
    parts: drawn,
    // The running sums, the last with its unit.
    ticks: [
      { x: 0, text: '0' },
      ...ends.flatMap((value, index) =>
        index === ends.length - 1
          ? [{ x: 100, text: toRateText(context, of.value, unit) }]
          : drawn[index]?.text === undefined || toX(value) > LAST_TICK
            ? []
            : [{ x: toX(value), text: number({ value }) }],
      ),
    ],
  };
}

/** Questions on the series whose period includes `day`. A question without a period is about every day. */
function listRateQuestions(
  { publication: { record, about } }: Context,
  { data }: Series,
  day: string,
): Link[] {
  const zone = about.parties?.find(({ id }) => id === data.party)?.zone ?? about.zone;
  const own = toSpan({ when: getWhen(day, zone), zone });
  return [...record.questions.values()]
    .filter(({ thing }) => thing.data.series === data.id)
    .filter(({ thing: { data: question } }) => {
      if (question.window === undefined) return true;
      const asked = toSpan({ when: getWhen(question.window, zone), zone });
      return !isBefore(own, asked) && !isBefore(asked, own);
    })
    .map(({ thing }) => toLink(thing));
}
