/** The page of a measure. */
import { toRateDayUrl, toSeriesUrl } from '../addresses/ledgers.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { getSeriesValue } from '../../model/measures/series.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { toText } from '../../time/words/pieces.ts';
import type { AddressedView, Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toFew, type Few } from '../parts/list/pages.ts';
import { toBody, toNotices, type Body, type Notice } from '../parts/prose/body.ts';
import type { Rich } from '../parts/question/rich.ts';
import {
  listMeasureRelations,
  toTargetName,
  type MeasureRelation,
} from '../parts/rates/measure-line.ts';
import { getPresentStanding, toStandingWords } from '../parts/rates/measure-standing.ts';
import {
  toInstrumentName,
  toRateText,
  toStandingMark,
  toUnit,
  type MeasureMark,
} from '../parts/rates/measure-words.ts';
import { findRateEnd, type RateEnd } from '../parts/rates/open-end.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { findPresentChange, toSeriesLabel } from '../parts/rates/rates.ts';
import { getSteps } from '../parts/rates/steps.ts';
import { fillPresent } from '../parts/up-to.ts';
import type { Name } from '../parts/statement/speaker.ts';
import { findMeasureChart, type MeasureChart } from './measure-chart.ts';
import { toMeasureNode } from './measure-json-ld.ts';
import { listStepRows, type StepRow } from './step-rows.ts';

export interface MeasureView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly party: string | undefined;
  readonly mark: MeasureMark;
  /** Since when, and at which rate. */
  readonly standing: Rich;
  readonly actor: Name | undefined;
  readonly target: Name | undefined;
  readonly goods: string | undefined;
  readonly instrument: string | undefined;
  /** The series that it counts towards, with its part in it now. */
  readonly series:
    | (Link & {
        readonly value: string;
        readonly part: string | undefined;
        readonly day: string;
        /** Why it is not known to the end of the record. */
        readonly end: RateEnd | undefined;
        readonly excludes: string | undefined;
      })
    | undefined;
  readonly body: Body;
  /** `undefined` of what has no day by the end of the record. */
  readonly chart: MeasureChart | undefined;
  /** What the chart shows, in a few words, and step by step. */
  readonly finding: string;
  readonly description: string;
  readonly unit: string;
  readonly steps: readonly StepRow[];
  readonly relations: readonly MeasureRelation[];
  /** What names it beside the items of its steps. */
  readonly named: Few<Link>;
  readonly notices: readonly Notice[];
}

const MOST_NAMING = 50;

export function listMeasurePages(context: Context): AddressedView<MeasureView>[] {
  return [...context.publication.record.measures.values()].map((measure) => ({
    url: measure.thing.url,
    view: () => toMeasureView(context, measure),
  }));
}

function toMeasureView(context: Context, measure: Measure): MeasureView {
  const { thing, party, actor, target } = measure;
  const { goods, instrument } = thing.data;
  const mark = toStandingMark(context, getPresentStanding(context, measure).state.status);
  const { measures: say, text } = context.words;
  const unit = context.words.rates.unit({ unit: toUnit(context, measure) });
  const standing = toStandingWords(context, measure);
  const steps = listStepRows(context, measure);
  const page = {
    title: thing.caption,
    description: [
      fillPresent(context, say.asOf, { standing: mark.label }),
      text.continued(goods ?? thing.caption, say.everyStep),
    ]
      .map((part) => `${part}${text.stop}`)
      .join(text.space),
    path: thing.url,
  };
  const says = (step: StepRow) => text.capital(toStepText(context, step));
  return {
    frame: toFrame(context),
    head: toHead(context, {
      ...page,
      nodes: [toMeasureNode(context, page, thing, { steps, says })],
    }),
    title: thing.caption,
    party,
    mark,
    standing,
    actor: actor && toLink(actor),
    target: toTargetName(target),
    goods,
    instrument: instrument === undefined ? undefined : toInstrumentName(context, instrument),
    series: findSeries(context, measure),
    body: toBody(context, thing),
    chart: findMeasureChart(context, measure, getSteps(context, measure)),
    finding: toFinding(context, measure, text.continued(mark.label, toText(standing))),
    description: steps.map(says).join(text.space),
    unit,
    steps,
    relations: listMeasureRelations(context, measure),
    named: toFew(listNaming(context, measure), MOST_NAMING),
    notices: toNotices(context, thing.data.corrections ?? []),
  };
}

function findSeries(context: Context, { thing }: Measure): MeasureView['series'] {
  const series = context.publication.record.series.find(
    ({ data }) => data.id === thing.data.series,
  );
  if (series === undefined) return undefined;
  const { value, parts } = getSeriesValue(series, toPresentDay(context));
  const part = parts.find(({ measure }) => measure.thing === thing);
  const last = findPresentChange(context, series);
  return {
    text: toSeriesLabel(series),
    url: toSeriesUrl(series.data.id),
    value: toRateText(context, value, series.data.unit),
    part: part && toRateText(context, part.rate, series.data.unit),
    excludes: series.data.excludes,
    end: findRateEnd(context, series),
    day: last === undefined ? toSeriesUrl(series.data.id) : toRateDayUrl(series.data.id, last.on),
  };
}

/** Its own words; else its highest and its present rate, or how it stands. */
function toFinding(context: Context, measure: Measure, standing: string): string {
  const { finding } = measure.thing.data;
  if (finding !== undefined) return finding;
  const held = getSteps(context, measure).flatMap(({ fate, rate }) =>
    fate === 'held' ? (rate ?? []) : [],
  );
  const { state } = getPresentStanding(context, measure);
  if (held.length === 0 || !state.inForce || state.rate === undefined) return standing;
  const { rates } = context.words;
  const [most, unit] = [Math.max(...held), rates.unit({ unit: toUnit(context, measure) })];
  const now = rates.number({ value: state.rate });
  return most === state.rate
    ? fillPresent(context, rates.neverHigher, { now, unit })
    : fillPresent(context, rates.upTo, { most: rates.number({ value: most }), unit, now });
}

/** “5 Apr 2025: 10%.” */
function toStepText({ words }: Context, { when, value }: StepRow): string {
  return words.text.sentence(words.rates.named({ name: toText(when), text: value }));
}

/** Pages that link to it, but for those that its steps lead to; measures that it is bound to are told as such. */
function listNaming({ publication }: Context, { thing, changes }: Measure): Link[] {
  const all = [...(publication.backlinks.get(thing.url)?.values() ?? [])].flat();
  const told = new Set<Thing | undefined>(changes.map(({ item }) => item));
  return [...new Set(all)].filter((one) => !isKind(one, 'measure') && !told.has(one)).map(toLink);
}
