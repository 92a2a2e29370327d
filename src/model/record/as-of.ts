/** What was known on a past day: later items absent, the summary of that day, statuses as they stood. */
import { toMonthLength } from '../../time/calendar.ts';
import { addMonths, toMonthText } from '../../time/months.ts';
import type { Publication } from '../publication.ts';
import type { Item } from '../item.ts';
import { isKind, type Thing } from '../thing.ts';
import { getStateOn, type Question, type State } from './question.ts';
import type { Days, PublicRecord } from './record.ts';
import type { Statement } from './statement.ts';

/** A topic at the end of a day. */
export interface TopicState {
  readonly day: string;
  readonly summary: Summary | undefined;
  /** Newest first, as in `Publication.coverage`. */
  readonly items: readonly Item[];
  readonly questions: readonly { readonly question: Question; readonly state: State }[];
}

export interface Summary {
  readonly text: string;
  /** From when it stood; `undefined` for a present one without a date. */
  readonly on: string | undefined;
}

type Known = Pick<PublicRecord, 'knownOn' | 'days'>;

export function getTopicOn(
  publication: Publication,
  topic: Thing<'topic'>,
  day: string,
): TopicState {
  const { record, coverage } = publication;
  return {
    day,
    summary: findSummary(topic, day, record.days?.last),
    items: listItemsKnown(record, coverage.get(topic.url) ?? [], day),
    questions: listTopicQuestions(publication, topic).map((question) => ({
      question,
      state: getStateOn(question, day),
    })),
  };
}

/** Its own list, in order, then those that name it. */
export function listTopicQuestions(
  { record, backlinks }: Publication,
  topic: Thing<'topic'>,
): Question[] {
  const own = topic.data.questions.map((id) => `/questions/${id}`);
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

export function listStatementsKnown(statements: readonly Statement[], day: string): Statement[] {
  return statements.filter(({ knownOn }) => knownOn <= day);
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

/** The days worth a page: those on which the status changed, and the ends of months in between and since. */
export function listQuestionDays({ days }: Known, { history }: Question): string[] {
  return listDays(
    history.flatMap(({ on }) => on ?? []),
    days,
  );
}

/** The same of a topic, for the statuses of its questions and for its summary. */
export function listTopicDays(publication: Publication, topic: Thing<'topic'>): string[] {
  const { record } = publication;
  const statuses = listTopicQuestions(publication, topic).flatMap(({ history }) =>
    history.flatMap(({ on }) => on ?? []),
  );
  const { asOf, revisions = [] } = topic.data;
  return listDays(
    [...statuses, ...revisions.map(({ on }) => on), ...(asOf === undefined ? [] : [asOf])],
    record.days,
  );
}

/** `changes` and the ends of months from the first of them to the end of the record, each once, in order. */
function listDays(changes: readonly string[], days: Days | undefined): string[] {
  const inside = changes.filter((day) => days !== undefined && day <= days.last);
  const first = inside.toSorted()[0];
  const ends = first === undefined || days === undefined ? [] : listMonthEnds(first, days.last);
  return [...new Set([...inside, ...ends])].sort();
}

/** The last days of all months that end from `first` to `last`, both included. */
export function listMonthEnds(first: string, last: string): string[] {
  const ends: string[] = [];
  let month = { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) };
  for (;;) {
    const end = `${toMonthText(month)}-${String(toMonthLength(month.year, month.month))}`;
    if (end > last) return ends;
    if (end >= first) ends.push(end);
    month = addMonths(month, 1);
  }
}
