/** What each side says now, in the words that decide. */
import { type Deciding, type Held, listDeciding } from '../../../model/questions/status.ts';
import type { Question, State } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { toShortName, toStatementLine } from '../statement/statement-line.ts';
import { listYears } from '../statement/said.ts';
import { MOST_HOLDERS, toHolderName } from '../statement/speaker.ts';

export type PositionNow = ReturnType<typeof listPositions>[number];

/** The most rivals that stand beside a position. */
const MOST = 3;

/**
 * In the order of the ladder; `state` is the present one if left out. Of a question without sides only some of the speakers,
 * see `countMorePositions`.
 */
export function listPositions(context: Context, question: Question, state: State = question.state) {
  const { positions } = question.thing.data;
  const sides = chooseHolders(listHolding(question, state), ({ held }) => held?.position);
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

/** How many speakers hold a position beside those listed. */
export function countMorePositions(question: Question, state: State = question.state): number {
  return Math.max(0, listHolding(question, state).length - MOST_HOLDERS);
}

/** All sides; the speakers who hold a position, or all who spoke if none of them does. */
function listHolding(question: Question, state: State): readonly Deciding[] {
  const all = listDeciding(question, state);
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
    last: { text: toShortName(context, last, beside), url: last.address },
    more: statements.length - 1,
  };
}

function findRivals(context: Context, { statement, rivals }: Held) {
  if (rivals.length === 0) return undefined;
  const isLast = rivals.every(({ knownOn }) => knownOn < statement.knownOn);
  return {
    links: rivals.slice(0, MOST).map((other) => ({
      text: toShortName(context, other),
      url: other.address,
    })),
    more: Math.max(0, rivals.length - MOST),
    // Why the position rests on this statement and not on one of them.
    why: isLast ? context.words.status.countsLast : context.words.status.countsOnLadder,
  };
}
