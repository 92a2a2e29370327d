/** What each side says now, in its own words. */
import type { Question, State } from '../../../model/questions/question.ts';
import { findLatest } from '../../../model/questions/latest.ts';
import type { Held } from '../../../model/questions/status.ts';
import type { Context } from '../../context.ts';
import type { Link } from '../link.ts';
import { toShortName } from '../statement/relations.ts';
import { toPartyName } from '../statement/speaker.ts';
import { toStatementLine, type StatementLine } from '../statement/statement-line.ts';

export interface PositionNow {
  readonly party: string;
  readonly name: string;
  /** The position as a sentence of ours; `undefined` if the side has taken none. */
  readonly position: string | undefined;
  /** The statement that takes it, or the side’s last that takes none. */
  readonly line: StatementLine | undefined;
  /** Statements with another position that may be the later ones; `undefined` if there are none. */
  readonly rivals: Rivals | undefined;
}

export interface Rivals {
  /** The first of them. */
  readonly links: readonly Link[];
  /** How many there are beside those. */
  readonly more: number;
  /** Why the position rests on this statement and not on one of them. */
  readonly why: string;
}

/** The most rivals that stand beside a position. */
const MOST = 3;

/** In the order of the ladder; `state` is the present one if left out. */
export function listPositions(
  context: Context,
  question: Question,
  state: State = question.state,
): PositionNow[] {
  const { thing, parties, statements } = question;
  const known = statements.filter(({ knownOn }) => state.on !== undefined && knownOn <= state.on);
  return parties.map((party) => {
    const held = state.held.find((one) => one.party === party);
    const shown =
      held?.statement ??
      findLatest(known.filter((one) => one.parties.includes(party) && one.onRecord))?.statement;
    return {
      party,
      name: toPartyName(context, party),
      position: held && thing.data.positions[held.position],
      line: shown && toStatementLine(context, shown, { year: true }),
      rivals: held && findRivals(context, held),
    };
  });
}

function findRivals(context: Context, { statement, rivals }: Held): Rivals | undefined {
  if (rivals.length === 0) return undefined;
  const isLast = rivals.every(({ knownOn }) => knownOn < statement.knownOn);
  return {
    links: rivals.slice(0, MOST).map((other) => ({
      text: toShortName(context, other),
      url: other.address,
    })),
    more: Math.max(0, rivals.length - MOST),
    why: isLast ? context.words.status.countsLast : context.words.status.countsOnLadder,
  };
}
