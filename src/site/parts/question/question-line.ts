/** A question in a list: its status, since when, and what the sides say. */
import type { Item } from '../../../model/item.ts';
import {
  findStandingSince,
  getStateOn,
  type Question,
  type State,
} from '../../../model/questions/question.ts';
import {
  type Deciding,
  type Held,
  listDeciding,
  type Status,
} from '../../../model/questions/status.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { type Link, toLink } from '../links.ts';
import { toFew } from '../list/pages.ts';
import { listYears, MOST_HOLDERS, toHolderName, toHolderNames } from '../statement/said.ts';
import { toShortName, toStatementLine } from '../statement/statement-line.ts';

export type StatusMark = ReturnType<typeof toStatusMark>;

export type Bear = ReturnType<typeof listBears>[number];

export type QuestionLine = ReturnType<typeof toQuestionLine>;

const MOST_BEARS = 2;

export function toStatusMark({ words }: Context, { status }: Pick<State, 'status'>) {
  return { status, label: words.status.labels[status] };
}

/** The questions that an item bears on, as they stood on `day` (default: as they stand now). */
export function listBears(context: Context, item: Item, most = MOST_BEARS, day?: string) {
  const { questions } = context.publication.record;
  return item.questions.slice(0, most).flatMap((thing) => {
    const question = questions.get(thing.url);
    if (question === undefined) return [];
    const state = day === undefined ? question.state : getStateOn(question, day);
    return [{ ...toLink(thing), ...toStatusMark(context, state) }];
  });
}

export function toQuestionLine(context: Context, question: Question, state = question.state) {
  const since = findStandingSince(question, state);
  return {
    ...toLink(question.thing),
    ...toStatusMark(context, state),
    since: toShortDate(context, since),
    // The rule in a sentence.
    verdict: toVerdict(context, question, state),
    // “They will meet.”, or what each side says.
    answer: toAnswer(context, question, state),
    evidence: listEvidence(context, question, state),
    statements: question.statements.length,
    // What a reader waits for, where nothing on record answers.
    settle: state.status === 'unknown' ? question.thing.data.settle : undefined,
  };
}

/** From when it stands; for an unknown question, the day up to `on` on which a side answered alone. */
export function findSince(question: Question, state: State, on: string): string | undefined {
  if (state.status !== 'unknown') return findStandingSince(question, state);
  const last = question.history.findLast((one) => one.on !== undefined && one.on <= on);
  return last?.on ?? state.since;
}

function listEvidence(
  context: Context,
  { answer }: Question,
  { rule, held, statements }: State,
): Link[] {
  if (rule === 'answered' && answer !== undefined && !('address' in answer.by))
    return [toLink(answer.by)];
  const deciding = statements.length > 0 ? statements : held.map(({ statement }) => statement);
  return deciding.map((statement) => toStatementLink(context, statement));
}

function toStatementLink(context: Context, statement: Statement, beside?: Statement): Link {
  return { text: toShortName(context, statement, beside), url: statement.address };
}

/** Sides are named, not counted, as a story may have any number. */
function toVerdict(context: Context, question: Question, state: State): string {
  const { rule, held } = state;
  const { status: say } = context.words;
  if (rule === 'answered') return say.settled;
  if (rule === 'silent') return say.silent;
  const names = toHeldNames(context, question, held);
  const others = findOthers(context, question, state);
  const way = rule === 'agreed' || rule === 'disputed' ? rule : 'oneSide';
  return others ? say[`${way}But`]({ names, ...others }) : say[way]({ names });
}

/** “Washington and Beijing”: who holds a position. */
export function toHeldNames(context: Context, question: Question, held: State['held']): string {
  const ids = held.map(({ party }) => party);
  return toHolderNames(context, question, ids);
}

/** Those without a position (“Beijing”, “Brae and Cove”), and how many; `undefined` if all have one. */
function findOthers(context: Context, question: Question, state: State) {
  const { parties } = question;
  // Called for every evening, so sides are listed without looking at statements.
  const all =
    parties.length > 0 ? parties : listDeciding(question, state).map(({ party }) => party);
  const holding = new Set(state.held.map(({ party }) => party));
  const ids = all.filter((id) => !holding.has(id));
  if (ids.length === 0) return undefined;
  return { others: toHolderNames(context, question, ids), n: ids.length };
}

function toAnswer(context: Context, question: Question, state: State): string {
  const { status, held, position, rule, verdict } = state;
  const { thing } = question;
  const toSentence = (id: string | undefined) => thing.data.positions[id ?? ''] ?? '';
  if (status === 'known') return verdict ?? toSentence(position);
  const { counts, status: say, text } = context.words;
  if (rule === 'silent') return say.noPosition;
  const shown = chooseHolders(held, (one) => one.position);
  const sides = shown.map(({ party, position: id, rivals }) =>
    (rivals.length > 0 ? say.sideSaysPerhaps : say.sideSays)({
      name: toHolderName(context, question, party),
      position: toSentence(id),
    }),
  );
  const others = findOthers(context, question, state);
  const more = held.length - shown.length;
  return [
    ...sides,
    ...(more === 0 ? [] : [text.sentence(text.capital(counts.more({ n: more })))]),
    ...(others === undefined ? [] : [say.othersTakenNone(others)]),
  ].join(text.space);
}

export type StatusGroup = ReturnType<typeof groupByStatus>[number];

/** A topic shows first what is known. */
export const TOPIC_ORDER: readonly Status[] = ['known', 'disputed', 'unknown'];

/** In the list of all questions what nobody can answer yet. */
export const STATUS_ORDER: readonly Status[] = ['unknown', 'disputed', 'known'];

const MOST_OF_STATUS = 40;

/** Within a status, the latest change first. Empty statuses are left out. */
export function groupByStatus(
  context: Context,
  questions: readonly Question[],
  order: readonly Status[],
) {
  return order.flatMap((status) => {
    const own = listOfStatus(questions, status);
    if (own.length === 0) return [];
    const { shown } = toFew(own, MOST_OF_STATUS);
    const lines = shown.map((question) => toQuestionLine(context, question));
    return [{ ...toStatusMark(context, { status }), lines, total: own.length }];
  });
}

export function listOfStatus(questions: readonly Question[], status: Status): Question[] {
  const toKey = ({ state, thing }: Question) => `${state.since ?? ''} ${thing.id}`;
  return questions
    .filter(({ state }) => state.status === status)
    .sort((a, b) => (toKey(a) < toKey(b) ? 1 : -1));
}

export type PositionNow = ReturnType<typeof listPositions>[number];

const MOST = 3;

/**
 * What each side says now, in the words that decide, in the order of the ladder. Without sides, only some speakers are
 * listed: see `countMorePositions`.
 */
export function listPositions(context: Context, question: Question) {
  const { positions } = question.thing.data;
  const sides = chooseHolders(listHolding(question), ({ held }) => held?.position);
  const year = needsYear(
    context,
    sides.flatMap(({ held }) => held?.statement ?? []),
  );
  const order = sides
    .flatMap(({ held }) => held?.statement ?? [])
    .toSorted((a, b) => a.certain.said.from - b.certain.said.from);
  return sides.map(({ party, held, unanswering }) => ({
    // The side or, without sides, the speaker, by id.
    party,
    // Whose words came first, from 1, for where the sides stand one under the other; the last if it has none.
    rank: held === undefined ? MOST_HOLDERS : order.indexOf(held.statement) + 1,
    name: toHolderName(context, question, party),
    // The position in the desk’s words.
    position: held && positions[held.position],
    line: held && toStatementLine(context, held.statement, { year }),
    // Statements with other positions, which may be later.
    rivals: held && findRivals(context, held),
    // What the side said without answering: see `Deciding`.
    unanswering: findUnanswering(context, unanswering, held?.statement),
  }));
}

export function countMorePositions(question: Question): number {
  return Math.max(0, listHolding(question).length - MOST_HOLDERS);
}

/** All sides or, without sides, the speakers who hold a position, or all speakers if none does. */
function listHolding(question: Question): readonly Deciding[] {
  const all = listDeciding(question, question.state);
  if (question.parties.length > 0) return all;
  const holding = all.filter(({ held }) => held !== undefined);
  return holding.length > 0 ? holding : all;
}

/** As many as fit, in order. No position is left out while another appears twice. */
export function chooseHolders<Holder>(
  all: readonly Holder[],
  toPosition: (one: Holder) => string | undefined,
): readonly Holder[] {
  if (all.length <= MOST_HOLDERS) return all;
  const firsts = new Map(all.toReversed().map((one) => [toPosition(one), one] as const));
  const order = new Set([...all.filter((one) => firsts.get(toPosition(one)) === one), ...all]);
  const chosen = new Set([...order].slice(0, MOST_HOLDERS));
  return all.filter((one) => chosen.has(one));
}

/** Dates in the last year of the record need not name it. */
function needsYear({ publication }: Context, statements: readonly Statement[]): boolean {
  const last = Number(publication.record.days?.last.slice(0, 4));
  return statements.some(({ said, published }) =>
    [said, published].some(({ when }) => listYears(when).some((year) => year !== last)),
  );
}

function findUnanswering(
  context: Context,
  statements: Deciding['unanswering'],
  beside: Statement | undefined,
) {
  const last = statements.at(-1);
  if (last === undefined) return undefined;
  return {
    last: toStatementLink(context, last, beside),
    more: statements.length - 1,
  };
}

function findRivals(context: Context, { statement, rivals }: Held) {
  if (rivals.length === 0) return undefined;
  const isLast = rivals.every(({ knownOn }) => knownOn < statement.knownOn);
  return {
    links: rivals.slice(0, MOST).map((other) => toStatementLink(context, other)),
    more: Math.max(0, rivals.length - MOST),
    // Why this statement counts and not one of those.
    why: isLast ? context.words.status.countsLast : context.words.status.countsOnLadder,
  };
}
