/** The status of a question, derived from what its sides have said: never set by hand. */
import { isBefore } from '../../time/bounds.ts';
import type { Thing } from '../thing.ts';
import type { Statement } from './statement.ts';

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
  /** The latest statement of the side that takes a position; a non-answer leaves the one before standing. */
  readonly statement: Statement;
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
  const latest = new Map<string, Held>();
  for (const statement of statements) {
    const { position } = statement;
    if (position === undefined) continue;
    for (const party of parties)
      if (takesPosition(statement, [party]) && !isTakenBack(statement, party, statements))
        latest.set(party, { party, position, statement });
  }
  const held = parties.flatMap((party) => latest.get(party) ?? []);
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

/**
 * Statements of the same side that take another position and may be later than the one that counts: the order of
 * dates put them before it, the dates themselves do not.
 */
export function listRivals(
  statements: readonly Statement[],
  { party, position, statement }: Held,
): Statement[] {
  return statements.filter(
    (other) =>
      takesPosition(other, [party]) &&
      other.position !== position &&
      !isTakenBack(other, party, statements) &&
      !isBefore(other.certain.said, statement.certain.said),
  );
}

/** Whether it counts towards the status of its question, as the word of one of `sides`. */
export function takesPosition(
  { parties, position, onRecord }: Statement,
  sides: readonly string[],
): boolean {
  return onRecord && position !== undefined && parties.some((party) => sides.includes(party));
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
