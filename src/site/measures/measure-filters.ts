/** The filters of the ledger of measures: by side, by sort, by how they stand. */
import { toMeasuresUrl } from '../addresses/ledgers.ts';
import { MEASURES_URL } from '../addresses/pages.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { MeasureStatus } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import { perContext, type Context } from '../context.ts';
import type { FilterRow } from '../parts/list/filter-row.ts';
import { getPresentStanding } from '../parts/rates/measure-standing.ts';
import { toInstrumentName, toStandingMark } from '../parts/rates/measure-words.ts';
import { toPartyName } from '../parts/statement/speaker.ts';

type Group = Parameters<typeof toMeasuresUrl>[0];

export interface MeasureFilter {
  readonly group: Group;
  readonly text: string;
  readonly url: string;
  readonly measures: readonly Measure[];
}

/** Newest first, by the first entry of their history. */
export function listNewestFirst({ record }: Publication): Measure[] {
  return [...record.measures.values()].reverse();
}

/** Those of each group, the fullest first, sides in their own order. */
export const listMeasureFilters = perContext((context): readonly MeasureFilter[] => {
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
export function toMeasureFilterRows(context: Context, url: string): FilterRow[] {
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
