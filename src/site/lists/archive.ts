/** Coverage by year and month. */
import { toMonthName } from '../parts/month-name.ts';
import { COVERAGE_URL, toArchiveUrl } from '../addresses/pages.ts';
import type { Item } from '../../model/item.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import type { Context } from '../context.ts';
import { toLists, type AddressedList, type Near } from './coverage-list.ts';
import type { Link } from '../parts/link.ts';

/** A list for every year and every month that has items; dated only to the year, an item is in its year alone. */
export function listArchivePages(context: Context): AddressedList[] {
  const all = { text: context.words.lists.allCoverage, url: COVERAGE_URL };
  const dated = context.publication.items.map((item) => ({
    item,
    ...toArchivePlace(item.day, item.zone),
  }));
  const years = groupItems(dated, ({ year }) => String(year));
  const months = groupItems(
    dated.filter(({ month }) => month !== null),
    ({ year, month }) => toMonthText({ year, month: month ?? 1 }),
  );
  const yearLinks = [...years.keys()]
    .sort()
    .map((year) => ({ text: year, url: toArchiveUrl(year) }));
  const monthLinks = [...months.keys()].sort().map((month) => toMonthLink(context, month));
  return [
    ...yearLinks.flatMap(({ text, url }) => {
      const items = years.get(text) ?? [];
      const near = toNear(yearLinks, url);
      return toLists(context, { items, url, title: text, of: all, calendar: items, near });
    }),
    ...[...months].flatMap(([month, items]) => {
      const { text, url } = toMonthLink(context, month);
      const year = month.slice(0, 4);
      const of = { text: year, url: toArchiveUrl(year) };
      const calendar = years.get(year) ?? [];
      return toLists(context, {
        items,
        url,
        title: text,
        of,
        calendar,
        month,
        near: toNear(monthLinks, url),
      });
    }),
  ];
}

function groupItems<Dated extends { readonly item: Item }>(
  dated: readonly Dated[],
  toKey: (one: Dated) => string,
): Map<string, Item[]> {
  return new Map(
    [...Map.groupBy(dated, toKey)].map(([key, list]) => [key, list.map(({ item }) => item)]),
  );
}

/** `links` are in the order of time. */
function toNear(links: readonly Link[], url: string): Near {
  const at = links.findIndex((link) => link.url === url);
  return { before: links[at - 1], after: links[at + 1] };
}

function toMonthLink({ language, words }: Context, month: string): Link {
  return { text: words.text.capital(toMonthName(language, month)), url: toArchiveUrl(month) };
}
