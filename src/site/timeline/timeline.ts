/** Timelines: everything, a topic or a question, as it happened and as it became known, a page at a time. */
import { later } from '../../content/problems/memoize.ts';
import type { Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { TIMELINE_URL, toKnownOrderUrl, toTimelineUrl } from '../addresses/pages.ts';
import { toThingUrl } from '../addresses/things.ts';
import type { AddressedView, Context } from '../context.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { type Paged, toPagedTitle, toPages } from '../parts/list/pages.ts';
import { getEntries, sortEntries, type TimelineEntry, type TimelineOrder } from './entries.ts';
import { findLanes, findTwoOrders, findTwoOrdersAt, listDecisive } from './two-orders.ts';
import { ROWS, type Shared, toMonths, toShared } from './months.ts';

export type TimelineView = ReturnType<typeof toTimelineView>;

const MOST_OTHERS = 20;

export function listTimelinePages(context: Context): AddressedView<TimelineView>[] {
  const scopes = listScopes(context);
  const others = scopes.flatMap(({ of, url }) =>
    of === undefined ? [] : [{ text: of.text, url }],
  );
  const entries = getEntries(context.publication);
  return scopes.flatMap((scope) =>
    (['happened', 'known'] as const).flatMap((order) => {
      const sorted = sortEntries(entries, scope.list(), order);
      const url = toOrderUrl(scope.url, order);
      const getShared = later(() => toShared(context, { sorted, url, order }));
      return toPages(sorted, url, ROWS).map((page) => {
        return {
          url: page.links[page.number - 1]?.url ?? url,
          view: () => toTimelineView(context, { scope, order, page, shared: getShared(), others }),
        };
      });
    }),
  );
}

export function toOrderUrl(url: string, order: TimelineOrder): string {
  return order === 'happened' ? url : toKnownOrderUrl(url);
}

interface Input {
  readonly scope: Scope;
  readonly order: TimelineOrder;
  readonly page: Paged<TimelineEntry>;
  readonly shared: Shared;
  readonly others: readonly Link[];
}

function toTimelineView(context: Context, input: Input) {
  const { scope, order, shared, others } = input;
  const { values, ...page } = input.page;
  const url = toOrderUrl(scope.url, order);
  const path = page.links[page.number - 1]?.url ?? url;
  const { text, timeline } = context.words;
  const title = text.continued(
    scope.of === undefined ? timeline.title : timeline.titleOf({ name: scope.of.text }),
    text.inSentence(timeline.tabs[order]),
    'comma',
  );
  const isFirst = page.number === 1;
  const two =
    isFirst && scope.question !== undefined ? findTwoOrders(context, scope.question) : undefined;
  return {
    ...toPage(context, {
      title: toPagedTitle(context, title, page),
      description: timeline.listed[order]({ n: page.total }),
      path,
    }),
    of: scope.of,
    order,
    urls: { happened: scope.url, known: toOrderUrl(scope.url, 'known') },
    // Where some statement on the question was made past one that was not yet public.
    two,
    // Elsewhere on a first page: the question whose timeline has that.
    twoAt:
      isFirst && scope.question === undefined
        ? findTwoOrdersAt(context, scope.questions())
        : undefined,
    lanes: findLanes(
      context,
      scope.question === undefined || two === undefined
        ? values.flatMap((entry) => (entry.kind === 'statement' ? [entry.statement] : []))
        : listDecisive(context, scope.question),
    ),
    page: { ...page, shown: values.length },
    calendar: shared.calendar,
    go: toGoDay(context),
    monthChart: shared.monthChart,
    others: others.filter((other) => other.url !== scope.url).slice(0, MOST_OTHERS),
    months: toMonths(context, values, { order, first: page.first, shared }),
  };
}

/** Whose timelines there are: of everything, of each topic, of each question. */
interface Scope {
  readonly url: string;
  /** What it is the timeline of; `undefined` for everything. */
  readonly of: Link | undefined;
  readonly list: () => Iterable<TimelineEntry>;
  readonly question: Question | undefined;
  /** Whose decisive stretch it shows or leads to, if one of them has one. */
  readonly questions: () => readonly Question[];
}

function listScopes(context: Context): Scope[] {
  const { publication } = context;
  const { record, things, about, byUrl } = publication;
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  const all: Scope = {
    url: TIMELINE_URL,
    of: undefined,
    question: undefined,
    list: () => getEntries(publication).orders.happened,
    questions: () =>
      lead !== undefined && isKind(lead, 'topic')
        ? listTopicQuestions(publication, lead)
        : [...record.questions.values()],
  };
  const topics = (things.get('topic') ?? []).flatMap((thing): Scope[] =>
    isKind(thing, 'topic')
      ? [
          {
            url: toTimelineUrl(thing.url),
            of: toLink(thing),
            question: undefined,
            list: () => [
              ...listOfItems(publication, publication.coverage.get(thing.url) ?? []),
              ...listRates(publication, thing),
            ],
            questions: () => listTopicQuestions(publication, thing),
          },
        ]
      : [],
  );
  const questions = [...record.questions.values()].map((question): Scope => ({
    url: toTimelineUrl(question.thing.url),
    of: toLink(question.thing),
    question,
    list: () => listOfQuestion(publication, question),
    questions: () => [question],
  }));
  return [all, ...topics, ...questions];
}

/** The items, or what was said in them, and the events that they name. */
function listOfItems(publication: Publication, items: readonly Item[]): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return items.flatMap((item) =>
    [
      ...(publication.record.of.get(item.url) ?? []).flatMap(
        ({ address }) => byId.get(address) ?? [],
      ),
      ...(byId.get(item.url) === undefined ? [] : [byId.get(item.url)]),
      ...listEvents(publication, item),
    ].filter((entry) => entry !== undefined),
  );
}

/** The steps of the series that the topic names. */
function listRates(publication: Publication, { data }: Thing<'topic'>): TimelineEntry[] {
  return getEntries(publication).orders.happened.filter(
    (entry) => entry.kind === 'rate' && data.series.includes(entry.series.data.id),
  );
}

/** Its statements, and the events of items on it alone: whose event it is that an item on two questions names, nobody says. */
function listOfQuestion(publication: Publication, { statements }: Question): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return statements.flatMap(({ address, item }) => [
    ...[byId.get(address)].filter((entry) => entry !== undefined),
    ...(item.questions.length === 1 ? listEvents(publication, item) : []),
  ]);
}

function listEvents(publication: Publication, { entities }: Item): TimelineEntry[] {
  const { byId } = getEntries(publication);
  return entities.flatMap(({ kind, url }) => (kind === 'event' ? (byId.get(url) ?? []) : []));
}
