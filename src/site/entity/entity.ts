/** The page of a person, an organization, a place, an event or an outlet. */
import { ENTITY_KINDS } from '../../content/kinds/shared.ts';
import type { Item } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import { listThings } from '../../model/publication.ts';
import { findLatest } from '../../model/questions/status.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Entity } from '../../model/thing.ts';
import { compareValues } from '../../time/compare-when.ts';
import { toCoverageUrl, toSpeakerUrl } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { findEntityCard } from '../parts/cards/thing-cards.ts';
import { toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { LATEST, toCoverageList } from '../parts/list/coverage-list.ts';
import { listEventsNewestFirst, toEventDate, toFew } from '../parts/list/pages.ts';
import {
  findForeignName,
  listNames,
  listPastTitles,
  toOfficeLine,
  toRoleRows,
} from '../parts/names.ts';
import { findPosition } from '../../model/map/spots.ts';
import { findEntityPicture, toBody, toNotices } from '../parts/prose/body.ts';
import { toQuestionLine } from '../parts/question/question-line.ts';
import { findLineage } from '../parts/sources/sources.ts';
import { toForm } from '../parts/statement/said.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';
import { findEntityNode, listFactRows } from './facts.ts';

export type EntityView = ReturnType<typeof toEntityView>;

/** Relations from the entity’s side, with their names on its page. */
const RELATED = ['events', 'steps', 'members', 'children', 'plays'] as const;

/** Shown if the entity has a list with the rest. */
const FEWER = 6;

const MOST_RELATED = 50;

export function listEntityPages(context: Context) {
  return (listThings(context.publication, ENTITY_KINDS) as Entity[]).map((entity) => ({
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
  const hasFeed =
    entity.kind === 'outlet'
      ? items.length > 0
      : (entity.kind === 'person' || entity.kind === 'organization') &&
        publication.record.of.has(entity.url);
  return {
    ...toPage(context, {
      title: entity.caption,
      description: words.entity.description({ name: entity.caption, n: items.length }),
      path: entity.url,
      card: findEntityCard(context, entity),
      ...(hasFeed && { feed: { path: entity.url, title: entity.caption } }),
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
    picture: findEntityPicture(context, entity),
    facts: listFactRows(context, entity),
    roles: entity.kind === 'person' ? toRoleRows(context, entity.data.roles ?? []) : [],
    names: listNames(context, entity),
    foreignName: findForeignName(context, entity),
    sameAs: entity.data.sameAs ?? [],
    coordinates: entity.kind === 'place' ? entity.data.coordinates : undefined,
    locator: findLocator(context, entity),
    spoken: findSpoken(context, entity),
    latest: toCoverageList(context, items.slice(0, items.length > LATEST ? FEWER : LATEST)),
    total: items.length,
    allUrl: toCoverageUrl(entity.url),
    coMentions: listCoMentions(entity, items),
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

export type CoMention = ReturnType<typeof listCoMentions>[number];

const MOST_CO_MENTIONS = 8;

/** Who appears in the same items, and in how many. */
function listCoMentions(entity: Entity, items: readonly Item[]) {
  const named = Map.groupBy(
    items.flatMap(({ entities }) => entities),
    (one) => one,
  );
  named.delete(entity);
  return [...named]
    .map(([other, all]) => ({ entity: toLink(other), count: all.length }))
    .sort((a, b) => b.count - a.count || compareValues(a.entity.url, b.entity.url))
    .slice(0, MOST_CO_MENTIONS);
}

export type PositionRow = ReturnType<typeof listPositionRows>[number];

export type Spoken = NonNullable<ReturnType<typeof findSpoken>>;

const LINES = 20;

/** What persons and organizations have said: positions by question, and the last statements. */
function findSpoken(context: Context, entity: Entity) {
  const statements = context.publication.record.of.get(entity.url) ?? [];
  if (statements.length === 0) return undefined;
  const latest = statements.slice(-LINES).reverse();
  const form = toForm(statements);
  return {
    positions: listPositionRows(context, statements),
    lines: latest.map((statement) => ({
      ...toStatementLine(context, statement, form),
      then: entity.kind === 'person' ? listPastTitles(context, entity, statement.said) : [],
    })),
    total: statements.length,
    ledger: toSpeakerUrl(entity.id),
  };
}

function listPositionRows(context: Context, statements: readonly Statement[]) {
  const form = toForm(statements);
  const groups = Map.groupBy(statements.toReversed(), ({ about }) => about?.url ?? '');
  return [...groups].flatMap(([url, list]) => {
    const question = context.publication.record.questions.get(url);
    // Words that do not answer the question are no position on it.
    const own = list.filter(({ position }) => position !== undefined);
    const [last] = own;
    if (question === undefined || last === undefined) return [];
    const name = (id = '') => question.thing.data.positions[id] ?? '';
    const now = findLatest(own.toReversed())?.statement;
    const held = now === undefined ? own : [now, ...own.filter((one) => one !== now)];
    const changes = held.filter(
      ({ position }, index) => index > 0 && position !== held[index - 1]?.position,
    );
    return [
      {
        question: toQuestionLine(context, question),
        latest: toStatementLine(context, held[0] ?? last, form),
        position: name(held[0]?.position),
        // Earlier positions, latest first; repeated ones count once.
        before: changes.map((statement) => {
          const line = toStatementLine(context, statement, form);
          return {
            position: name(statement.position),
            statement: { text: line.speaker.name.text, url: line.url },
            said: line.said,
          };
        }),
        count: list.length,
      },
    ];
  });
}

/** Where a place is among the other places of the publication. */
export type Locator = NonNullable<ReturnType<typeof findLocator>>;

/** More marks would make the map illegible. */
const MOST_MARKS = 12;
const NEAREST = 3;

/** `undefined` for entities without coordinates, and for all but places. */
export function findLocator({ publication, words }: Context, entity: Entity) {
  const at = entity.kind === 'place' ? findPosition(entity) : undefined;
  if (at === undefined) return undefined;
  const near = (publication.things.get('place') ?? [])
    .flatMap((place) => {
      const there = findPosition(place);
      const isOther = there !== undefined && place.url !== entity.url;
      return isOther ? [{ place, at: there, ...toWay(at, there) }] : [];
    })
    .sort((a, b) => a.km - b.km);
  return {
    name: entity.caption,
    // Longitude and latitude, in degrees, as geometry has them.
    at,
    // Other places, nearest first; the map marks those within its edges.
    others: near.slice(0, MOST_MARKS).map((one) => ({ name: one.place.caption, at: one.at })),
    nearest: near.slice(0, NEAREST).map(({ place, km, direction }) => ({
      link: toLink(place),
      way: words.entity.directions[direction]({
        distance: words.entity.kilometres({ km: toRound(km) }),
      }),
    })),
  };
}

const DIRECTIONS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
const EARTH_KM = 6371;

/** Along the great circle: the distance, and the direction at the start. */
function toWay(from: readonly [number, number], to: readonly [number, number]) {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [...from, ...to].map(
    (degrees) => (degrees / 180) * Math.PI,
  );
  const turn = toX - fromX;
  const half =
    Math.sin((toY - fromY) / 2) ** 2 + Math.cos(fromY) * Math.cos(toY) * Math.sin(turn / 2) ** 2;
  const bearing = Math.atan2(
    Math.sin(turn) * Math.cos(toY),
    Math.cos(fromY) * Math.sin(toY) - Math.sin(fromY) * Math.cos(toY) * Math.cos(turn),
  );
  const index = (Math.round(bearing / (Math.PI / 4)) + 8) % 8;
  return { km: 2 * EARTH_KM * Math.asin(Math.sqrt(half)), direction: DIRECTIONS[index] ?? 'north' };
}

/** To ten kilometres: a city has no finer position. */
function toRound(km: number): number {
  return Math.max(10, Math.round(km / 10) * 10);
}
