/** A question in a list: its status, since when, and what the sides say. */
import type { Item } from '../../../model/item.ts';
import { getStateOn, type Question, type State } from '../../../model/questions/question.ts';
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

/** The questions that an item bears on, each as it stood on `day`, or as it stands if no day is given. */
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
    // What the rule means, in a sentence.
    verdict: toVerdict(context, question, state),
    // “They will meet.”, or what each side says.
    answer: toAnswer(context, question, state),
    evidence: listEvidence(context, question, state),
    statements: question.statements.length,
  };
}

/**
 * Finds the day from which it stands as its line tells. What was settled after the sides had agreed is told as it was
 * settled: a meeting is not known to have taken place on the day on which both announced it.
 */
export function findStandingSince(
  { answer }: Question,
  { rule, since }: State,
): string | undefined {
  if (rule !== 'answered' || answer === undefined || since === undefined) return since;
  return since < answer.on ? answer.on : since;
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

/** Sides are named, not counted: a story may have any number of them. */
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

/** Those without a position: “Beijing”, “Brae and Cove”, and how many; `undefined` where all have one. */
function findOthers(context: Context, question: Question, state: State) {
  const { parties } = question;
  // Lists of every evening ask for it: sides are known without a look at what was said.
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

/** On the page of a topic what is known stands first. */
export const TOPIC_ORDER: readonly Status[] = ['known', 'disputed', 'unknown'];

export const STATUS_ORDER: readonly Status[] = ['disputed', 'unknown', 'known'];

const MOST_OF_STATUS = 40;

/** In each status the latest change first; a status without questions is left out. */
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
 * What each side says now, in the words that decide, in the order of the ladder. Of a question without sides only some of
 * the speakers, see `countMorePositions`.
 */
export function listPositions(context: Context, question: Question) {
  const { positions } = question.thing.data;
  const sides = chooseHolders(listHolding(question), ({ held }) => held?.position);
  const year = needsYear(
    context,
    sides.flatMap(({ held }) => held?.statement ?? []),
  );
  return sides.map(({ party, held, unanswering }) => ({
    // The side; of a question without sides the speaker, by id.
    party,
    name: toHolderName(context, question, party),
    // The position as a sentence of ours.
    position: held && positions[held.position],
    line: held && toStatementLine(context, held.statement, { year }),
    // Statements with another position that may be the later ones.
    rivals: held && findRivals(context, held),
    // What the side has said without an answer, see `Deciding`.
    unanswering: findUnanswering(context, unanswering, held?.statement),
  }));
}

export function countMorePositions(question: Question): number {
  return Math.max(0, listHolding(question).length - MOST_HOLDERS);
}

/** All sides; the speakers who hold a position, or all who spoke if none of them does. */
function listHolding(question: Question): readonly Deciding[] {
  const all = listDeciding(question, question.state);
  if (question.parties.length > 0) return all;
  const holding = all.filter(({ held }) => held !== undefined);
  return holding.length > 0 ? holding : all;
}

/** As many as have room, in their order; no position is left out while another is there twice. */
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

/** Days of the year with which the record ends need not name it. */
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
    // Why the position rests on this statement and not on one of them.
    why: isLast ? context.words.status.countsLast : context.words.status.countsOnLadder,
  };
}
