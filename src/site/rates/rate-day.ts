/** The page of a rate from one change to the next: what it was, what it was made of, and why. */
import { toRateEmbedUrl } from '../addresses/embeds.ts';
import { toRateDayUrl, toSeriesUrl } from '../addresses/ledgers.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { toFormed } from '../../time/words/formed.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { Dated } from '../../words/slots.ts';
import type { AddressedView, Context } from '../context.ts';
import { findRateCard } from '../parts/cards/rate-card.ts';
import { toGoDay, type GoDay } from '../parts/day/go-day.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import type { Link } from '../parts/link.ts';
import { toFew, type Few } from '../parts/list/pages.ts';
import { findRateEnd, type RateEnd } from '../parts/rates/open-end.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import {
  toRateStep,
  toRatesOf,
  toSeriesLabel,
  type RateStep,
  type RatesNow,
} from '../parts/rates/rates.ts';
import { listOembedTwins, toShare, type Share } from '../parts/share/share.ts';
import { listAround, type Around } from './around.ts';
import { listBeside, listOthers, type Beside, type OtherRate } from './beside.ts';
import { findCity, toRateDay, toRateStart } from './rate-days.ts';
import { toDayParts, type DayPart } from './rate-parts.ts';
import { toRateCitation } from './rate-citation.ts';
import { listRateQuestions } from './rate-questions.ts';
import { toSumLine, type SumLine } from './sum-line.ts';

export interface RateDayView {
  readonly frame: Frame;
  readonly head: Head;
  readonly url: string;
  readonly series: Link;
  readonly party: string | undefined;
  /** “The US rate on Chinese goods”. */
  readonly name: string;
  readonly from: Pieces;
  /** `undefined` of the present rate. */
  readonly until: Pieces | undefined;
  /** Why it is not known up to the next change. */
  readonly end: RateEnd | undefined;
  /** The figure without its unit, and that. */
  readonly figure: { readonly value: string; readonly unit: string };
  /** What it is, and what it leaves out, in sentences. */
  readonly counts: string;
  readonly excludes: string | undefined;
  readonly sum: SumLine | undefined;
  /** Its chart, with the day on which this rate began. */
  readonly rates: RatesNow;
  readonly parts: Few<DayPart>;
  /** The rate before, this one, and the one after. */
  readonly around: readonly Around[];
  /** Measures that day on some of the same goods, which the sum does not count. */
  readonly beside: readonly Beside[];
  /** The questions about it whose time that day is in. */
  readonly questions: readonly Link[];
  /** The nearest steps of `total`, oldest first. */
  readonly steps: readonly RateStep[];
  readonly total: number;
  /** What the other series were that day. */
  readonly others: readonly OtherRate[];
  readonly city: string | undefined;
  /** The way to any other day; `undefined` where days have no pages. */
  readonly go: GoDay | undefined;
  /** How to cite it, and to pass it on. */
  readonly citation: string;
  readonly share: Share;
}

/** More measures than these were hardly ever in force together. */
const MOST_PARTS = 100;
/** So many steps before and after one are near. */
const NEAR = 30;

export function listRateDayPages(context: Context): AddressedView<RateDayView>[] {
  return context.publication.record.series.flatMap((series) =>
    series.changes.map(({ on }, index) => ({
      url: toRateDayUrl(series.data.id, on),
      view: () => toRateDayView(context, series, index),
    })),
  );
}

function toRateDayView(context: Context, series: Series, index: number): RateDayView {
  const { changes, data } = series;
  const change = changes[index];
  if (change === undefined) throw new Error(`${data.id} has no change ${String(index)}`);
  const { on, after } = change;
  const next = changes[index + 1];
  const end = findRateEnd(context, series, change);
  const known = end === undefined || end.last < on ? undefined : end;
  const from = toRateStart(context, on, known?.last ?? next?.on);
  const until = known?.until ?? (next && toRateDay(context, next.on));
  const value = toRateText(context, after.value, data.unit);
  const { rates: say, text } = context.words;
  const name = toSeriesLabel(series);
  const begins = { name, from: toDated(context, from) };
  const span =
    until === undefined
      ? say.spanOpen(begins)
      : say.span({ ...begins, until: toDated(context, until) });
  const url = toRateDayUrl(data.id, on);
  const rates = toRatesOf(context, [series], on);
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: say.named({ name: span, text: value }),
      description: [
        ...[say.named({ name: data.title, text: value }), data.excludes].flatMap((part) =>
          part === undefined ? [] : text.sentence(part),
        ),
        ...after.parts.flatMap(({ measure, rate }) =>
          text.sentence(
            say.named({ name: measure.thing.caption, text: toRateText(context, rate, data.unit) }),
          ),
        ),
      ].join(text.space),
      path: url,
      card: findRateCard(context, series, change),
      twins: listOembedTwins(context, { url: toRateEmbedUrl(data.id, on), title: span }),
    }),
    url,
    series: { text: name, url: toSeriesUrl(data.id) },
    party: data.party,
    name,
    from,
    until,
    end,
    figure: toFigure(value),
    counts: data.title,
    excludes: data.excludes,
    sum: toSumLine(context, after, data.unit),
    rates: { ...rates, finding: toDayFinding(context, series, change) },
    parts: toFew(toDayParts(context, series, change, next?.on), MOST_PARTS),
    around: listAround(context, series, index),
    beside: listBeside(context, series, on),
    questions: listRateQuestions(context, series, on),
    steps: changes
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .map((step) => toRateStep(context, series, step)),
    total: changes.length,
    others: listOthers(context, series, on),
    city: findCity(context, series)?.name,
    go: toGoDay(context, on),
    citation: toRateCitation(context, say.named({ name: span, text: value }), url),
    share: toShare(context, {
      url,
      title: span,
      framed: { sort: 'rate', url: toRateEmbedUrl(data.id, on) },
    }),
  };
}

function toDated({ language }: Context, day: Pieces): Dated<string> {
  return (form) => toText(toFormed(day, form, language));
}

/** `30%` → `30` and `%`: the unit stands smaller beside the figure. */
function toFigure(text: string): RateDayView['figure'] {
  const [, value = text, unit = ''] = /^(\d[\d.,]*)(.*)$/s.exec(text) ?? [];
  return { value, unit: unit.trim() };
}

/** “Down from 145% on 14 May 2025”. */
function toDayFinding(
  context: Context,
  { data }: Series,
  { on, before, after }: SeriesChange,
): string {
  const { down, up, first, level } = context.words.rates;
  const sentence =
    before.parts.length === 0
      ? first
      : after.value < before.value
        ? down
        : after.value > before.value
          ? up
          : level;
  return sentence({
    value: toRateText(context, before.value, data.unit),
    day: toDated(context, toRateDay(context, on)),
  });
}
