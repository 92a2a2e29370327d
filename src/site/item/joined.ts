/** What the page of an item takes from other entries. Most pages are items, and an edit changes few of them. */
import { hash } from 'node:crypto';
import { perObject } from '../../content/problems/memoize.ts';
import type { Item } from '../../model/item.ts';
import { hasAlternates } from '../../model/publication.ts';
import { type Credit, listAuthors, listWriters } from '../../model/writers.ts';
import { type Context, oncePerKey } from '../context.ts';
import { hasCards } from '../parts/cards/cards.ts';
import { toDateline } from '../parts/dates.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { toLink } from '../parts/links.ts';

/**
 * `undefined` if the page depends on more than this: on the record, if the item has statements; on everything, if it
 * has a chart of all coverage; on unpublished entries, for the desk.
 */
export function findJoined(context: Context, item: Item): unknown {
  const { publication } = context;
  const { statements, charts, seeAlso } = item.entry.facts;
  if (publication.forDesk === true || statements.length > 0 || charts.length > 0) return undefined;
  const { credits = [], sources } = item.data;
  const isThere = ({ organization = '', via = '' }: Credit) =>
    [organization, via].map((id) => publication.entities.has(id));
  return [
    toPageFrame(context),
    hasAlternates(publication),
    hasCards(context) && publication.lettering?.digest,
    toRow(context, item),
    ...listNear(context, item).map(({ topic, before, after }) => [
      topic?.url,
      before && toRow(context, before),
      after && toRow(context, after),
    ]),
    [...(publication.backlinks.get(item.url) ?? [])].map(([name, things]) => [
      name,
      things.map(({ url }) => url),
    ]),
    [...credits, ...sources.flatMap((source) => source.credits ?? [])].map(isThere),
    seeAlso.map(({ address }) => publication.byUrl.has(address)),
    // Whether a byline names a person depends on the people of the publication.
    listAuthors(publication, item),
    item.pieces.map((piece) => listWriters(publication, piece)),
  ];
}

/** A digest of everything that the model joins to an item, with things as their addresses: neighbours share it. */
const toRow = oncePerKey((_context, { data: _data, entry: _entry, ...row }: Item) =>
  hash('sha256', JSON.stringify(toPlain(row, 3)), 'base64url'),
);

/** Fields, lists in them, and the fields of what they list: things are not deeper. */
function toPlain(part: unknown, depth: number): unknown {
  if (typeof part !== 'object' || part === null || depth === 0) return part;
  if (Array.isArray(part)) return part.map((one) => toPlain(one, depth - 1));
  if ('entry' in part && 'url' in part) return part.url;
  const parts: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(part)) parts[name] = toPlain(one, depth - 1);
  return parts;
}

/** The items before and after in each topic or, without topics, in the record. */
export type Neighbours = ReturnType<typeof toNeighbours>[number];

export function toNeighbours(context: Context, item: Item) {
  return listNear(context, item).map(({ topic, before, after }) => ({
    topic: topic && toLink(topic),
    before: toNeighbour(context, before),
    after: toNeighbour(context, after),
  }));
}

function listNear({ publication }: Context, item: Item) {
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

/** Searching topics of thousands of items would make all pages together quadratic. */
const positionsOf = perObject(
  (items: readonly Item[]) => new Map(items.map(({ url }, index) => [url, index])),
);
