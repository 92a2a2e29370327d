/** What was known on a past day: without later items, with the summary and the statuses of that day. */
import { toThingUrl } from '../../site/addresses/things.ts';
import { toMonthLength } from '../../time/calendar.ts';
import { addMonths, toMonthText } from '../../time/months.ts';
import { isPoint } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import type { Item } from '../item.ts';
import type { Publication } from '../publication.ts';
import { type Days, listInRecord, type PublicRecord } from '../record.ts';
import type { Statement } from '../statements/statement.ts';
import { isKind, type Thing } from '../thing.ts';
import { listStepsOn, type LadderStep } from './ladder.ts';
import { getStateOn, type Question, type State } from './question.ts';

type Known = Pick<PublicRecord, 'knownOn'>;

export function getTopicOn(publication: Publication, topic: Thing<'topic'>, day: string) {
  const { record, coverage } = publication;
  const items = coverage.get(topic.url) ?? [];
  return {
    day,
    summary: findSummary(topic, day, record.days?.last),
    /** Newest first, as in `Publication.coverage`. */
    items: listItemsKnown(record, items, day),
    statements: listEarly(record, items, day),
    /** Questions on which something was known by then: one without statements may be about the future. */
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

function listItemsKnown({ knownOn }: Known, items: readonly Item[], day: string): Item[] {
  return items.filter(({ url }) => (knownOn.get(url) ?? '') <= day);
}

/** Statements that were public by then, from items that were not yet public as a whole; in the order of saying. */
function listEarly(record: PublicRecord, items: readonly Item[], day: string): Statement[] {
  const early = items
    .filter(({ url }) => (record.knownOn.get(url) ?? '') > day)
    .flatMap(({ url }) => record.of.get(url) ?? [])
    .filter((statement) => statement.knownOn <= day);
  return listInRecord(record, early);
}

/**
 * The summary that applied at the end of `day`: the last of the revisions and the current one to have begun by then. A
 * current summary without a date applies from `last`, the last day of the record.
 */
export function findSummary(
  { data }: Thing<'topic'>,
  day: string,
  last: string | undefined,
): { readonly text: string; readonly on: string | undefined } | undefined {
  const { summary, asOf, revisions = [] } = data;
  if (asOf === undefined ? last === undefined || day >= last : asOf <= day)
    return { text: summary, on: asOf };
  const found = revisions
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return found === undefined ? undefined : { text: found.summary, on: found.on };
}

/** The past days that have a page of a question or a topic. */
export interface AsOfDays {
  /** In order; on every day between two of them, the page of the earlier one still holds. */
  readonly days: readonly AsOfDay[];
  /** Whether that is true for the statements, too, or only for the status; see `MOST`. */
  readonly isWhole: boolean;
}

interface AsOfDay {
  readonly on: string;
  /** Whether anything differs from the day before. */
  readonly isChange: boolean;
}

/** A question with more days than this, perhaps thousands, has pages only for days on which its status changed. */
const MOST = 100;

/**
 * Days on which the status or an override changed; on which a statement of its ladder, or one that bears on it, became
 * known; on which one was said that was published later; and the ends of months since the first of these. None before
 * the first statement on it: such a page would only show a question about the future. `steps` is in the order of
 * saying.
 */
export function listQuestionDays(
  { days }: Pick<PublicRecord, 'days'>,
  question: Question,
  steps: readonly LadderStep[],
): AsOfDays {
  const inside = new Set(listSpoken(question, steps).filter((on) => days && on <= days.last));
  if (inside.size <= MOST) {
    const tell = (on: string) => tellSteps(steps, question.states, on);
    return { days: markChanges(addMonthEnds(inside, days), tell), isWhole: true };
  }
  const changes = new Set(question.history.flatMap(({ on }) => on ?? []));
  return { days: toDays(addMonthEnds(changes, days), changes), isWhole: false };
}

/** Days on which the summary, or the status or a position of one of its questions, changed; and the ends of months. */
export function listTopicDays(publication: Publication, topic: Thing<'topic'>): AsOfDays {
  const { days } = publication.record;
  const { asOf, revisions = [] } = topic.data;
  const changes = [
    ...listTopicQuestions(publication, topic).flatMap(listTurns),
    ...revisions.map(({ on }) => on),
    ...(asOf === undefined ? [] : [asOf]),
  ].filter((on) => days !== undefined && on <= days.last);
  return { days: toDays(addMonthEnds(new Set(changes), days), new Set(changes)), isWhole: true };
}

function listSpoken(question: Question, steps: readonly LadderStep[]): string[] {
  const late = question.statements.flatMap((one) => findSaidBefore(one) ?? []);
  const own = [...question.states.flatMap(({ on }) => on ?? []), ...late];
  const first = own.toSorted()[0] ?? '';
  const bound = steps.flatMap(({ relations, reverse }) => [
    ...relations.map(({ to }) => to.knownOn),
    ...reverse.map(({ from }) => from.knownOn),
  ]);
  return [...own, ...steps.map(({ statement }) => statement.knownOn), ...bound].filter(
    (on) => on >= first,
  );
}

/** The day on which it was said, if that is known and it became public later. */
function findSaidBefore({ said, knownOn }: Statement): string | undefined {
  const { when } = said;
  if (!isPoint(when) || !['day', 'minute', 'second'].includes(when.precision)) return undefined;
  const on = toLastWrittenDay(when);
  return on < knownOn ? on : undefined;
}

/** The days on which the status, or the position of a side, changed. */
function listTurns({ states }: Question): string[] {
  const toKey = ({ status, rule, held }: State) =>
    [status, rule, ...held.map(({ party, position }) => `${party} ${position}`)].join('\n');
  return states.flatMap((state, index) => {
    const before = states[index - 1];
    return state.on !== undefined && (before === undefined || toKey(before) !== toKey(state))
      ? [state.on]
      : [];
  });
}

/** Everything that the page of a day shows, as text to compare. */
function tellSteps(steps: readonly LadderStep[], states: readonly State[], day: string): string {
  const judged = states.some(({ on, override }) => override !== undefined && (on ?? '') <= day);
  const seen = listStepsOn(steps, day).map(({ statement, relations, reverse, unseen }) =>
    [statement.address, relations.length, reverse.length, unseen.count].join(' '),
  );
  const state = states.findLast(({ on }) => (on ?? '') <= day);
  return [judged, state?.rule === 'answered', state?.verdict, ...seen].join('\n');
}

function markChanges(days: readonly string[], tell: (day: string) => string): AsOfDay[] {
  let before = tell('');
  return days.map((on) => {
    const now = tell(on);
    const isChange = now !== before;
    before = now;
    return { on, isChange };
  });
}

function toDays(days: readonly string[], changes: ReadonlySet<string>): AsOfDay[] {
  return days.map((on) => ({ on, isChange: changes.has(on) }));
}

/** `changes`, and the ends of months from the first of them to the end of the record, each once, in order. */
function addMonthEnds(changes: ReadonlySet<string>, days: Days | undefined): string[] {
  const first = [...changes].sort()[0];
  const ends = first === undefined || days === undefined ? [] : listMonthEnds(first, days.last);
  return [...new Set([...changes, ...ends])].sort();
}

/** The last days of all months that end from `first` to `last`, inclusive. */
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
