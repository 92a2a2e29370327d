/** The statements that decide a question: of each side the one by which it holds its position. */
import type { Question, State } from './question.ts';
import { groupByHolder, type Held } from './status.ts';
import type { Statement } from '../statements/statement.ts';

export interface Deciding {
  /** The side; of a question without sides the speaker, by id. */
  readonly party: string;
  /** What it holds and by which statement; `undefined` if it has taken no position. */
  readonly held: Held | undefined;
  /**
   * What it has put on record since without an answer, or at all if it holds nothing, in the order of saying. No comment
   * is not its word on the question: it leaves standing what it held before.
   */
  readonly unanswering: readonly Statement[];
}

/**
 * Each side of the question, in the order of the ladder, as it stood in `state`: the present one if left out. Of a question
 * without sides each speaker who was on record by then, in the order of their first words.
 */
export function listDeciding(
  question: Question,
  state: State = question.state,
): readonly Deciding[] {
  if (state !== question.state) return findDeciding(question, state);
  const deciding = PRESENT.get(question) ?? findDeciding(question, state);
  PRESENT.set(question, deciding);
  return deciding;
}

/** All pages of a long ladder ask for it, and it is made of the whole. */
const PRESENT = new WeakMap<Question, readonly Deciding[]>();

function findDeciding(question: Question, { on, held: all }: State): Deciding[] {
  const known = question.statements.filter(({ knownOn }) => on !== undefined && knownOn <= on);
  const places = new Map(known.map((statement, index) => [statement, index]));
  const byParty = new Map(all.map((one) => [one.party, one]));
  return [...groupByHolder(known, question.parties)].map(([party, own]) => {
    const held = byParty.get(party);
    const last = held === undefined ? -1 : (places.get(held.statement) ?? -1);
    const unanswering = own.filter(
      (one) => one.position === undefined && (places.get(one) ?? -1) > last,
    );
    return { party, held, unanswering };
  });
}
