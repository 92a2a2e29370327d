/** All lists of coverage: of everything, of each year and month, and of each thing with more than its page shows. */
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { later } from '../../content/problems/memoize.ts';
import type { Item } from '../../model/item.ts';
import { listThings } from '../../model/publication.ts';
import type { Thing } from '../../model/thing.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import { COVERAGE_URL, toArchiveUrl, toCoverageUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { listByMonth, toMonthName } from '../parts/dates.ts';
import { findThingCard } from '../parts/cards/thing-cards.ts';
import { toListPage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { toCoverageList, toLatestCount, toMonthChart } from '../parts/list/coverage-list.ts';
import { toPagedTitle, toPagedViews } from '../parts/list/pages.ts';

export function listListPages(context: Context) {
  const kinds = KIND_NAMES.filter((kind) => kind !== 'coverage');
  const things = listThings(context.publication, kinds);
  return [
    ...listCoveragePages(context),
    ...listArchivePages(context),
    ...things.flatMap((thing) => listCoveragePagesOf(context, thing, toLatestCount(thing.kind))),
  ];
}

export type Near = ReturnType<typeof toNear>;

interface ListInput {
  readonly items: readonly Item[];
  readonly url: string;
  readonly title: string;
  readonly of?: Link;
  /** The thing whose coverage it is. */
  readonly thing?: Thing;
  /** The items in the calendar of an archive list. */
  readonly calendar?: readonly Item[];
  readonly month?: string;
  readonly near?: Near;
}

function listCoveragePages(context: Context) {
  const { items } = context.publication;
  const title = context.words.lists.allCoverage;
  return toLists(context, { items, url: COVERAGE_URL, title, calendar: items });
}

/** All coverage of a topic or an entity; empty if its own page has everything. */
function listCoveragePagesOf(context: Context, thing: Thing, shown: number) {
  const items = context.publication.coverage.get(thing.url) ?? [];
  if (items.length <= shown) return [];
  return toLists(context, {
    items,
    url: toCoverageUrl(thing.url),
    // When a page is made: the list of pages reads no names.
    get title() {
      return context.words.text.continued(thing.caption, context.words.lists.allCoverageOf);
    },
    get of() {
      return toLink(thing);
    },
    thing,
  });
}

function toLists(context: Context, list: ListInput) {
  const { items, url, thing, calendar, month, near } = list;
  const { text, lists } = context.words;
  // Shared by all pages of the list.
  const getMonthChart = later(() => toMonthChart(context, calendar ?? items));
  const getTopics = later(() => (calendar === undefined ? [] : countTopics(items)));
  return toPagedViews(items, url, ({ values, page, path }) => ({
    ...toListPage(
      context,
      {
        ...page,
        title: toPagedTitle(context, list.title, page),
        description: `${text.continued(list.title, lists.listed({ n: page.total }))}${text.stop}`,
        path,
        urls: values.map((item) => item.url),
        order: 'newest first',
      },
      { card: thing && findThingCard(context, thing) },
    ),
    title: list.title,
    // The thing whose coverage it is; its page is one step up.
    of: list.of,
    page: { ...page, last: page.first + values.length - 1 },
    months: listByMonth(context, toDated(context, values), ([day]) => day).map(
      ({ name, values }) => ({
        name,
        items: values.map(([, line]) => line),
      }),
    ),
    // By month: all coverage, that of the list’s year, or that of the thing.
    monthChart: getMonthChart(),
    topics: getTopics(),
    // The archive has a list for each month of the chart.
    isArchive: calendar !== undefined,
    month,
    near,
  }));
}

/** Before they are parted by month: a gap may be between two months. */
function toDated(context: Context, items: readonly Item[]) {
  const lines = toCoverageList(context, items);
  return lines.flatMap((line, at) => {
    const { day } = items[at] ?? {};
    return day === undefined ? [] : [[day, line] as const];
  });
}

const MOST_TOPICS = 10;

/** The most frequent topics of the list. */
function countTopics(items: readonly Item[]) {
  const byTopic = Map.groupBy(
    items.flatMap(({ topics }) => topics),
    (topic) => topic,
  );
  return [...byTopic]
    .map(([topic, all]) => ({ ...toLink(topic), count: all.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TOPICS);
}

// Coverage by year and month.

/** A list for every year and every month with items. Items dated only to the year are in its list alone. */
function listArchivePages(context: Context) {
  const all = { text: context.words.lists.allCoverage, url: COVERAGE_URL };
  const dated = context.publication.items.map((item) => ({
    item,
    ...toArchivePlace(item.day, item.zone),
  }));
  const years = groupItems(dated, ({ year }) => String(year));
  const months = groupItems(dated, ({ year, month }) =>
    month === null ? '' : toMonthText({ year, month }),
  );
  months.delete('');
  const yearLinks = [...years.keys()].sort().map((text) => ({ text, url: toArchiveUrl(text) }));
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
      const near = toNear(monthLinks, url);
      return toLists(context, { items, url, title: text, of, calendar, month, near });
    }),
  ];
}

function groupItems<Dated extends { readonly item: Item }>(
  dated: readonly Dated[],
  toKey: (one: Dated) => string,
): Map<string, Item[]> {
  const groups = [...Map.groupBy(dated, toKey)];
  return new Map(groups.map(([key, list]) => [key, list.map(({ item }) => item)]));
}

/** `links` are in order of time. */
function toNear(links: readonly Link[], url: string) {
  const at = links.findIndex((link) => link.url === url);
  return { before: links[at - 1], after: links[at + 1] };
}

function toMonthLink({ language, words }: Context, month: string): Link {
  return { text: words.text.capital(toMonthName(language, month)), url: toArchiveUrl(month) };
}
