/** The statements that decide a question: of each side the one by which it holds its position. */
import type { Question, State } from './question.ts';
import type { Held } from './status.ts';
import type { Statement } from '../statements/statement.ts';

export interface Deciding {
  readonly party: string;
  /** What it holds and by which statement; `undefined` if it has taken no position. */
  readonly held: Held | undefined;
  /**
   * What it has put on record since without an answer, or at all if it holds nothing, in the order of saying. No comment
   * is not its word on the question: it leaves standing what it held before.
   */
  readonly unanswering: readonly Statement[];
}

/** Each side of the question, in the order of the ladder, as it stood in `state`: the present one if left out. */
export function listDeciding(question: Question, state: State = question.state): Deciding[] {
  const { on, held: all } = state;
  const known = question.statements.filter(({ knownOn }) => on !== undefined && knownOn <= on);
  return question.parties.map((party) => {
    const held = all.find((one) => one.party === party);
    const since = held === undefined ? 0 : known.indexOf(held.statement) + 1;
    const unanswering = known
      .slice(since)
      .filter((one) => one.onRecord && one.position === undefined && one.parties.includes(party));
    return { party, held, unanswering };
  });
}
