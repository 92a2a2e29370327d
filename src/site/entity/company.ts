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
  const counts = new Map<Entity, number>();
  for (const { entities } of items)
    for (const other of entities) counts.set(other, (counts.get(other) ?? 0) + 1);
  counts.delete(entity);
  return [...counts]
    .map(([other, count]) => ({ entity: toLink(other), count }))
    .sort((a, b) => b.count - a.count || (a.entity.url < b.entity.url ? -1 : 1))
    .slice(0, MOST);
}
