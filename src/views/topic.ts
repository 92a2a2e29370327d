/** The page of a topic. */
import { toFew, type Few } from './few.ts';
import { listTopicQuestions } from '../model/record/as-of.ts';
import { getWhen, type Item } from '../model/item.ts';
import { listItemSources } from '../model/record/lineage.ts';
import type { Thing } from '../model/thing.ts';
import { listByWhen } from '../time/compare-when.ts';
import type { Pieces } from '../time/words/pieces.ts';
import { toBody, type Body } from './body.ts';
import type { Context } from './context.ts';
import { findNewestAdded, toDayPieces, toShortDate, toTableDate } from './dates.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { toListNode } from './json-ld/list.ts';
import { findLineage, type LineageView } from './lineage.ts';
import { toLink, type Link } from './link.ts';
import { toNotices, type Notice } from './notices.ts';
import { findLastWord, type LastWord } from './record/last-word.ts';
import { groupByStatus, type StatusGroup } from './record/question-index.ts';
import { toOfficeLine } from './roles.ts';
import { toAsOfLinks, type AsOfLinks } from './record/as-of-links.ts';
import { toRiver, type RiverItem } from './river.ts';
import { toStrip, type Strip } from './strip.ts';

export interface Player {
  readonly name: Link;
  readonly party: string | undefined;
  readonly office: string;
  readonly part: string;
  /** The last statement by it in the record. */
  readonly last: LastWord | undefined;
}

export interface TopicView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  /** When the newest item was added: until then the summary is held to be true. */
  readonly asOf: Pieces | undefined;
  readonly parent: Link | undefined;
  readonly children: Few<Link>;
  readonly revisions: readonly { readonly on: Pieces; readonly summary: string }[];
  readonly body: Body;
  /** What is known, disputed and unknown, derived from the statements. */
  readonly known: readonly StatusGroup[];
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
  readonly lineage: LineageView | undefined;
  readonly feed: string;
  readonly notices: readonly Notice[];
  /** Its pages of past days. */
  readonly pastDays: AsOfLinks | undefined;
}

export const LATEST = 12;
const MOST_CHILDREN = 50;

export function toTopicView(context: Context, topic: Thing<'topic'>): TopicView {
  const { publication } = context;
  const { data } = topic;
  const items = publication.coverage.get(topic.url) ?? [];
  const desk = publication.about.zone;
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
          about: topic,
        }),
      ],
    }),
    title: topic.caption,
    summary: data.summary,
    asOf: toSummaryDay(context, data, items),
    parent: parent === undefined ? undefined : toLink(parent),
    children: toFew(children.map(toLink), MOST_CHILDREN),
    revisions: (data.revisions ?? [])
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map(({ on, summary }) => ({ on: toShortDate(context, on, desk), summary })),
    body: toBody(context, topic),
    known: groupByStatus(context, listTopicQuestions(publication, topic), [
      'known',
      'disputed',
      'unknown',
    ]),
    players: (data.players ?? []).flatMap((player) => toPlayer(context, player)),
    latest,
    total: items.length,
    allUrl: `${topic.url}/coverage`,
    turningPoints: listByWhen(data.turningPoints ?? [], ({ on, what }) => ({
      when: getWhen(on, desk),
      zone: desk,
      id: what,
    })).map(({ on, what, event }) => {
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
    lineage: findLineage(context, listItemSources(items)),
    feed: topic.url,
    notices: toNotices(context, data.corrections ?? []),
    pastDays: toAsOfLinks(context, topic),
  };
}

function toPlayer(
  context: Context,
  { entity: id, role }: { entity: string; role: string },
): Player[] {
  const entity = context.publication.entities.get(id);
  if (entity === undefined) return [];
  return [
    {
      name: toLink(entity),
      party: 'party' in entity.data ? entity.data.party : undefined,
      office: toOfficeLine(context, entity),
      part: role,
      last: findLastWord(context, entity),
    },
  ];
}

/** From when the summary stands, as its editor says; else the day of the newest item, which it must be true of. */
function toSummaryDay(
  context: Context,
  { asOf }: Thing<'topic'>['data'],
  items: readonly Item[],
): Pieces | undefined {
  if (asOf !== undefined) return toShortDate(context, asOf, context.publication.about.zone);
  const newest = findNewestAdded(context, items);
  return newest === undefined ? undefined : toDayPieces(context, newest);
}
