/**
 * The status of a question, derived by rule from what its sides have said, or from what an editor named as its answer. Of a
 * question without sides everybody who speaks holds a position of their own: sides are then read as speakers.
 */
import type { Thing } from '../thing.ts';
import { findLatest } from './latest.ts';
import type { Statement } from '../statements/statement.ts';

export type Status = 'known' | 'disputed' | 'unknown';

/**
 * Which rule gave the status.
 * known: `answered` (an editor named what settled it) or `agreed` (the latest positions of all sides that took one
 * are the same, and there are at least two such sides). disputed: `disputed` (they are not the same).
 * unknown: `one-side` or `one-speaker` (one alone took a position) or `silent` (none did).
 */
export type Rule = 'answered' | 'agreed' | 'disputed' | 'one-side' | 'one-speaker' | 'silent';

export interface Derived {
  readonly status: Status;
  readonly rule: Rule;
  /** What is known, or what the one side says. */
  readonly position: string | undefined;
  /** The statements that decide, in the order of the sides; the one that answered it, if a statement did. */
  readonly statements: readonly Statement[];
  /** What each side holds that took a position, in the order of the sides; of speakers in that of their first words. */
  readonly held: readonly Held[];
}

export interface Held {
  /** The side; of a question without sides the speaker, by id. */
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
 * record count (see `Statement.onRecord`), and none that its own side has taken back. `sides` are those of the question; if
 * there are none, positions are held by the speakers.
 */
export function deriveStatus(
  statements: readonly Statement[],
  sides: readonly string[],
  answer?: Answer,
): Derived {
  const held = [...groupByHolder(statements, sides)].flatMap(
    ([party, own]) => findHeld(own, party, sides, statements) ?? [],
  );
  const deciding = [...new Set(held.map(({ statement }) => statement))];
  const [first] = held;
  if (answer !== undefined) {
    const by = 'address' in answer.by ? [answer.by] : [];
    return { status: 'known', rule: 'answered', position: answer.position, statements: by, held };
  }
  const agreed = held.every(({ position }) => position === first?.position);
  const [status, rule] = toStatus(held.length, agreed, sides);
  return {
    status,
    rule,
    position: agreed ? first?.position : undefined,
    statements: deciding,
    held,
  };
}

/** Whose word a statement is on a question of `sides`: theirs for whom it speaks; without sides, that of its speakers. */
export function listHolders(
  { parties, voices }: Pick<Statement, 'parties' | 'voices'>,
  sides: readonly string[],
): readonly string[] {
  return sides.length === 0 ? voices : sides.filter((side) => parties.includes(side));
}

/** What each has put on record, of `statements` in their order: each side, or each speaker who has spoken. */
export function groupByHolder(
  statements: readonly Statement[],
  sides: readonly string[],
): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>(sides.map((side) => [side, []]));
  for (const statement of statements) {
    if (!statement.onRecord) continue;
    for (const holder of listHolders(statement, sides)) {
      const own = groups.get(holder) ?? [];
      groups.set(holder, own);
      own.push(statement);
    }
  }
  return groups;
}

/** `own` are those that the party has put on record. */
function findHeld(
  own: readonly Statement[],
  party: string,
  sides: readonly string[],
  known: readonly Statement[],
): Held | undefined {
  const counted = own.filter(
    (one) => one.position !== undefined && !isTakenBack(one, party, sides, known),
  );
  const latest = findLatest(counted);
  const position = latest?.statement.position;
  if (latest === undefined || position === undefined) return undefined;
  const { statement, others } = latest;
  const rivals = others.filter((other) => other.position !== position);
  return { party, position, statement, rivals };
}

/** Whether it counts towards the status of its question, which has these sides. */
export function takesPosition(statement: Statement, sides: readonly string[]): boolean {
  const { onRecord, position } = statement;
  return onRecord && position !== undefined && listHolders(statement, sides).length > 0;
}

function toStatus(
  holders: number,
  agreed: boolean,
  sides: readonly string[],
): readonly [Status, Rule] {
  if (holders === 0) return ['unknown', 'silent'];
  if (holders === 1) return ['unknown', sides.length === 0 ? 'one-speaker' : 'one-side'];
  return agreed ? ['known', 'agreed'] : ['disputed', 'disputed'];
}

/** Each takes back their own word; what was said jointly stays the word of the others. */
function isTakenBack(
  statement: Statement,
  party: string,
  sides: readonly string[],
  known: readonly Statement[],
): boolean {
  return statement.reverse.some(
    ({ type, from }) =>
      type === 'retracts' &&
      from.onRecord &&
      listHolders(from, sides).includes(party) &&
      known.includes(from),
  );
}
