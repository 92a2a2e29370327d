/** The filters of the ledger of measures: by side, by sort, by how they stand. */
import { toMeasuresUrl } from '../../model/addresses/ledgers.ts';
import { MEASURES_URL } from '../../model/addresses/pages.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import type { Context } from '../context.ts';
import type { FilterRow } from '../parts/list/filter-row.ts';
import { getPresentStanding } from '../parts/rates/measure-standing.ts';
import { toInstrumentName, toStandingMark } from '../parts/rates/measure-words.ts';
import { toPartyName } from '../parts/statement/speaker.ts';

export interface MeasureFilter {
  readonly group: string;
  readonly text: string;
  readonly url: string;
  readonly measures: readonly Measure[];
}

/** Newest first, by the first entry of their history. */
export function listNewestFirst({ record }: Publication): Measure[] {
  return [...record.measures.values()].reverse();
}

const FILTERS = new WeakMap<Publication, readonly MeasureFilter[]>();

/** Those of each group, the fullest first, sides in their own order. */
export function listMeasureFilters(context: Context): readonly MeasureFilter[] {
  const { publication } = context;
  const known = FILTERS.get(publication);
  if (known !== undefined) return known;
  const all = listNewestFirst(publication);
  const filters = [
    ...listBySide(context, all),
    ...group(all, 'Sort', 'instrument', ({ thing }) => {
      const { instrument } = thing.data;
      return instrument === undefined
        ? undefined
        : [toSlug(instrument), toInstrumentName(instrument)];
    }),
    ...group(all, 'Status', 'status', (measure) => {
      const { label } = toStandingMark(getPresentStanding(context, measure).state.status);
      return [toSlug(label), label];
    }),
  ];
  FILTERS.set(publication, filters);
  return filters;
}

/** In the order of the sides, which is fixed wherever they are listed. */
function listBySide(context: Context, measures: readonly Measure[]): MeasureFilter[] {
  const filters = group(measures, 'By', 'side', ({ party }) =>
    party === undefined ? undefined : [party, toPartyName(context, party)],
  );
  return (context.publication.about.parties ?? []).flatMap(
    ({ id }) => filters.find(({ url }) => url === toMeasuresUrl('side', id)) ?? [],
  );
}

/** Most first; `toKey` gives the last part of the address and the words for it. */
function group(
  measures: readonly Measure[],
  label: string,
  filter: Parameters<typeof toMeasuresUrl>[0],
  toKey: (measure: Measure) => readonly [string, string] | undefined,
): MeasureFilter[] {
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
      url: toMeasuresUrl(filter, id),
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

/** A row of links a group, for the page at `url`. */
export function toMeasureFilterRows(context: Context, url: string): FilterRow[] {
  const filters = listMeasureFilters(context);
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
