/** The ledger of measures: all of them, or those of one filter, a page at a time. */
import type { Measure } from '../../model/record/measure.ts';
import type { Publication } from '../../model/publication.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import { toListNode } from '../json-ld/list.ts';
import { toPages, type Paged } from '../pages.ts';
import type { FilterRow } from './ledger.ts';
import {
  getPresentState,
  toMeasureLine,
  toMeasuresForm,
  type MeasureLine,
} from './measure-line.ts';
import { toInstrumentName, toStandingMark } from './measure-words.ts';
import { toRatesNow, type RatesNow } from './rates.ts';
import { toPartyName } from './speaker.ts';

export interface MeasuresView {
  readonly frame: Frame;
  readonly head: Head;
  /** The filter whose page it is. */
  readonly of: string | undefined;
  /** The series and their chart, on the first page of all. */
  readonly rates: RatesNow | undefined;
  /** The one year of all dates on the page. */
  readonly year: string | undefined;
  readonly rows: readonly FilterRow[];
  readonly page: Omit<Paged<Measure>, 'values'> & { readonly lines: readonly MeasureLine[] };
}

interface Filter {
  readonly group: string;
  readonly text: string;
  readonly url: string;
  readonly measures: readonly Measure[];
}

export const MEASURES_URL = '/measures';

/** Newest first, by the first entry of their history. */
export function listMeasuresPages(context: Context): AddressedView<MeasuresView>[] {
  const all = listNewestFirst(context.publication);
  return [
    ...toLedger(context, MEASURES_URL, all),
    ...listFiltersOnce(context).flatMap((filter) =>
      toLedger(context, filter.url, filter.measures, filter.text),
    ),
  ];
}

function listNewestFirst({ record }: Publication): Measure[] {
  return [...record.measures.values()].reverse();
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
  const form = toMeasuresForm(values);
  const title = of === undefined ? 'Measures' : `Measures: ${of}`;
  const named = {
    title:
      page.number === 1 ? title : `${title}, page ${String(page.number)} of ${String(page.count)}`,
    description: `${String(page.total)} measures, newest first: when each was announced, when it took effect, on which authority, and how it stands.`,
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
    year: form.year ? undefined : values[0]?.changes[0]?.decided.slice(0, 4),
    rows: toRows(context, url),
    page: { ...page, lines: values.map((measure) => toMeasureLine(context, measure, form)) },
  };
}

const FILTERS = new WeakMap<Publication, readonly Filter[]>();

function listFiltersOnce(context: Context): readonly Filter[] {
  const { publication } = context;
  const known = FILTERS.get(publication);
  if (known !== undefined) return known;
  const all = listNewestFirst(publication);
  const filters = [
    ...group(all, 'By', 'side', ({ party }) =>
      party === undefined ? undefined : [party, toPartyName(context, party)],
    ),
    ...group(all, 'Sort', 'instrument', ({ thing }) => {
      const { instrument } = thing.data;
      return instrument === undefined
        ? undefined
        : [toSlug(instrument), toInstrumentName(instrument)];
    }),
    ...group(all, 'Status', 'status', (measure) => {
      const { label } = toStandingMark(getPresentState(context, measure).status);
      return [toSlug(label), label];
    }),
  ];
  FILTERS.set(publication, filters);
  return filters;
}

/** Most first; `toKey` gives the last part of the address and the words for it. */
function group(
  measures: readonly Measure[],
  label: string,
  folder: string,
  toKey: (measure: Measure) => readonly [string, string] | undefined,
): Filter[] {
  const names = new Map<string, string>();
  const grouped = Map.groupBy(measures, (measure) => {
    const [id, name] = toKey(measure) ?? ['', ''];
    names.set(id, name);
    return id;
  });
  return [...grouped]
    .filter(([id]) => id !== '')
    .map(([id, list]) => ({
      group: label,
      text: names.get(id) ?? id,
      url: `${MEASURES_URL}/${folder}/${id}`,
      measures: list,
    }))
    .sort((a, b) => b.measures.length - a.measures.length || (a.url < b.url ? -1 : 1));
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function toRows(context: Context, url: string): FilterRow[] {
  const filters = listFiltersOnce(context);
  const total = context.publication.record.measures.size;
  const all = { text: 'All', url: MEASURES_URL, count: total, isCurrent: url === MEASURES_URL };
  return ['By', 'Sort', 'Status'].flatMap((label, index): FilterRow[] => {
    const own = filters.filter((filter) => filter.group === label);
    if (own.length === 0) return [];
    const links = own.map(({ text, url: to, measures }) => ({
      text,
      url: to,
      count: measures.length,
      isCurrent: to === url,
    }));
    return [{ label, links: index === 0 ? [all, ...links] : links }];
  });
}
