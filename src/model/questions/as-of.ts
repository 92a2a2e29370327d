/** What was known on a past day: later items absent, the summary of that day, statuses as they stood. */
import { toThingUrl } from '../../site/addresses/things.ts';
import type { Publication } from '../publication.ts';
import type { Item } from '../item.ts';
import { isKind, type Thing } from '../thing.ts';
import { getStateOn, type Question, type State } from './question.ts';
import type { PublicRecord } from '../record.ts';
import type { Statement } from '../statements/statement.ts';

/** A topic at the end of a day. */
export interface TopicState {
  readonly day: string;
  readonly summary: Summary | undefined;
  /** Newest first, as in `Publication.coverage`. */
  readonly items: readonly Item[];
  /** Public by then, of items that tell more than was public and so are not among `items`; in the order of saying. */
  readonly statements: readonly Statement[];
  /** Those on which something was known by then: one on which nobody had spoken may be of something yet to come. */
  readonly questions: readonly { readonly question: Question; readonly state: State }[];
}

export interface Summary {
  readonly text: string;
  /** From when it stood; `undefined` for a present one without a date. */
  readonly on: string | undefined;
}

type Known = Pick<PublicRecord, 'knownOn'>;

export function getTopicOn(
  publication: Publication,
  topic: Thing<'topic'>,
  day: string,
): TopicState {
  const { record, coverage } = publication;
  const items = coverage.get(topic.url) ?? [];
  return {
    day,
    summary: findSummary(topic, day, record.days?.last),
    items: listItemsKnown(record, items, day),
    statements: listEarly(record, items, day),
    questions: listTopicQuestions(publication, topic)
      .map((question) => ({ question, state: getStateOn(question, day) }))
      .filter(({ state }) => state.on !== undefined),
  };
}

/** Its own list, in order, then those that name it. */
export function listTopicQuestions(
  { record, backlinks }: Publication,
  topic: Thing<'topic'>,
): Question[] {
  const own = topic.data.questions.map((id) => toThingUrl('question', id));
  const naming = (backlinks.get(topic.url)?.get('questions') ?? []).filter((thing) =>
    isKind(thing, 'question'),
  );
  return [...new Set([...own, ...naming.map(({ url }) => url)])].flatMap(
    (url) => record.questions.get(url) ?? [],
  );
}

export function listItemsKnown({ knownOn }: Known, items: readonly Item[], day: string): Item[] {
  return items.filter(({ url }) => (knownOn.get(url) ?? '') <= day);
}

function listEarly(
  { knownOn, of }: PublicRecord,
  items: readonly Item[],
  day: string,
): Statement[] {
  return items
    .filter(({ url }) => (knownOn.get(url) ?? '') > day)
    .flatMap(({ url }) => of.get(url) ?? [])
    .filter((statement) => statement.knownOn <= day)
    .sort((a, b) => a.certain.said.from - b.certain.said.from);
}

/**
 * The summary that stood at the end of `day`: the last of the revisions and the present one to have begun by then.
 * A present summary without a date is only that of the present: of `last`, the last day of the record, and later.
 */
export function findSummary(
  { data }: Thing<'topic'>,
  day: string,
  last: string | undefined,
): Summary | undefined {
  const { summary, asOf, revisions = [] } = data;
  if (asOf === undefined ? last === undefined || day >= last : asOf <= day)
    return { text: summary, on: asOf };
  const found = revisions
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return found === undefined ? undefined : { text: found.summary, on: found.on };
}
