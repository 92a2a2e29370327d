/** The page of a topic. */
import type { Thing } from '../model/thing.ts';
import type { Pieces } from '../time/words/pieces.ts';
import { toBody, type Body } from './body.ts';
import type { Context } from './context.ts';
import { findNewestAdded, toDayPieces, toShortDate, toTableDate } from './dates.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { toListNode } from './json-ld/list.ts';
import { toLink, type Link } from './link.ts';
import { toNotices, type Notice } from './notices.ts';
import { toOfficeLine } from './roles.ts';
import { toRiver, type RiverItem } from './river.ts';
import { toSourceCounts, type SourceCounts } from './source-counts.ts';
import { toStrip, type Strip } from './strip.ts';

export interface Player {
  readonly name: Link;
  readonly party: string | undefined;
  readonly office: string;
  readonly part: string;
  readonly last: Link | undefined;
}

export interface TopicView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  /** When the newest item was added: until then the summary is held to be true. */
  readonly asOf: Pieces | undefined;
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
  readonly revisions: readonly { readonly on: Pieces; readonly summary: string }[];
  readonly body: Body;
  readonly players: readonly Player[];
  readonly latest: readonly RiverItem[];
  readonly total: number;
  readonly allUrl: string;
  readonly turningPoints: readonly {
    readonly on: Pieces;
    readonly what: string;
    readonly event: Link | undefined;
  }[];
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly strip: Strip;
  readonly sources: SourceCounts;
  readonly feed: string;
  readonly notices: readonly Notice[];
}

export const LATEST = 12;

export function toTopicView(context: Context, topic: Thing<'topic'>): TopicView {
  const { publication } = context;
  const { data } = topic;
  const items = publication.coverage.get(topic.url) ?? [];
  const desk = publication.about.zone;
  const newest = findNewestAdded(context, items);
  const parent =
    data.parent === undefined ? undefined : publication.byUrl.get(`/topics/${data.parent}`);
  const children = publication.backlinks.get(topic.url)?.get('children') ?? [];
  const latest = toRiver(context, items.slice(0, LATEST));
  const named = { title: topic.caption, description: data.summary, path: topic.url };
  return {
    frame: toFrame(context),
    head: toHead(context, {
      ...named,
      feed: { path: topic.url, title: topic.caption },
      nodes: [
        toListNode(context, {
          ...named,
          urls: latest.map(({ url }) => url),
          total: items.length,
          order: 'newest first',
        }),
      ],
    }),
    title: topic.caption,
    summary: data.summary,
    asOf: newest === undefined ? undefined : toDayPieces(context, newest),
    parent: parent === undefined ? undefined : toLink(parent),
    children: children.map(toLink),
    revisions: (data.revisions ?? [])
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map(({ on, summary }) => ({ on: toShortDate(context, on, desk), summary })),
    body: toBody(context, topic),
    players: (data.players ?? []).flatMap((player) => toPlayer(context, player, topic)),
    latest,
    total: items.length,
    allUrl: `${topic.url}/coverage`,
    turningPoints: (data.turningPoints ?? []).map(({ on, what, event }) => {
      const named = event === undefined ? undefined : publication.entities.get(event);
      return {
        on: toTableDate(context, on, desk),
        what,
        event: named === undefined ? undefined : toLink(named),
      };
    }),
    inside: data.scope?.in ?? [],
    outside: data.scope?.out ?? [],
    strip: toStrip(context, items),
    sources: toSourceCounts(items),
    feed: topic.url,
    notices: toNotices(context, data.corrections ?? []),
  };
}

function toPlayer(
  context: Context,
  { entity: id, role }: { entity: string; role: string },
  topic: Thing,
): Player[] {
  const entity = context.publication.entities.get(id);
  if (entity === undefined) return [];
  const last = context.publication.coverage
    .get(entity.url)
    ?.find(({ topics }) => topics.some(({ url }) => url === topic.url));
  return [
    {
      name: toLink(entity),
      party: 'party' in entity.data ? entity.data.party : undefined,
      office: toOfficeLine(context, entity),
      part: role,
      last: last === undefined ? undefined : toLink(last),
    },
  ];
}
