/** What came before and after an item in each of its topics, or in the record. */
import type { Item } from '../../model/item.ts';
import type { Context } from '../context.ts';
import { toDateline } from '../parts/dates.ts';
import { toLink } from '../parts/links.ts';

export type Neighbours = ReturnType<typeof toNeighbours>[number];

export function toNeighbours(context: Context, item: Item) {
  return listNear(context, item).map(({ topic, before, after }) => ({
    topic: topic && toLink(topic),
    before: toNeighbour(context, before),
    after: toNeighbour(context, after),
  }));
}

export function listNear({ publication }: Context, item: Item) {
  const { items, coverage } = publication;
  if (item.topics.length === 0) return [{ topic: undefined, ...findAround(items, item) }];
  return item.topics.map((topic) => ({
    topic,
    ...findAround(coverage.get(topic.url) ?? [], item),
  }));
}

function findAround(items: readonly Item[], item: Item) {
  const at = positionsOf(items).get(item.url) ?? -1;
  return {
    before: at === -1 ? undefined : items[at + 1],
    after: at < 1 ? undefined : items[at - 1],
  };
}

function toNeighbour(context: Context, item: Item | undefined) {
  return item && { ...toLink(item), dateline: toDateline(context, item, 'short') };
}

// Looking an item up in a topic of thousands would make all pages together quadratic.
const POSITIONS = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

function positionsOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const known = POSITIONS.get(items);
  if (known !== undefined) return known;
  const positions = new Map(items.map(({ url }, index) => [url, index]));
  POSITIONS.set(items, positions);
  return positions;
}
