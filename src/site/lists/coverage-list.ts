/** Lists of coverage, a page at a time: all of it, of a month, of a topic, of an entity. */
import { COVERAGE_URL, toCoverageUrl } from '../addresses/pages.ts';
import type { Item } from '../../model/item.ts';
import type { Thing } from '../../model/thing.ts';
import { later } from '../../content/problems/later.ts';
import type { AddressedView, Basis, Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/list.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import { toRiver, type RiverItem } from '../parts/list/river.ts';
import { toStrip, type Strip } from '../parts/list/strip.ts';

export interface CoverageListView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  /** The thing whose coverage it is; its page is one step up. */
  readonly of: Link | undefined;
  readonly page: Omit<Paged<RiverItem>, 'values'> & { readonly items: readonly RiverItem[] };
  /** The coverage by month: all of it, that of the year that the list belongs to, or that of the thing. */
  readonly strip: Strip;
  /** The topics with the most of the coverage, beside a list of the archive. */
  readonly topics: readonly TopicCount[];
  /** The months of the strip are those of the archive, which has a list for each. */
  readonly isArchive: boolean;
  /** `2025-02`, of a list of one month. */
  readonly month: string | undefined;
  /** The lists before and after a list of the archive that have items. */
  readonly near: Near | undefined;
}

export interface TopicCount extends Link {
  readonly count: number;
}

export interface Near {
  readonly before: Link | undefined;
  readonly after: Link | undefined;
}

interface ListInput {
  readonly items: readonly Item[];
  readonly url: string;
  readonly title: string;
  readonly of?: Link;
  /** The items of the calendar of a list of the archive. */
  readonly calendar?: readonly Item[];
  readonly month?: string;
  readonly near?: Near;
}

export type AddressedList = AddressedView<CoverageListView>;

export function listCoveragePages(context: Context): AddressedList[] {
  return toLists(context, {
    items: context.publication.items,
    url: COVERAGE_URL,
    title: context.words.lists.allCoverage,
    calendar: context.publication.items,
  });
}

/** All coverage of one topic or entity; none where its own page shows everything. */
export function listCoveragePagesOf(
  context: Context,
  thing: Thing,
  shown: number,
): AddressedList[] {
  const items = context.publication.coverage.get(thing.url) ?? [];
  if (items.length <= shown) return [];
  return toLists(context, {
    items,
    url: toCoverageUrl(thing.url),
    title: context.words.text.continued(thing.caption, context.words.lists.allCoverageOf),
    of: toLink(thing),
  });
}

export function toLists(
  context: Context,
  { items, url, title, of, calendar, month, near }: ListInput,
): AddressedList[] {
  // One for all pages of the list.
  const getStrip = later(() => toStrip(context, calendar ?? items));
  const getTopics = later(() => (calendar === undefined ? [] : countTopics(items)));
  return toPages(items, url).map((page) => {
    const { values, ...numbers } = page;
    const getContent = later((): Content => ({
      title,
      of,
      page: { ...numbers, items: toRiver(context, values) },
      strip: getStrip(),
      topics: getTopics(),
      isArchive: calendar !== undefined,
      month,
      near,
    }));
    const address = page.links[page.number - 1]?.url ?? url;
    return {
      url: address,
      view: () => {
        const content = getContent();
        return { frame: toFrame(context), head: toListHead(context, address, content), ...content };
      },
      basis: () => findBasis(context, getContent()),
      isItsBasis: true,
    };
  });
}

/** What a list says below its head. */
type Content = Omit<CoverageListView, 'frame' | 'head'>;

/** Of nothing but what the list says, so that this is all that its view is made of. */
function toListHead(context: Context, path: string, { title, page }: Content): Head {
  const { text, lists } = context.words;
  const named = {
    title: toPagedTitle(context, title, page),
    description: `${text.continued(title, lists.listed({ n: page.total }))}${text.stop}`,
    path,
  };
  const node = toListNode(context, {
    ...named,
    urls: page.items.map(({ url }) => url),
    total: page.total,
    first: page.first,
    order: 'newest first',
  });
  return toHead(context, { ...named, nodes: [node] });
}

/** `undefined` on pages for the desk, which tell of what is not out whose list it is. */
function findBasis(context: Context, content: Content): Basis | undefined {
  if (context.publication.forDesk === true) return undefined;
  const { page, strip, topics, ...said } = content;
  const { items, ...numbers } = page;
  return {
    entries: [],
    shared: [toFrame(context), strip, topics, ...items],
    said: [said, numbers],
  };
}

const MOST_TOPICS = 10;

/** Of the items of the list, those with the most first. */
function countTopics(items: readonly Item[]): TopicCount[] {
  const counts = new Map<Thing, number>();
  for (const { topics } of items)
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ ...toLink(topic), count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TOPICS);
}
