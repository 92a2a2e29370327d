/** What each side says now, in its own words. */
import type { Question, State } from '../../model/record/question.ts';
import { listRivals } from '../../model/record/status.ts';
import type { Context } from '../context.ts';
import type { Link } from '../link.ts';
import { toShortName } from './relations.ts';
import { toPartyName } from './speaker.ts';
import { toStatementLine, type StatementLine } from './statement-line.ts';

export interface PositionNow {
  readonly party: string;
  readonly name: string;
  /** The position as a sentence of ours; `undefined` if the side has taken none. */
  readonly position: string | undefined;
  /** The statement that takes it, or the side’s last that takes none. */
  readonly line: StatementLine | undefined;
  /** Statements with another position that may be later, as far as the dates tell. */
  readonly rivals: readonly Link[];
}

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
      held?.statement ?? known.findLast((one) => one.parties.includes(party) && one.onRecord);
    return {
      party,
      name: toPartyName(context, party),
      position: held && thing.data.positions[held.position],
      line: shown && toStatementLine(context, shown, { year: true }),
      rivals: (held === undefined ? [] : listRivals(known, held)).map((other) => ({
        text: toShortName(context, other),
        url: other.address,
      })),
    };
  });
}
