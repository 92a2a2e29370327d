/** The page of a person, an organization, a place, an event or an outlet. */
import type { Item } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import type { Entity } from '../../model/thing.ts';
import { isPublished } from '../../model/visible.ts';
import { toCoverageUrl } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { AddressedView, Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { listEventsNewestFirst, toEventDate, toFew } from '../parts/list/pages.ts';
import { LATEST, toRiver } from '../parts/list/river.ts';
import { findForeignName, listNames, toOfficeLine, toRoleRows } from '../parts/names.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { findLineage } from '../parts/sources/lineage.ts';
import { findEntityNode } from './entity-json-ld.ts';
import { listFactRows } from './fact-rows.ts';
import { findLocator } from './locator.ts';
import { findSpoken } from './speakers.ts';

export type EntityView = ReturnType<typeof toEntityView>;

/** Relations seen from the entity, with what they are called on its page. */
const RELATED = ['events', 'steps', 'members', 'children', 'plays'] as const;

/** The items of whoever has a list of their own as well. */
const FEWER = 6;

const MOST_RELATED = 50;

export function listEntityPages(context: Context): AddressedView<EntityView>[] {
  return [...context.publication.entities.values()].filter(isPublished).map((entity) => ({
    url: entity.url,
    view: () => toEntityView(context, entity),
  }));
}

export function toEntityView(context: Context, entity: Entity) {
  const { publication } = context;
  const items = publication.coverage.get(entity.url) ?? [];
  const { words } = context;
  const backlinks = publication.backlinks.get(entity.url);
  const node = findEntityNode(context, entity);
  const isOnRecord =
    (entity.kind === 'person' || entity.kind === 'organization') &&
    publication.record.of.has(entity.url);
  return {
    ...toPage(context, {
      title: entity.caption,
      description: words.entity.description({ name: entity.caption, n: items.length }),
      path: entity.url,
      ...(isOnRecord && { feed: { path: entity.url, title: entity.caption } }),
      nodes: node === undefined ? [] : [node],
      about: entity,
    }),
    kind: entity.kind,
    index: { text: words.kinds[entity.kind].one, url: toKindUrl(entity.kind) },
    title: entity.caption,
    party: 'party' in entity.data ? entity.data.party : undefined,
    office: toOfficeLine(context, entity),
    date: entity.kind === 'event' ? toEventDate(context, entity) : undefined,
    body: toBody(context, entity),
    facts: listFactRows(context, entity),
    roles: entity.kind === 'person' ? toRoleRows(context, entity.data.roles ?? []) : [],
    names: listNames(context, entity),
    foreignName: findForeignName(context, entity),
    sameAs: entity.data.sameAs ?? [],
    coordinates: entity.kind === 'place' ? entity.data.coordinates : undefined,
    locator: findLocator(context, entity),
    spoken: findSpoken(context, entity),
    latest: toRiver(context, items.slice(0, items.length > LATEST ? FEWER : LATEST)),
    total: items.length,
    allUrl: toCoverageUrl(entity.url),
    company: listCompany(entity, items),
    related: RELATED.flatMap((reverse) => {
      const things = [...new Set(backlinks?.get(reverse))];
      if (things.length === 0) return [];
      const order: 'newest first' | 'by name' = reverse === 'events' ? 'newest first' : 'by name';
      const list = reverse === 'events' ? listEventsNewestFirst(context, things) : things;
      const label = words.entity.related[reverse];
      return [{ label, order, links: toFew(list.map(toLink), MOST_RELATED) }];
    }),
    lineage:
      entity.kind === 'outlet'
        ? findLineage(
            context,
            listItemSources(items).filter(({ piece }) => piece.outlet === entity),
          )
        : undefined,
    notices: toNotices(context, entity.data.corrections ?? []),
  };
}

/** Who appears in the same items, and in how many. */
export type Companion = ReturnType<typeof listCompany>[number];

const MOST = 8;

function listCompany(entity: Entity, items: readonly Item[]) {
  const counts = new Map<Entity, number>();
  for (const { entities } of items)
    for (const other of entities) counts.set(other, (counts.get(other) ?? 0) + 1);
  counts.delete(entity);
  return [...counts]
    .map(([other, count]) => ({ entity: toLink(other), count }))
    .sort((a, b) => b.count - a.count || (a.entity.url < b.entity.url ? -1 : 1))
    .slice(0, MOST);
}
