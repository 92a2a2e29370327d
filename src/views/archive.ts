/** Coverage by year and month. */
import type { Item } from '../model/item.ts';
import { toArchivePlace, toMonthText } from '../time/months.ts';
import type { Context } from './context.ts';
import { toLists, type AddressedList } from './coverage-list.ts';

/** A list for every year and every month that has items; dated only to the year, an item is in its year alone. */
export function listArchivePages(context: Context): AddressedList[] {
  const dated = context.publication.items.map((item) => ({ item, ...toArchivePlace(item.day, item.zone) }));
  const years = Map.groupBy(dated, ({ year }) => year);
  const months = Map.groupBy(
    dated.filter(({ month }) => month !== null),
    ({ year, month }) => toMonthText({ year, month: month ?? 1 }),
  );
  return [
    ...[...years].flatMap(([year, list]) =>
      toLists(context, { items: toItems(list), url: `/coverage/${String(year)}`, title: String(year), of: ALL, strip: true }),
    ),
    ...[...months].flatMap(([month, list]) =>
      toLists(context, {
        items: toItems(list),
        url: `/coverage/${month.replace('-', '/')}`,
        title: toMonthTitle(context, month),
        of: { text: month.slice(0, 4), url: `/coverage/${month.slice(0, 4)}` },
      }),
    ),
  ];
}

const ALL = { text: 'All coverage', url: '/coverage' };

function toItems(list: readonly { readonly item: Item }[]): Item[] {
  return list.map(({ item }) => item);
}

function toMonthTitle({ language }: Context, month: string): string {
  return `${language.months.long[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
