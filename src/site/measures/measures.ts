/** The ledger of measures: all of them, or those of one filter, a page at a time. */
import { MEASURES_URL } from '../addresses/pages.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { toCalendarDay, toDayText } from '../../time/calendar.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView, Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/list.ts';
import type { FilterRow } from '../parts/list/filter-row.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import { toNumber, toScales, type ChartFrame, type Scales } from '../parts/rates/chart-frame.ts';
import { toMeasureLine, type MeasureLine } from '../parts/rates/measure-line.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { toRatesNow, type RatesNow } from '../parts/rates/rates.ts';
import { getSteps } from '../parts/rates/steps.ts';
import { fillPresent } from '../parts/up-to.ts';
import { toMeasureLanes, type MeasureLanes } from './lanes.ts';
import { listMeasureFilters, listNewestFirst, toMeasureFilterRows } from './measure-filters.ts';

export interface MeasuresView {
  readonly frame: Frame;
  readonly head: Head;
  /** The filter whose page it is. */
  readonly of: string | undefined;
  /** The series and their chart, on the first page of all. */
  readonly rates: RatesNow | undefined;
  /** The time along which the lines of all measures run: its months, its first day and its last. */
  readonly axis: (ChartFrame & { readonly first: Pieces; readonly last: Pieces }) | undefined;
  readonly rows: readonly FilterRow[];
  readonly page: Omit<Paged<Measure>, 'values'> & { readonly lines: readonly LedgerLine[] };
}

export interface LedgerLine extends MeasureLine {
  readonly lanes: MeasureLanes | undefined;
}

/** Newest first, by the first entry of their history. */
export function listMeasuresPages(context: Context): AddressedView<MeasuresView>[] {
  const all = listNewestFirst(context.publication);
  return [
    ...toLedger(context, MEASURES_URL, all),
    ...listMeasureFilters(context).flatMap((filter) =>
      toLedger(context, filter.url, filter.measures, filter.text),
    ),
  ];
}

function toLedger(
  context: Context,
  url: string,
  measures: readonly Measure[],
  of?: string,
): AddressedView<MeasuresView>[] {
  return toPages(measures, url).map((page) => {
    const path = page.links[page.number - 1]?.url ?? url;
    return { url: path, view: () => toMeasuresView(context, { page, path, url, of }) };
  });
}

interface Input {
  readonly page: Paged<Measure>;
  readonly path: string;
  readonly url: string;
  readonly of: string | undefined;
}

function toMeasuresView(
  context: Context,
  { page: { values, ...page }, path, url, of }: Input,
): MeasuresView {
  const scales = findScales(context);
  const say = context.words.measures;
  const title = of === undefined ? say.title : say.titleOf({ filter: of });
  const named = {
    title: toPagedTitle(context, title, page),
    description: fillPresent(context, say.listed, { n: page.total }),
    path,
  };
  return {
    frame: toFrame(context),
    head: toHead(context, {
      ...named,
      nodes: [
        toListNode(context, {
          ...named,
          urls: values.map(({ thing }) => thing.url),
          total: page.total,
          first: page.first,
          order: 'newest first',
        }),
      ],
    }),
    of,
    rates: path === MEASURES_URL ? toRatesNow(context) : undefined,
    axis: scales && toAxis(context, scales),
    rows: toMeasureFilterRows(context, url),
    page: { ...page, lines: values.map((measure) => toLedgerLine(context, measure, scales)) },
  };
}

function toLedgerLine(context: Context, measure: Measure, scales: Scales | undefined): LedgerLine {
  const steps = getSteps(context, measure);
  const own = scales && toOwnHeight(context, measure, scales);
  return { ...toMeasureLine(context, measure), lanes: own && toMeasureLanes(measure, steps, own) };
}

/** Along the record; `undefined` of one that is empty. */
function findScales(context: Context): Scales | undefined {
  const { days } = context.publication.record;
  const last = toPresentDay(context);
  if (days === undefined || last === '') return undefined;
  return toScales(context, { first: toNumber(days.first), last: toNumber(last), top: undefined });
}

/** Each line is as high as its own rates. */
function toOwnHeight(context: Context, { changes }: Measure, scales: Scales): Scales {
  const rates = changes.flatMap(({ data }) => data.rate ?? []);
  if (rates.length === 0) return scales;
  const { toY } = toScales(context, {
    first: scales.from,
    last: scales.last,
    top: Math.max(...rates),
  });
  return { ...scales, toY };
}

function toAxis(context: Context, scales: Scales): MeasuresView['axis'] {
  const { zone } = context.publication.about;
  const toDay = (day: number) => toShortDate(context, toDayText(toCalendarDay(day)), zone);
  const { grid, ticks, from, last } = scales;
  return { grid, ticks, first: toDay(from), last: toDay(last) };
}
