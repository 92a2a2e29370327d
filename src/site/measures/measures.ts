/** The ledger of measures: all of them, or those of one facet, in pages. */
import type { Measure, MeasureStatus } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import { toCalendarDay, toDayText } from '../../time/calendar.ts';
import { compareValues } from '../../time/compare-when.ts';
import { MEASURES_URL, toMeasuresUrl } from '../addresses/pages.ts';
import { type Context, perContext } from '../context.ts';
import { fillPresent, toShortDate } from '../parts/dates.ts';
import { toListPage } from '../parts/frame/head.ts';
import {
  type ListFacet,
  type FilterRow,
  groupFacets,
  type ListPage,
  toFacetLink,
  toPagedTitle,
  toPagedViews,
} from '../parts/list/pages.ts';
import { type Scales, toAxisDay, toScales } from '../parts/rates/chart-frame.ts';
import { findRateHand } from '../parts/rates/hand.ts';
import {
  getPresentStanding,
  getSteps,
  toInstrumentName,
  toMeasureLine,
  toPresentDayWords,
  toStandingMark,
} from '../parts/rates/measure-words.ts';
import { toRatesNow } from '../parts/rates/rates.ts';
import { toPartyName } from '../parts/statement/said.ts';
import { toMeasureLanes } from './measure-chart.ts';

export type MeasuresView = ReturnType<typeof toMeasuresView>;

export type LedgerLine = ReturnType<typeof toLedgerLine>;

export function listMeasuresPages(context: Context) {
  const toPages = (url: string, measures: readonly Measure[], of?: string) =>
    toPagedViews(measures, url, (page) => toMeasuresView(context, page, url, of));
  return [
    ...toPages(MEASURES_URL, listNewestFirst(context.publication)),
    ...listFilters(context).flatMap(({ url, values, text }) => toPages(url, values, text)),
  ];
}

/** By the first entry of their history. */
function listNewestFirst({ record }: Publication): Measure[] {
  return [...record.measures.values()].reverse();
}

function toMeasuresView(
  context: Context,
  { values, page, path }: ListPage<Measure>,
  url: string,
  of: string | undefined,
) {
  const scales = findScales(context);
  const hasFeed = of === undefined && values.length > 0;
  const say = context.words.measures;
  const title = of === undefined ? say.title : say.titleOf({ filter: of });
  return {
    ...toListPage(
      context,
      {
        ...page,
        title: toPagedTitle(context, title, page),
        description: fillPresent(context, say.listed, { n: page.total }),
        path,
        urls: values.map(({ thing }) => thing.url),
        order: 'newest first',
      },
      hasFeed ? { feed: { path: MEASURES_URL, title: context.words.frame.nav.measures } } : {},
    ),
    of,
    ...(path === MEASURES_URL && findRates(context)),
    // The time axis that all lines share: its months, first and last day.
    axis: scales && toAxis(context, scales),
    rows: listRows(context, url),
    page: { ...page, lines: values.map((measure) => toLedgerLine(context, measure, scales)) },
  };
}

function toLedgerLine(context: Context, measure: Measure, scales: Scales | undefined) {
  const steps = getSteps(context, measure);
  const own = scales && toOwnHeight(context, measure, scales);
  return { ...toMeasureLine(context, measure), lanes: own && toMeasureLanes(measure, steps, own) };
}

/** Spans the record; `undefined` if it is empty. */
function findScales(context: Context): Scales | undefined {
  const { days } = context.publication.record;
  const last = toPresentDayWords(context);
  if (days === undefined || last === '') return undefined;
  return toScales(context, { first: toAxisDay(days.first), last: toAxisDay(last), top: undefined });
}

/** Of all series that have begun, on the last day of the record. */
function findRates(context: Context) {
  const rates = toRatesNow(context);
  const series = context.publication.record.series.filter(({ changes }) => changes.length > 0);
  return rates && { rates, hand: findRateHand(context, series, false) };
}

/** Each line is scaled to its own rates. */
function toOwnHeight(context: Context, { changes }: Measure, scales: Scales): Scales {
  const rates = changes.flatMap(({ data }) => data.rate ?? []);
  if (rates.length === 0) return scales;
  const { from: first, last } = scales;
  return { ...scales, toY: toScales(context, { first, last, top: Math.max(...rates) }).toY };
}

function toAxis(context: Context, { grid, ticks, from, last }: Scales) {
  const toDay = (day: number) => toShortDate(context, toDayText(toCalendarDay(day)));
  return { grid, ticks, first: toDay(from), last: toDay(last) };
}

type Filter = ListFacet<'side' | 'instrument' | 'status', Measure>;

/** The facets of each group, the fullest first; sides in their own order. */
const listFilters = perContext((context): readonly Filter[] => {
  const { about } = context.publication;
  const all = listNewestFirst(context.publication);
  const sides = groupFacets('side', all, ({ party }) =>
    party === undefined ? undefined : [toPartyName(context, party), toMeasuresUrl('side', party)],
  );
  const byCount = (a: Filter, b: Filter) =>
    b.values.length - a.values.length || compareValues(a.url, b.url);
  return [
    ...(about.parties ?? []).flatMap(
      ({ id }) => sides.find(({ url }) => url === toMeasuresUrl('side', id)) ?? [],
    ),
    ...groupFacets('instrument', all, ({ thing }) => {
      const { instrument } = thing.data;
      const slug = instrument === undefined ? '' : toSlug(instrument);
      return instrument === undefined || slug === ''
        ? undefined
        : [toInstrumentName(context, instrument), toMeasuresUrl('instrument', slug)];
    }).sort(byCount),
    ...groupFacets('status', all, (measure) => {
      const { status } = getPresentStanding(context, measure).state;
      const { label } = toStandingMark(context, status);
      return [label, toMeasuresUrl('status', STATUS_SLUGS[status] ?? status)];
    }).sort(byCount),
  ];
});

/** Addresses from old English labels, which stay. Other statuses are their own address. */
const STATUS_SLUGS: Readonly<Partial<Record<MeasureStatus, string>>> = {
  amended: 'in-force',
  'partly-paused': 'in-force-in-part',
};

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A row of links for each group, for the page at `url`. The row of the sides begins with all measures. */
function listRows(context: Context, url: string): FilterRow[] {
  const labels = context.words.measures.filters;
  const values = listNewestFirst(context.publication);
  const all = toFacetLink({ text: labels.all, url: MEASURES_URL, values }, url);
  return [...Map.groupBy(listFilters(context), ({ group }) => group)].map(([group, own]) => {
    const links = own.map((one) => toFacetLink(one, url));
    return { label: labels[group], links: group === 'side' ? [all, ...links] : links };
  });
}
