/** The stretch of a question that its figure shows: a claim that others spoke past before they could know it. */
import { countUnaware, isUnseen, type Step } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import { listHolders } from '../../../model/questions/status.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { isBefore } from '../../../time/bounds.ts';
import { once, type Context } from '../../context.ts';
import { findWait } from '../statement/said.ts';
import { listStepsOnce } from '../question/rungs.ts';

export interface Stretch {
  /** Said first, published last. */
  readonly claim: Statement;
  /** The claim, what was said after it, and the first answer, in the order of saying. */
  readonly steps: readonly Step[];
  /** The first answer of another side that was made after the claim was public; no comment is none. */
  readonly answer: Statement | undefined;
  /** How many of the steps were made while the claim was not public. */
  readonly unseen: number;
}

/** More rows than this are not one figure. */
const MOST = 14;

/**
 * Chosen by data alone. The claim is the statement on the question that was certainly published days after it was said
 * and that the most other rungs of the ladder could not have known; of several the latest. The stretch ends with the
 * first answer. `undefined` if no statement was spoken past. `steps` are the rungs of the whole ladder, if left out.
 */
export function findStretch(
  context: Context,
  question: Question,
  steps?: readonly Step[],
): Stretch | undefined {
  return steps === undefined ? findWhole(context, question) : toStretch(context, question, steps);
}

/** The page of a question asks for it, and so do its frames, its timeline and the front page. */
const findWhole = once((context, question: Question) =>
  toStretch(context, question, listStepsOnce(context, question)),
);

function toStretch(
  context: Context,
  question: Question,
  steps: readonly Step[],
): Stretch | undefined {
  const unaware = countUnaware(
    question.statements,
    steps.map(({ statement }) => statement),
  );
  const counts = new Map(question.statements.map((one, index) => [one, unaware[index] ?? 0]));
  const count = (one: Statement) => counts.get(one) ?? 0;
  let claim: Statement | undefined;
  for (const statement of question.statements) {
    const best = claim === undefined ? 1 : count(claim);
    if (count(statement) >= best && findWait(context, statement) !== undefined) claim = statement;
  }
  if (claim === undefined) return undefined;
  const { address } = claim;
  const from = steps.findIndex(({ statement }) => statement.address === address);
  const answer = findAnswer(claim, question);
  const to = steps.findIndex(({ statement }) => statement.address === answer?.address);
  const last = steps.findLastIndex((step) => isUnawareOf(step, claim));
  const shown = steps.slice(from, Math.max(to, last) + 1).slice(0, MOST);
  return { claim, steps: shown, answer, unseen: count(claim) };
}

/** Whether it was made while the claim was not yet public. */
export function isUnawareOf({ statement }: Step, claim: Statement): boolean {
  return isUnseen(claim, statement);
}

function findAnswer(claim: Statement, { parties, statements }: Question): Statement | undefined {
  const own = new Set(parties.length === 0 ? claim.voices : claim.parties);
  return statements.find(
    (one) =>
      isAnswer(claim, one) &&
      (parties.length === 0 ? one.voices : one.parties).some((holder) => !own.has(holder)),
  );
}

/** The first answer of each other side of the question, or of each other speaker, in the order of saying. */
export function listAnswers(claim: Statement, { parties, statements }: Question): Statement[] {
  const answered = new Set(listHolders(claim, parties));
  return statements.filter((one) => {
    if (!isAnswer(claim, one)) return false;
    const others = listHolders(one, parties).filter((holder) => !answered.has(holder));
    for (const holder of others) answered.add(holder);
    return others.length > 0;
  });
}

function isAnswer(claim: Statement, { certain, onRecord, position }: Statement): boolean {
  return onRecord && position !== undefined && isBefore(claim.certain.published, certain.said);
}
