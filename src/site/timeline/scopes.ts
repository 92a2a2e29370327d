/** Whose timelines there are: of everything, of each topic, of each question. */
import { TIMELINE_URL, toTimelineUrl } from '../addresses/pages.ts';
import { toThingUrl } from '../addresses/things.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { type Link, toLink } from '../parts/links.ts';
import { getEntries, type TimelineEntry } from './entries.ts';

export interface Scope {
  readonly url: string;
  /** What it is the timeline of; `undefined` for everything. */
  readonly of: Link | undefined;
  readonly list: () => Iterable<TimelineEntry>;
  readonly question: Question | undefined;
  /** Whose decisive stretch it shows or leads to, if one of them has one. */
  readonly questions: () => readonly Question[];
}

export function listScopes(context: Context): Scope[] {
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
