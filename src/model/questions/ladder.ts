/** The statements on a question as the steps of a ladder. */
import { compareValues, countUpTo } from '../../time/compare-when.ts';
import { isBefore } from '../../time/bounds.ts';
import type { Relation, Statement } from '../statements/statement.ts';
import type { Thing } from '../thing.ts';
import { getStateOn, type Question, type State } from './question.ts';
import { takesPosition } from './status.ts';

export interface LadderStep {
  readonly statement: Statement;
  /** The sides in whose columns it is, in the order of the ladder: several for a joint statement, none without. */
  readonly parties: readonly string[];
  readonly counts: boolean;
  /** The other question that it bears on, if any: such a step only shows what was said meanwhile. */
  readonly beside: Thing<'question'> | undefined;
  /** How it bears on others, and others on it. */
  readonly relations: readonly Relation[];
  readonly reverse: readonly Relation[];
  /** Statements on the question that had been made, but were certainly not yet public, when this one was made. */
  readonly unseen: Unseen;
}

/**
 * All statements on the question, in order, with those on its `related` questions that could be mistaken for an answer:
 * bound to one of its own, or said while one of its own was not yet public.
 */
export function listLadder(question: Question, statements: readonly Statement[]): LadderStep[] {
  const own = new Set(question.statements);
  const related = new Set(question.thing.data.related);
  const near = statements.filter(
    (one) => own.has(one) || (one.about !== undefined && related.has(one.about.id)),
  );
  const unseenBy = toUnseen(question.statements, near);
  return near.flatMap((statement, index): LadderStep[] => {
    const unseen = unseenBy[index] as Unseen;
    const isOwn = own.has(statement);
    if (!isOwn && unseen.count === 0 && !isBound(statement, own)) return [];
    const { relations, reverse } = statement;
    return [
      {
        statement,
        parties: question.parties.filter((party) => statement.parties.includes(party)),
        counts: isOwn && takesPosition(statement, question.parties),
        beside: isOwn ? undefined : statement.about,
        relations,
        reverse,
        unseen,
      },
    ];
  });
}

/** Whether it bears on one of them, or one of them on it. */
function isBound(
  { relations, reverse }: Pick<Statement, 'relations' | 'reverse'>,
  own: ReadonlySet<Statement>,
): boolean {
  return relations.some(({ to }) => own.has(to)) || reverse.some(({ from }) => own.has(from));
}

/** Statements unknown to a speaker: counted, and listed only where shown, since n statements have n² pairs. */
export interface Unseen {
  readonly count: number;
  readonly first: (most: number) => Statement[];
}

/**
 * Whether `other` had been said when `statement` was, and was certainly not public. If `statement` was certainly public
 * before `other`, it was certainly said before, so a printed hour decides where the hour of saying is unknown.
 */
export function isUnseen({ certain: other }: Statement, { certain: own }: Statement): boolean {
  return (
    isBefore(other.said, own.said) &&
    (isBefore(own.said, other.published) || isBefore(own.published, other.published))
  );
}

/** For each of `statements`, which of `claims` its speaker could not know. */
export function toUnseen(
  claims: readonly Statement[],
  statements: readonly Statement[],
): readonly Unseen[] {
  return countPairs(claims.map(toClaim), statements.map(toHearer)).map((count, index): Unseen => ({
    count,
    first: (most) => {
      const found: Statement[] = [];
      for (const claim of claims) {
        if (found.length >= Math.min(most, count)) break;
        if (isUnseen(claim, statements[index] as Statement)) found.push(claim);
      }
      return found;
    },
  }));
}

/** For each of `claims`, how many of `statements` were made without knowledge of it. */
export function countUnaware(
  claims: readonly Statement[],
  statements: readonly Statement[],
): readonly number[] {
  const turn = ([x, y]: Pair): Pair => [-x, -y];
  return countPairs(
    statements.map((one) => turn(toHearer(one))),
    claims.map((one) => turn(toClaim(one))),
  );
}

/** For each of `statements`, the most that can have been said after it and have become known before it. */
export function countOvertaking(statements: readonly Statement[]): readonly number[] {
  // Moments are whole milliseconds: one more or less takes in what began as the other ended.
  return countPairs(
    statements.map(({ certain: { said, published } }) => [-said.until, -published.from]),
    statements.map(({ certain: { said, published } }) => [1 - said.from, -1 - published.until]),
  );
}

type Pair = readonly [x: number, y: number];

/** `isUnseen(a, b)` holds if the x of the claim `a` is less than that of the hearer `b`, and its y greater. */
function toClaim({ certain: { said, published } }: Statement): Pair {
  return [said.until, published.from];
}

function toHearer({ certain: { said, published } }: Statement): Pair {
  return [said.from, Math.min(said.until, published.until)];
}

/** For each of `asked`, how many of `points` have a smaller x and a greater y: in n log n, by a binary indexed tree. */
function countPairs(points: readonly Pair[], asked: readonly Pair[]): number[] {
  const heights = Float64Array.from(new Set(points.map(([, y]) => y))).sort();
  const tree = new Uint32Array(heights.length + 1);
  const rising = points.toSorted(([a], [b]) => compareValues(a, b));
  const counts = new Array<number>(asked.length).fill(0);
  let added = 0;
  for (const [index, [x, y]] of [...asked.entries()].sort(([, [a]], [, [b]]) =>
    compareValues(a, b),
  )) {
    for (let point = rising[added]; point !== undefined && point[0] < x; point = rising[added]) {
      for (let at = countUpTo(heights, point[1]); at < tree.length; at += at & -at)
        tree[at] = (tree[at] ?? 0) + 1;
      added += 1;
    }
    let notGreater = 0;
    for (let at = countUpTo(heights, y); at > 0; at -= at & -at) notGreater += tree[at] ?? 0;
    counts[index] = added - notGreater;
  }
  return counts;
}

/** The question as it would have been built at the end of `day` (`2025-04-25`). */
export function toQuestionOn(question: Question, day: string): Question {
  const upTo = ({ on }: State) => on === undefined || on <= day;
  const { answer, statements } = question;
  return {
    ...question,
    statements: statements.filter((one) => isKnown(one, day)).map((one) => toStatementOn(one, day)),
    answer: answer !== undefined && answer.on <= day ? answer : undefined,
    states: question.states.filter(upTo),
    history: question.history.filter(upTo),
    state: toStateOn(getStateOn(question, day), day),
  };
}

/** Without relations to statements that nobody could know by then; the same object if it has none of those. */
export function toStatementOn(statement: Statement, day: string): Statement {
  const relations = statement.relations.filter(({ to }) => isKnown(to, day));
  const reverse = statement.reverse.filter(({ from }) => isKnown(from, day));
  const isSame =
    relations.length === statement.relations.length && reverse.length === statement.reverse.length;
  return isSame ? statement : { ...statement, relations, reverse };
}

/**
 * The steps that could be seen by then; `steps` are in the order of saying. A step of a related question is left out if
 * only something said later put it on the ladder.
 */
export function listStepsOn(steps: readonly LadderStep[], day: string): LadderStep[] {
  const known = steps.filter(({ statement }) => isKnown(statement, day));
  const own = known.flatMap((step) => (step.beside === undefined ? [step.statement] : []));
  const unseenBy = toUnseen(
    own,
    known.map(({ statement }) => statement),
  );
  const ofQuestion = new Set(own);
  return known.flatMap((step, index): LadderStep[] => {
    const statement = toStatementOn(step.statement, day);
    const { relations, reverse } = statement;
    const unseen = unseenBy[index] as Unseen;
    const belongs = step.beside === undefined || unseen.count > 0 || isBound(statement, ofQuestion);
    return belongs ? [{ ...step, statement, relations, reverse, unseen }] : [];
  });
}

function toStateOn(state: State, day: string): State {
  return {
    ...state,
    statements: state.statements.map((one) => toStatementOn(one, day)),
    held: state.held.map((held) => ({
      ...held,
      statement: toStatementOn(held.statement, day),
      rivals: held.rivals.map((one) => toStatementOn(one, day)),
    })),
  };
}

function isKnown({ knownOn }: Statement, day: string): boolean {
  return knownOn <= day;
}
