/** Timelines of everything, of topics and of questions, as it happened and as it became known, in pages. */
import { later } from '../../content/problems/memoize.ts';
import type { Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
import { TIMELINE_URL, toKnownOrderUrl, toTimelineUrl } from '../addresses/pages.ts';
import { type Context, findLead } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { findThingCard, toTimelineCard } from '../parts/cards/thing-cards.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { findTwoOrders, listTwoOrders } from '../parts/figure/two-orders.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import { getEntries, sortEntries, type TimelineEntry, type TimelineOrder } from './entries.ts';
import { findLanes, findTwoOrdersAt } from './order.ts';
import { ROWS, type Shared, toMonths, toShared } from './months.ts';

export type TimelineView = ReturnType<typeof toTimelineView>;

const MOST_OTHERS = 20;

export function listTimelinePages(context: Context) {
  const scopes = listScopes(context);
  const others = scopes.flatMap(({ of, url }) => (of === undefined ? [] : [{ ...of, url }]));
  const entries = getEntries(context.publication);
  return scopes.flatMap((scope) =>
    (['happened', 'known'] as const).flatMap((order) => {
      const sorted = sortEntries(entries, scope.list(), order);
      const url = toOrderUrl(scope.url, order);
      const getShared = later(() => toShared(context, sorted, url, order));
      return toPagedViews(
        sorted,
        url,
        (page) => toTimelineView(context, page, { scope, order, shared: getShared(), others }),
        ROWS,
      );
    }),
  );
}

export function toOrderUrl(url: string, order: TimelineOrder): string {
  return order === 'happened' ? url : toKnownOrderUrl(url);
}

interface Input {
  readonly scope: Scope;
  readonly order: TimelineOrder;
  readonly shared: Shared;
  readonly others: readonly Link[];
}

function toTimelineView(
  context: Context,
  { values, page, path }: ListPage<TimelineEntry>,
  { scope, order, shared, others }: Input,
) {
  const { of, url, question, thing } = scope;
  const { text, timeline } = context.words;
  const title = text.continued(
    of === undefined ? timeline.title : timeline.titleOf({ name: of.text }),
    text.inSentence(timeline.tabs[order]),
    'comma',
  );
  const isFirst = page.number === 1;
  const two = isFirst && question !== undefined ? findTwoOrders(context, question) : undefined;
  return {
    ...toPage(context, {
      title: toPagedTitle(context, title, page),
      description: timeline.listed[order]({ n: page.total }),
      path,
      card:
        thing === undefined ? findCardFile(context, toTimelineCard) : findThingCard(context, thing),
    }),
    of,
    order,
    urls: { happened: url, known: toOrderUrl(url, 'known') },
    // If a statement on the question was made past one that was not yet public.
    two,
    // On other first pages: the question whose timeline has that.
    twoAt:
      isFirst && question === undefined ? findTwoOrdersAt(context, scope.questions()) : undefined,
    lanes: findLanes(
      context,
      question === undefined || two === undefined
        ? values.flatMap((entry) => (entry.kind === 'statement' ? [entry.statement] : []))
        : listTwoOrders(context, question),
    ),
    page: { ...page, shown: values.length },
    calendar: shared.calendar,
    go: toGoDay(context),
    monthChart: shared.monthChart,
    others: others.filter((other) => other.url !== url).slice(0, MOST_OTHERS),
    months: toMonths(context, values, { order, first: page.first, shared }),
  };
}

interface Scope {
  readonly url: string;
  /** Its topic or question; `undefined` for everything. */
  readonly of: Link | undefined;
  readonly thing: Thing | undefined;
  readonly list: () => Iterable<TimelineEntry>;
  readonly question: Question | undefined;
  /** Questions that may have a stretch in two orders, which it shows or links to. */
  readonly questions: () => readonly Question[];
}

function listScopes(context: Context): Scope[] {
  const { publication } = context;
  const { record, things } = publication;
  const lead = findLead(publication);
  const topics = things.get('topic') ?? [];
  return [
    {
      url: TIMELINE_URL,
      of: undefined,
      thing: undefined,
      question: undefined,
      list: () => getEntries(publication).orders.happened,
      questions: () =>
        lead === undefined ? [...record.questions.values()] : listTopicQuestions(publication, lead),
    },
    ...topics.map((topic) => ({
      url: toTimelineUrl(topic.url),
      of: toLink(topic),
      thing: topic,
      question: undefined,
      list: () => [
        ...listOfItems(publication, publication.coverage.get(topic.url) ?? []),
        ...listRates(publication, topic),
      ],
      questions: () => listTopicQuestions(publication, topic),
    })),
    ...[...record.questions.values()].map((question) => ({
      url: toTimelineUrl(question.thing.url),
      of: toLink(question.thing),
      thing: question.thing,
      question,
      list: () => listOfQuestion(publication, question),
      questions: () => [question],
    })),
  ];
}

/** Items, or the statements in them, and the events that they name. */
function listOfItems(publication: Publication, items: readonly Item[]): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return items.flatMap((item) => {
    const said = (publication.record.of.get(item.url) ?? []).map(({ address }) => address);
    return [
      ...[...said, item.url].flatMap((id) => byId.get(id) ?? []),
      ...listEvents(publication, item),
    ];
  });
}

function listRates(publication: Publication, { data }: Thing<'topic'>): TimelineEntry[] {
  return getEntries(publication).orders.happened.filter(
    (entry) => entry.kind === 'rate' && data.series.includes(entry.series.data.id),
  );
}

/** Its statements, and the events of items on this question alone: of an item on two, nobody knows whose it is. */
function listOfQuestion(publication: Publication, { statements }: Question): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return statements.flatMap(({ address, item }) => [
    ...[byId.get(address) ?? []].flat(),
    ...(item.questions.length === 1 ? listEvents(publication, item) : []),
  ]);
}

function listEvents(publication: Publication, { entities }: Item): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return entities.flatMap(({ kind, url }) => (kind === 'event' ? (byId.get(url) ?? []) : []));
}
