/** The page of a measure. */
import { toRateDayUrl, toSeriesUrl } from '../../model/addresses/ledgers.ts';
import type { Measure, MeasureChange } from '../../model/measures/measure.ts';
import { getSeriesValue } from '../../model/measures/series.ts';
import { isKind } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toZoneCity } from '../../time/words/zone-city.ts';
import type { AddressedView, Context } from '../context.ts';
import { toClocks, toShortDay } from '../parts/dates.ts';
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
import { findPublishedSource, type MeasureSource } from '../parts/rates/measure-source.ts';
import { getPresentStanding, toStandingWords } from '../parts/rates/measure-standing.ts';
import {
  toInstrumentName,
  toMeasureMark,
  toRateText,
  toStandingMark,
  toUnit,
  type MeasureMark,
} from '../parts/rates/measure-words.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { findPresentChange } from '../parts/rates/rates.ts';
import type { Name } from '../parts/statement/speaker.ts';

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
  const mark = toStandingMark(context, getPresentStanding(context, measure).state.status);
  const { measures: say, text } = context.words;
  const unit = toUnit(context, measure);
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: thing.caption,
      description: [mark.label, text.continued(goods ?? thing.caption, say.everyStep)]
        .map((part) => `${part}${text.stop}`)
        .join(text.space),
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
    instrument: instrument === undefined ? undefined : toInstrumentName(context, instrument),
    series: findSeries(context, measure),
    body: toBody(context, thing),
    history: measure.changes.map((change) => toHistoryRow(context, measure, change, unit)),
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
    text: series.data.title,
    url: toSeriesUrl(series.data.id),
    value: toRateText(context, value, series.data.unit),
    part: part && toRateText(context, part.rate, series.data.unit),
    day: last === undefined ? toSeriesUrl(series.data.id) : toRateDayUrl(series.data.id, last.on),
  };
}

function toHistoryRow(
  context: Context,
  { zone }: Measure,
  change: MeasureChange,
  unit: string,
): HistoryRow {
  const { on, effective, rate, authority, note } = change.data;
  const home = context.cities.find((city) => city.zone === zone) ?? {
    name: toZoneCity(zone),
    zone,
  };
  return {
    mark: toMeasureMark(context, change.status),
    on: toShortDay(context, on, zone),
    effective: effective === undefined ? undefined : toClocks(context, effective, home),
    rate: rate === undefined ? undefined : toRateText(context, rate, unit),
    authority,
    source: findPublishedSource(context, change),
    note,
  };
}

/** Pages that link to it; measures that it is bound to are told as such. */
function listNaming({ publication }: Context, { thing }: Measure): Link[] {
  const all = [...(publication.backlinks.get(thing.url)?.values() ?? [])].flat();
  return [...new Set(all)].filter((one) => !isKind(one, 'measure')).map(toLink);
}
