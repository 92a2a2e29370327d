/** The ledger of measures: all of them, or those of one filter, a page at a time. */
import { MEASURES_URL } from '../../model/addresses/pages.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { AddressedView, Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/list.ts';
import type { FilterRow } from '../parts/list/filter-row.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import { toMeasureLine, toMeasuresForm, type MeasureLine } from '../parts/rates/measure-line.ts';
import { toRatesNow, type RatesNow } from '../parts/rates/rates.ts';
import { listMeasureFilters, listNewestFirst, toMeasureFilterRows } from './measure-filters.ts';

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
  const form = toMeasuresForm(values);
  const say = context.words.measures;
  const title = of === undefined ? say.title : say.titleOf(of);
  const named = {
    title: toPagedTitle(context, title, page),
    description: say.listed(page.total),
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
    rows: toMeasureFilterRows(context, url),
    page: { ...page, lines: values.map((measure) => toMeasureLine(context, measure, form)) },
  };
}
