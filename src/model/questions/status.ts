/** The status of a question, derived by rule from what its sides have said, or from what an editor named as its answer. */
import type { Thing } from '../thing.ts';
import { findLatest } from './latest.ts';
import type { Statement } from '../statements/statement.ts';

export type Status = 'known' | 'disputed' | 'unknown';

/**
 * Which rule gave the status.
 * known: `answered` (an editor named what settled it) or `agreed` (the latest positions of all sides that took one
 * are the same, and there are at least two such sides). disputed: `disputed` (they are not the same).
 * unknown: `one-side` (one side alone took a position) or `silent` (none did).
 */
export type Rule = 'answered' | 'agreed' | 'disputed' | 'one-side' | 'silent';

export interface Derived {
  readonly status: Status;
  readonly rule: Rule;
  /** What is known, or what the one side says. */
  readonly position: string | undefined;
  /** The statements that decide, in the order of the sides; the one that answered it, if a statement did. */
  readonly statements: readonly Statement[];
  /** What each side holds that took a position, in the order of the sides. */
  readonly held: readonly Held[];
}

export interface Held {
  readonly party: string;
  readonly position: string;
  /** The latest statement of the side that counts, see `findLatest`; a non-answer leaves the one before standing. */
  readonly statement: Statement;
  /** Those with another position of which the dates do not tell whether they are later, in the order of saying. */
  readonly rivals: readonly Statement[];
}

/** What settled a question. */
export interface Answer {
  readonly position: string;
  readonly why: string;
  /** The day from which it counts. */
  readonly on: string;
  readonly by: Statement | Thing<'event'>;
}

/**
 * Derives the status from `statements`, which are those known by then, in the order of saying. Only positions on
 * record count, of `parties` (see `Statement.onRecord`), and none that its own side has taken back.
 */
export function deriveStatus(
  statements: readonly Statement[],
  parties: readonly string[],
  answer?: Answer,
): Derived {
  const held = parties.flatMap((party) => findHeld(statements, party) ?? []);
  const deciding = [...new Set(held.map(({ statement }) => statement))];
  const [first] = held;
  if (answer !== undefined) {
    const by = 'address' in answer.by ? [answer.by] : [];
    return { status: 'known', rule: 'answered', position: answer.position, statements: by, held };
  }
  const agreed = held.every(({ position }) => position === first?.position);
  const [status, rule] = toStatus(held.length, agreed);
  return {
    status,
    rule,
    position: agreed ? first?.position : undefined,
    statements: deciding,
    held,
  };
}

function findHeld(statements: readonly Statement[], party: string): Held | undefined {
  const counted = statements.filter(
    (one) => isPositionOf(one, party) && !isTakenBack(one, party, statements),
  );
  const latest = findLatest(counted);
  const position = latest?.statement.position;
  if (latest === undefined || position === undefined) return undefined;
  const { statement, others } = latest;
  const rivals = others.filter((other) => other.position !== position);
  return { party, position, statement, rivals };
}

/** Whether it counts towards the status of its question, as the word of one of `sides`. */
export function takesPosition(statement: Statement, sides: readonly string[]): boolean {
  return sides.some((side) => isPositionOf(statement, side));
}

function isPositionOf({ parties, position, onRecord }: Statement, side: string): boolean {
  return onRecord && position !== undefined && parties.includes(side);
}

function toStatus(sides: number, agreed: boolean): readonly [Status, Rule] {
  if (sides === 0) return ['unknown', 'silent'];
  if (sides === 1) return ['unknown', 'one-side'];
  return agreed ? ['known', 'agreed'] : ['disputed', 'disputed'];
}

/** A side takes back its own word; what it said jointly stays the word of the others. */
function isTakenBack(statement: Statement, party: string, known: readonly Statement[]): boolean {
  return statement.reverse.some(
    ({ type, from }) =>
      type === 'retracts' && from.onRecord && from.parties.includes(party) && known.includes(from),
  );
}
