/** A topic as it stands now. */
import { getWhen, type Item } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Entity, Thing } from '../../model/thing.ts';
import { listByWhen } from '../../time/compare-when.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toThingUrl } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { findTopicCard } from '../parts/cards/page-cards.ts';
import { findNewestAdded, toDayPieces, toShortDate, toTableDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { toPage } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/nodes.ts';
import { toLink } from '../parts/links.ts';
import { toFew } from '../parts/list/pages.ts';
import { toLatestCount, toRiver } from '../parts/list/river.ts';
import { toStrip } from '../parts/list/strip.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { toAsOfLinks } from '../parts/question/as-of.ts';
import { groupByStatus, TOPIC_ORDER } from '../parts/question/question-line.ts';
import { type RatesNow, toRatesOf } from '../parts/rates/rates.ts';
import { toOfficeLine } from '../parts/names.ts';
import { findLineage } from '../parts/sources/lineage.ts';
import { toDayWords } from '../parts/statement/said.ts';
import type { TopicView } from './topic.ts';

export type Player = ReturnType<typeof toPlayer>[number];

/** What a page of the present has beside what a page of a past day shows. */
export type TopicNow = ReturnType<typeof toTopicNow>;

const MOST_CHILDREN = 50;

export function toPresentTopic(context: Context, topic: Thing<'topic'>): TopicView {
  const { publication } = context;
  const { data } = topic;
  const items = publication.coverage.get(topic.url) ?? [];
  const latest = toRiver(context, items.slice(0, toLatestCount(topic.kind)));
  const named = { title: topic.caption, description: data.summary, path: topic.url };
  return {
    ...toPage(context, {
      ...named,
      feed: { path: topic.url, title: topic.caption },
      card: findTopicCard(context, topic),
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
    url: topic.url,
    summary: { text: data.summary, on: toSummaryDay(context, data, items) },
    known: groupByStatus(context, listTopicQuestions(publication, topic), TOPIC_ORDER),
    latest,
    total: items.length,
    days: toAsOfLinks(context, topic),
    past: undefined,
    go: toGoDay(context),
    now: toTopicNow(context, topic, items),
  };
}

function toTopicNow(context: Context, topic: Thing<'topic'>, items: readonly Item[]) {
  const { publication } = context;
  const { data } = topic;
  const desk = publication.about.zone;
  const parent =
    data.parent === undefined ? undefined : publication.byUrl.get(toThingUrl('topic', data.parent));
  const children = publication.backlinks.get(topic.url)?.get('children') ?? [];
  return {
    parent: parent && toLink(parent),
    children: toFew(children.map(toLink), MOST_CHILDREN),
    rates: findRates(context, topic),
    revisions: (data.revisions ?? [])
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map(({ on, summary }) => ({ on: toShortDate(context, on, desk), summary })),
    body: toBody(context, topic),
    players: (data.players ?? []).flatMap((player) => toPlayer(context, player)),
    turningPoints: listByWhen(data.turningPoints ?? [], ({ on, what }) => ({
      when: getWhen(on, desk),
      zone: desk,
      id: what,
    })).map(({ on, what, event }) => {
      const named = event === undefined ? undefined : publication.entities.get(event);
      return { on: toTableDate(context, on, desk), what, event: named && toLink(named) };
    }),
    inside: data.scope?.in ?? [],
    outside: data.scope?.out ?? [],
    strip: toStrip(context, items),
    lineage: findLineage(context, listItemSources(items)),
    notices: toNotices(context, data.corrections ?? []),
  };
}

/** The series that its questions ask about; all of them where the story is about this topic. */
function findRates(context: Context, topic: Thing<'topic'>): RatesNow | undefined {
  const { publication } = context;
  const asked = new Set(
    listTopicQuestions(publication, topic).map(({ thing }) => thing.data.series),
  );
  const isLead = publication.about.lead === topic.id;
  const series = publication.record.series.filter(
    ({ changes, data }) => changes.length > 0 && (isLead || asked.has(data.id)),
  );
  return series.length === 0 ? undefined : toRatesOf(context, series);
}

function toPlayer(context: Context, { entity: id, role }: { entity: string; role: string }) {
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

function findLastWord(context: Context, entity: Entity) {
  const last = context.publication.record.of.get(entity.url)?.at(-1);
  return last && { said: toDayWords(context, last.said.when, { year: true }), url: last.address };
}
