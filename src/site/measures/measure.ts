import type { WebPageLeaf } from 'schema-dts';
import type { Measure } from '../../model/measures/measure.ts';
import { getSeriesValue } from '../../model/measures/series.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { type Pieces, toText } from '../../time/words/pieces.ts';
import { toSeriesUrl } from '../addresses/pages.ts';
import { type Context, toAbsolute } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { fillPieces, fillPresent, toDayPieces } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import { toPageNode } from '../parts/json-ld/nodes.ts';
import { type Link, toLink } from '../parts/links.ts';
import { toFew } from '../parts/list/pages.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import {
  findAct,
  findPublishedSource,
  findRateEnd,
  getPresentStanding,
  getSteps,
  listMeasureRelations,
  toCause,
  toInstrumentName,
  toMeasureMark,
  toPresentDayWords,
  toRateText,
  toStandingMark,
  toStandingWords,
  toUnit,
} from '../parts/rates/measure-words.ts';
import { findPresentChange, toRateUrl, toSeriesLabel } from '../parts/rates/rates.ts';
import { toName } from '../parts/statement/said.ts';
import { toMeasureCard } from './measure-card.ts';
import { findMeasureChart } from './measure-chart.ts';

export type MeasureView = ReturnType<typeof toMeasureView>;

const MOST_NAMING = 50;

export function listMeasurePages(context: Context) {
  return [...context.publication.record.measures.values()].map((measure) => ({
    url: measure.thing.url,
    view: () => toMeasureView(context, measure),
  }));
}

function toMeasureView(context: Context, measure: Measure) {
  const { thing, party, actor, target } = measure;
  const { goods, instrument } = thing.data;
  const mark = toStandingMark(context, getPresentStanding(context, measure).state.status);
  const { measures: say, text } = context.words;
  const unit = context.words.rates.unit({ unit: toUnit(context, measure) });
  const standing = toStandingWords(context, measure);
  const steps = getSteps(context, measure).map((step) => toStepRow(context, measure, step));
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
  // “5 Apr 2025: 10%.”
  const says = ({ when, value }: StepRow) =>
    text.capital(text.sentence(context.words.rates.named({ name: toText(when), text: value })));
  return {
    ...toPage(context, {
      ...page,
      feed: { path: thing.url, title: thing.caption },
      card: findCardFile(context, toMeasureCard, measure),
      nodes: [toMeasureNode(context, page, thing, { steps, says })],
    }),
    title: thing.caption,
    party,
    mark,
    standing,
    actor: actor && toLink(actor),
    target: toName(target),
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

function findSeries(context: Context, { thing }: Measure) {
  const series = context.publication.record.series.find(
    ({ data }) => data.id === thing.data.series,
  );
  if (series === undefined) return undefined;
  const { value, parts } = getSeriesValue(series, toPresentDayWords(context));
  const part = parts.find(({ measure }) => measure.thing === thing);
  const last = findPresentChange(context, series);
  return {
    text: toSeriesLabel(series),
    url: toSeriesUrl(series.data.id),
    value: toRateText(context, value, series.data.unit),
    part: part && toRateText(context, part.rate, series.data.unit),
    excludes: series.data.excludes,
    end: findRateEnd(context, series),
    day: toRateUrl(series, last),
  };
}

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

/** Pages that link to it, without those of its steps and without measures, which are listed as relations. */
function listNaming({ publication }: Context, { thing, changes }: Measure): Link[] {
  const all = [...(publication.backlinks.get(thing.url)?.values() ?? [])].flat();
  const told = new Set<Thing | undefined>(changes.map(({ item }) => item));
  return [...new Set(all)].filter((one) => !isKind(one, 'measure') && !told.has(one)).map(toLink);
}

export type StepRow = ReturnType<typeof toStepRow>;

function toStepRow(context: Context, measure: Measure, step: MeasureStep) {
  const { change, begun, from, until, rate, fate } = step;
  const isPlan = fate !== 'held';
  const mark = toMeasureMark(context, begun?.status ?? change.status);
  const [decided, holds] = [toDayPieces(context, change.on), toDayPieces(context, from)];
  const isLater = change.on.text !== from.text && decided.at(-1)?.text !== holds.at(-1)?.text;
  return {
    ...toCause(step),
    number: step.number,
    // Its ids, old ones included.
    names: [change, begun].flatMap((one) => [one?.data.id ?? [], one?.data.was ?? []].flat()),
    when: toWhen(context, step, isLater, { day: isPlan ? decided : holds, from: holds }),
    // Announced or threatened, but not in force.
    isPlan,
    mark,
    // “10%”, or what became of it.
    value: rate === undefined ? mark.label : toRateText(context, rate, toUnit(context, measure)),
    isWord: rate === undefined,
    // When it was decided, if `when` is another day.
    decided: isPlan || !isLater ? undefined : decided,
    until: toDayPieces(context, until),
    act: findAct(step),
    source: findPublishedSource(context, change) ?? (begun && findPublishedSource(context, begun)),
    note: change.data.note ?? begun?.data.note,
  };
}

function toWhen(
  context: Context,
  step: MeasureStep,
  isLater: boolean,
  { day, from }: Readonly<Record<'day' | 'from', Pieces>>,
): Pieces {
  const { unchanged, offeredFor, offered, aheadFrom } = context.words.measures;
  if (step.isSame) return fillPieces(context, unchanged, { day });
  if (step.fate === 'held') return day;
  const sort = step.change.status === 'threatened' ? 'threatened' : 'announced';
  if (step.fate === 'ahead' && step.change.status !== sort)
    return fillPieces(context, aheadFrom, { day });
  return isLater
    ? fillPieces(context, offeredFor[sort], { day, from })
    : fillPieces(context, offered[sort], { day });
}

/** schema.org has no word for a measure: its page is a list of steps, each in the words of `says`. */
function toMeasureNode(
  context: Context,
  input: Parameters<typeof toPageNode>[1],
  thing: Thing<'measure'>,
  { steps, says }: { steps: readonly StepRow[]; says: (step: StepRow) => string },
): WebPageLeaf {
  return {
    ...toPageNode(context, input, thing),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: steps.length,
      itemListElement: steps.map((step) => ({
        '@type': 'ListItem',
        position: step.number,
        name: says(step),
        ...(step.cause !== undefined && { description: step.cause }),
        url: toAbsolute(context, `${thing.url}#step-${String(step.number)}`),
      })),
    },
  };
}
