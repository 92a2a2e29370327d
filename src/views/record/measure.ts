/** The page of a measure. */
import { toFew, type Few } from '../few.ts';
import { continueTitle } from '../../prose/sentence.ts';
import { getSeriesValue, toSeriesUrl } from '../../model/record/series.ts';
import type { Measure, MeasureChange } from '../../model/record/measure.ts';
import { isKind } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView } from '../addressed.ts';
import { toBody, type Body } from '../body.ts';
import type { Context } from '../context.ts';
import { toClocks, toShortDay } from '../dates.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import { toLink, type Link } from '../link.ts';
import { toNotices, type Notice } from '../notices.ts';
import { toMark, type SourceMark } from '../source-mark.ts';
import { listMeasureRelations, toTargetName, type MeasureRelation } from './measure-line.ts';
import { getPresentStanding, toStandingWords } from './measure-standing.ts';
import {
  toInstrumentName,
  toMeasureMark,
  toRateText,
  toStandingMark,
  toUnit,
  type MeasureMark,
} from './measure-words.ts';
import { toPresentDay } from './present-day.ts';
import { findPresentChange, toRateUrl } from './rates.ts';
import type { Rich } from './rich.ts';
import type { Name } from './speaker.ts';

export interface MeasureSource {
  readonly outlet: Link | undefined;
  /** Its title; else what it is. */
  readonly title: string;
  readonly url: string | undefined;
  readonly unlinked: string | undefined;
  readonly published: Pieces | undefined;
  readonly mark: SourceMark;
}

export interface HistoryRow {
  readonly mark: MeasureMark;
  readonly on: Pieces;
  readonly effective: Pieces | undefined;
  readonly rate: string | undefined;
  readonly authority: string | undefined;
  readonly source: MeasureSource | undefined;
  readonly note: string | undefined;
}

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
    | (Link & { readonly value: string; readonly part: string | undefined; readonly day: string })
    | undefined;
  readonly body: Body;
  /** Oldest first. */
  readonly history: readonly HistoryRow[];
  readonly relations: readonly MeasureRelation[];
  /** Items and questions that name it. */
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
  const mark = toStandingMark(getPresentStanding(context, measure).state.status);
  const unit = toUnit(context, measure);
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: thing.caption,
      description: `${mark.label}. ${continueTitle(goods ?? thing.caption, 'every step with its day, its authority and its source')}.`,
      path: thing.url,
      about: thing,
    }),
    title: thing.caption,
    party,
    mark,
    standing: toStandingWords(context, measure),
    actor: actor && toLink(actor),
    target: toTargetName(target),
    goods,
    instrument: instrument === undefined ? undefined : toInstrumentName(instrument),
    series: findSeries(context, measure),
    body: toBody(context, thing),
    history: measure.changes.map((change) => toHistoryRow(context, measure, change, unit)),
    relations: listMeasureRelations(measure),
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
    text: series.data.title,
    url: toSeriesUrl(series),
    value: toRateText(value, series.data.unit),
    part: part && toRateText(part.rate, series.data.unit),
    day: last === undefined ? toSeriesUrl(series) : toRateUrl(series, last.on),
  };
}

function toHistoryRow(
  context: Context,
  { zone }: Measure,
  change: MeasureChange,
  unit: string,
): HistoryRow {
  const { on, effective, rate, authority, note } = change.data;
  const home = context.cities.find((city) => city.zone === zone) ?? { name: zone, zone };
  return {
    mark: toMeasureMark(change.status),
    on: toShortDay(context, on, zone),
    effective: effective === undefined ? undefined : toClocks(context, effective, home),
    rate: rate === undefined ? undefined : toRateText(rate, unit),
    authority,
    source: findPublishedSource(context, change),
    note,
  };
}

/** Where a step was read. */
export function findPublishedSource(
  context: Context,
  { data: { source } }: MeasureChange,
): MeasureSource | undefined {
  if (source === undefined) return undefined;
  const outlet = context.publication.entities.get(source.outlet);
  return {
    outlet: outlet && toLink(outlet),
    title: source.title ?? (source.official === undefined ? 'report' : 'official document'),
    url: source.url,
    unlinked: source.unlinked,
    published:
      source.published === undefined
        ? undefined
        : toShortDay(context, source.published, context.publication.about.zone),
    mark: toMark(context, source),
  };
}

/** Pages that link to it; measures that it is bound to are told as such. */
function listNaming({ publication }: Context, { thing }: Measure): Link[] {
  const all = [...(publication.backlinks.get(thing.url)?.values() ?? [])].flat();
  return [...new Set(all)].filter((one) => !isKind(one, 'measure')).map(toLink);
}
