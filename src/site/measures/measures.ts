/** The ledger of measures: all of them, or those of one filter, a page at a time. */
import type { Measure, MeasureStatus } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import { toCalendarDay, toDayText } from '../../time/calendar.ts';
import { MEASURES_URL, toMeasuresUrl } from '../addresses/pages.ts';
import { type AddressedView, type Context, perContext } from '../context.ts';
import { fillPresent, toShortDate } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/nodes.ts';
import { type FilterRow, type Paged, toPagedTitle, toPages } from '../parts/list/pages.ts';
import { type Scales, toNumber, toScales } from '../parts/rates/chart-frame.ts';
import { getPresentStanding, toMeasureLine } from '../parts/rates/measure-standing.ts';
import {
  getSteps,
  toInstrumentName,
  toPresentDay,
  toStandingMark,
} from '../parts/rates/measure-words.ts';
import { toRatesNow } from '../parts/rates/rates.ts';
import { toPartyName } from '../parts/statement/said.ts';
import { toMeasureLanes } from './measure-chart.ts';

export type MeasuresView = ReturnType<typeof toMeasuresView>;

export type LedgerLine = ReturnType<typeof toLedgerLine>;

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

function toMeasuresView(context: Context, { page: { values, ...page }, path, url, of }: Input) {
  const scales = findScales(context);
  const say = context.words.measures;
  const title = of === undefined ? say.title : say.titleOf({ filter: of });
  const named = {
    title: toPagedTitle(context, title, page),
    description: fillPresent(context, say.listed, { n: page.total }),
    path,
  };
  return {
    ...toPage(context, {
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
    // The time along which the lines of all measures run: its months, its first day and its last.
    axis: scales && toAxis(context, scales),
    rows: toMeasureFilterRows(context, url),
    page: { ...page, lines: values.map((measure) => toLedgerLine(context, measure, scales)) },
  };
}

function toLedgerLine(context: Context, measure: Measure, scales: Scales | undefined) {
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

function toAxis(context: Context, scales: Scales) {
  const { zone } = context.publication.about;
  const toDay = (day: number) => toShortDate(context, toDayText(toCalendarDay(day)), zone);
  const { grid, ticks, from, last } = scales;
  return { grid, ticks, first: toDay(from), last: toDay(last) };
}

/** The filters of the ledger of measures: by side, by sort, by how they stand. */
type Group = Parameters<typeof toMeasuresUrl>[0];

type MeasureFilter = ReturnType<typeof group>[number];

function listNewestFirst({ record }: Publication): Measure[] {
  return [...record.measures.values()].reverse();
}

/** Those of each group, the fullest first, sides in their own order. */
const listMeasureFilters = perContext((context): readonly MeasureFilter[] => {
  const all = listNewestFirst(context.publication);
  return [
    ...listBySide(context, all),
    ...group(all, 'instrument', ({ thing }) => {
      const { instrument } = thing.data;
      return instrument === undefined
        ? undefined
        : [toSlug(instrument), toInstrumentName(context, instrument)];
    }),
    ...group(all, 'status', (measure) => {
      const { status } = getPresentStanding(context, measure).state;
      return [STATUS_SLUGS[status] ?? status, toStandingMark(context, status).label];
    }),
  ];
});

/** In the order of the sides, which is fixed wherever they are listed. */
function listBySide(context: Context, measures: readonly Measure[]): MeasureFilter[] {
  const filters = group(measures, 'side', ({ party }) =>
    party === undefined ? undefined : [party, toPartyName(context, party)],
  );
  return (context.publication.about.parties ?? []).flatMap(
    ({ id }) => filters.find(({ url }) => url === toMeasuresUrl('side', id)) ?? [],
  );
}

/** Most first; `toKey` gives the last part of the address and the words for it. */
function group(
  measures: readonly Measure[],
  filter: Group,
  toKey: (measure: Measure) => readonly [string, string] | undefined,
) {
  const names = new Map<string, string>();
  const grouped = Map.groupBy(measures, (measure) => {
    const [id, name] = toKey(measure) ?? ['', ''];
    names.set(id, name);
    return id;
  });
  return [...grouped]
    .filter(([id]) => id !== '')
    .map(([id, list]) => ({
      group: filter,
      text: names.get(id) ?? id,
      url: toMeasuresUrl(filter, id),
      measures: list,
    }))
    .sort((a, b) => b.measures.length - a.measures.length || (a.url < b.url ? -1 : 1));
}

const GROUPS = ['side', 'instrument', 'status'] as const satisfies readonly Group[];

/** Addresses that were made of English labels, and stay; the others are the statuses themselves. */
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

/** A row of links a group, for the page at `url`. */
function toMeasureFilterRows(context: Context, url: string): FilterRow[] {
  const filters = listMeasureFilters(context);
  const total = context.publication.record.measures.size;
  const labels = context.words.measures.filters;
  const isAll = url === MEASURES_URL;
  const all = { text: labels.all, url: MEASURES_URL, count: total, isCurrent: isAll };
  return GROUPS.flatMap((group, index): FilterRow[] => {
    const own = filters.filter((filter) => filter.group === group);
    if (own.length === 0) return [];
    const links = own.map(({ text, url: to, measures }) => ({
      text,
      url: to,
      count: measures.length,
      isCurrent: to === url,
    }));
    return [{ label: labels[group], links: index === 0 ? [all, ...links] : links }];
  });
}
