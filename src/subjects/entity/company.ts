/** Who appears in the same items, and in how many. */
import type { Item } from '../../model/item.ts';
import type { Entity } from '../../model/thing.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface Companion {
  readonly entity: Link;
  readonly count: number;
}

const MOST = 8;

export function listCompany(entity: Entity, items: readonly Item[]): Companion[] {
  const others = items.flatMap(({ entities }) => entities.filter(({ url }) => url !== entity.url));
  return [...Map.groupBy(others, ({ url }) => url).values()]
    .flatMap((list) =>
      list[0] === undefined ? [] : [{ entity: toLink(list[0]), count: list.length }],
    )
    .sort((a, b) => b.count - a.count || (a.entity.url < b.entity.url ? -1 : 1))
    .slice(0, MOST);
}
