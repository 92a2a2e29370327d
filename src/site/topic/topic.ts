/** The page of a topic, as it stands now or as the record stood on a past day. */
import { findCalendarUrl } from '../../model/calendars.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToTopic } from '../../model/days/day.ts';
import { getWhen, type Item } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import { getTopicOn, listTopicQuestions } from '../../model/questions/as-of.ts';
import { toQuestionOn } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
import { earliest } from '../../time/bounds.ts';
import { compareValues, listByWhen } from '../../time/compare-when.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toAsOfUrl, toTimelineUrl } from '../addresses/pages.ts';
import { toThingUrl } from '../addresses/things.ts';
import type { AddressedView, Context } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toTopicCard } from '../parts/cards/page-cards.ts';
import { toDayPieces, toShortDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { cutLines, findDayPart, toSaidLines } from '../parts/day/day-lines.ts';
import { toListPage, toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { toFew } from '../parts/list/pages.ts';
import {
  LATEST,
  toLatestCount,
  toCoverageList,
  toMonthChart,
} from '../parts/list/coverage-list.ts';
import { toOfficeLine } from '../parts/names.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { findAsOfUrl, listDaysOnce, toAsOfLinks } from '../parts/question/as-of.ts';
import { groupByStatus, type StatusGroup, TOPIC_ORDER } from '../parts/question/question-line.ts';
import { listTogether } from '../parts/rates/hand.ts';
import { type RatesNow, toRatesOf } from '../parts/rates/rates.ts';
import { findLineage } from '../parts/sources/sources.ts';
import { toDayWords } from '../parts/statement/said.ts';

export type TopicView = ReturnType<typeof toPresentTopic> | ReturnType<typeof toPastTopic>;

export function listTopicPages(context: Context): AddressedView<TopicView>[] {
  const topics = context.publication.things.get('topic') ?? [];
  return [
    ...topics.map((topic) => ({ url: topic.url, view: () => toPresentTopic(context, topic) })),
    ...topics.flatMap((topic) =>
      listDaysOnce(context, topic).map((day) => ({
        url: toAsOfUrl(topic.url, day),
        view: () => toPastTopic(context, topic, day),
      })),
    ),
  ];
}

/** Early statements from items that also report later events. */
const MOST_EARLY = 20;

function toPastTopic(context: Context, topic: Thing<'topic'>, day: string) {
  const { publication } = context;
  const days = toAsOfLinks(context, topic, day);
  const { summary, items, statements, questions } = getTopicOn(publication, topic, day);
  const whole = getDayPages(publication).all.get(day);
  // Without those that became public on the day, which are listed with it.
  const early = cutLines(
    statements.filter(({ knownOn }) => knownOn < day),
    (all) => toSaidLines(context, all, day),
    {
      url: toTimelineUrl(topic.url),
      text: context.words.timeline.titleOf({ name: topic.caption }),
    },
    MOST_EARLY,
  );
  const say = context.words.topic;
  const title = say.titleOn({ topic: topic.caption, day: days?.day ?? day });
  return {
    ...toPage(context, {
      title,
      description: summary?.text ?? say.stoodOn({ day: days?.day ?? day }),
      path: toAsOfUrl(topic.url, day),
      card: findCardFile(context, toTopicCard, topic, day),
      noindex: true,
    }),
    title: topic.caption,
    url: topic.url,
    summary: summary && {
      text: summary.text,
      on: toShortDate(context, summary.on),
    },
    known: groupOn(
      context,
      questions.map(({ question }) => question),
      day,
    ),
    latest: toCoverageList(context, items.slice(0, LATEST), day),
    total: items.length,
    days,
    past: {
      day: toShortDate(context, day),
      part: findDayPart(context, day, whole && narrowToTopic(publication, whole, topic)),
      early: early.lines,
      moreEarly: early.rest,
    },
    go: undefined,
    now: undefined,
  };
}

function groupOn(context: Context, questions: readonly Question[], day: string): StatusGroup[] {
  const urls = new Map(
    questions.map((question) => [question.thing.url, findAsOfUrl(context, question, day)]),
  );
  const then = questions.map((question) => toQuestionOn(question, day));
  return groupByStatus(context, then, TOPIC_ORDER).map(({ lines, ...mark }) => ({
    ...mark,
    lines: lines.map((line) => ({ ...line, url: urls.get(line.url) ?? line.url })),
  }));
}

export type Player = ReturnType<typeof toPlayer>[number];

/** What only the present page has. */
export type TopicNow = ReturnType<typeof toTopicNow>;

const MOST_CHILDREN = 50;

function toPresentTopic(context: Context, topic: Thing<'topic'>) {
  const { publication } = context;
  const { data, caption: title, url } = topic;
  const items = publication.coverage.get(url) ?? [];
  const latest = toCoverageList(context, items.slice(0, toLatestCount(topic.kind)));
  const list = {
    title,
    description: data.summary,
    path: url,
    urls: latest.map((item) => item.url),
    total: items.length,
    order: 'newest first',
    about: topic,
  } as const;
  const card = findCardFile(context, toTopicCard, topic);
  return {
    ...toListPage(context, list, { feed: { path: url, title }, card }),
    title,
    url,
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
  const parent = data.parent && publication.byUrl.get(toThingUrl('topic', data.parent));
  const children = publication.backlinks.get(topic.url)?.get('children') ?? [];
  const turns = listByWhen(data.turningPoints ?? [], ({ on, what }) => ({
    when: getWhen(on, desk),
    zone: desk,
    id: what,
  }));
  return {
    calendar: findCalendarUrl(publication, topic.url),
    parent: parent ? toLink(parent) : undefined,
    children: toFew(children.map(toLink), MOST_CHILDREN),
    rates: findRates(context, topic),
    revisions: (data.revisions ?? [])
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map(({ on, summary }) => ({ on: toShortDate(context, on), summary })),
    body: toBody(context, topic),
    players: (data.players ?? []).flatMap((player) => toPlayer(context, player)),
    turningPoints: turns.map(({ on, what, event }) => {
      const named = publication.entities.get(event ?? '');
      return { on: toDayPieces(context, on, 'table'), what, event: named && toLink(named) };
    }),
    inside: data.scope?.in ?? [],
    outside: data.scope?.out ?? [],
    monthChart: toMonthChart(context, items),
    lineage: findLineage(context, listItemSources(items)),
    notices: toNotices(context, data.corrections ?? []),
  };
}

/** The series of its questions, of all sides; all series if it is the topic of the story. */
function findRates(context: Context, topic: Thing<'topic'>): RatesNow | undefined {
  const { publication } = context;
  const asked = new Set(
    listTopicQuestions(publication, topic).map(({ thing }) => thing.data.series),
  );
  const isLead = publication.about.lead === topic.id;
  const own = publication.record.series.filter(({ data }) => isLead || asked.has(data.id));
  // With those of the other sides: what one does, it does in answer to another.
  const all = new Set(own.flatMap((one) => listTogether(context, one)));
  const series = publication.record.series.filter((one) => one.changes.length > 0 && all.has(one));
  return series.length === 0 ? undefined : toRatesOf(context, series);
}

function toPlayer(context: Context, { entity: id, role }: { entity: string; role: string }) {
  const { entities, record } = context.publication;
  const entity = entities.get(id);
  if (entity === undefined) return [];
  const last = record.of.get(entity.url)?.at(-1);
  return [
    {
      name: toLink(entity),
      party: 'party' in entity.data ? entity.data.party : undefined,
      office: toOfficeLine(context, entity),
      part: role,
      // Their last statement.
      last: last && { said: toDayWords(context, last.said.when), url: last.address },
    },
  ];
}

/** The day of the summary, as its editor gives it; else that of the newest item, for which it has to hold. */
function toSummaryDay(
  context: Context,
  { asOf }: Thing<'topic'>['data'],
  items: readonly Item[],
): Pieces | undefined {
  if (asOf !== undefined) return toShortDate(context, asOf);
  const { zone } = context.publication.about;
  const added = items.map(({ data }) => getWhen(data.dates.added, zone));
  const [newest] = added.sort((a, b) => compareValues(earliest(b, zone), earliest(a, zone)));
  return toDayPieces(context, newest);
}
