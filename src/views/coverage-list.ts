/** Lists of coverage, a page at a time: all of it, of a month, of a topic, of an entity. */
import type { Item } from '../model/item.ts';
import type { Thing } from '../model/thing.ts';
import type { AddressedView } from './addressed.ts';
import type { Context } from './context.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { toLink, type Link } from './link.ts';
import { toPages, type Paged } from './pages.ts';
import { toRiver, type RiverItem } from './river.ts';
import { toStrip, type Strip } from './strip.ts';

export interface CoverageListView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  /** The thing whose coverage it is; its page is one step up. */
  readonly of: Link | undefined;
  readonly page: Omit<Paged<RiverItem>, 'values'> & { readonly items: readonly RiverItem[] };
  /** The calendar, on the first page of the whole. */
  readonly strip: Strip | undefined;
}

interface ListInput {
  readonly items: readonly Item[];
  readonly url: string;
  readonly title: string;
  readonly of?: Link;
  readonly strip?: boolean;
}

export type AddressedList = AddressedView<CoverageListView>;

export function listCoveragePages(context: Context): AddressedList[] {
  return toLists(context, { items: context.publication.items, url: '/coverage', title: 'All coverage', strip: true });
}

/** All coverage of one topic or entity; none where its own page shows everything. */
export function listCoveragePagesOf(context: Context, thing: Thing, shown: number): AddressedList[] {
  const items = context.publication.coverage.get(thing.url) ?? [];
  if (items.length <= shown) return [];
  return toLists(context, {
    items,
    url: `${thing.url}/coverage`,
    title: `${thing.caption}: all coverage`,
    of: toLink(thing),
  });
}

export function toLists(context: Context, { items, url, title, of, strip }: ListInput): AddressedList[] {
  return toPages(items, url).map((page) => {
    const address = page.links[page.number - 1]?.url ?? url;
    return {
      url: address,
      view: () => {
        const { values, ...numbers } = page;
        const shown = page.number === 1 ? title : `${title}, page ${String(page.number)} of ${String(page.count)}`;
        return {
          frame: toFrame(context),
          head: toHead(context, {
            title: shown,
            description: `${title}: ${String(page.total)} items, newest first.`,
            path: address,
          }),
          title,
          of,
          page: { ...numbers, items: toRiver(context, values) },
          strip: strip === true && page.number === 1 ? toStrip(context, items) : undefined,
        };
      },
    };
  });
}
