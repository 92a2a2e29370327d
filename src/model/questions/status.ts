/**
 * The status of a question, derived by rule from what its sides have said, or from an editor’s answer. On a question
 * without sides, every speaker holds a position: read “side” as “speaker” then.
 */
import { perObject } from '../../content/problems/memoize.ts';
import type { Statement } from '../statements/statement.ts';
import type { Thing } from '../thing.ts';
import type { Question, State } from './question.ts';

export const QUESTION_STATUSES = ['known', 'disputed', 'unknown'] as const;
export type Status = (typeof QUESTION_STATUSES)[number];

/**
 * The rule that gave the status. known: `answered` (an editor named what settled it) or `agreed` (at least two sides
 * took a position, and the latest positions of all that did are the same). disputed: `disputed` (they differ). unknown:
 * `one-side` or `one-speaker` (only one took a position) or `silent` (none did).
 */
type Rule = 'answered' | 'agreed' | 'disputed' | 'one-side' | 'one-speaker' | 'silent';

export interface Derived {
  readonly status: Status;
  readonly rule: Rule;
  /** What is known, or what the one side says. */
  readonly position: string | undefined;
  /** The statements that decide, in the order of the sides; or the one that answered the question, if any. */
  readonly statements: readonly Statement[];
  /** What each side with a position holds, in the order of the sides; speakers in the order of their first words. */
  readonly held: readonly Held[];
}

export interface Held {
  /** The side, or the id of a speaker. */
  readonly party: string;
  readonly position: string;
  /** The latest statement of the side that counts, see `findLatest`; a non-answer leaves the earlier one in place. */
  readonly statement: Statement;
  /** Statements with another position whose dates do not say whether they are later, in the order of saying. */
  readonly rivals: readonly Statement[];
}

export interface Answer {
  readonly position: string;
  readonly why: string;
  /** The day from which it counts. */
  readonly on: string;
  readonly by: Statement | Thing<'event'>;
}

/**
 * Derives the status from `statements`, those known by then, in the order of saying. Positions count if they are on
 * record (`Statement.onRecord`) and their own side has not taken them back. Without `sides`, speakers hold positions.
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

/** For whom a statement counts on a question with `sides`: those it speaks for or, without sides, its speakers. */
export function listHolders(
  { parties, voices }: Pick<Statement, 'parties' | 'voices'>,
  sides: readonly string[],
): readonly string[] {
  return sides.length === 0 ? voices : sides.filter((side) => parties.includes(side));
}

/** What each side, or each speaker who has spoken, has put on record, in the order of `statements`. */
function groupByHolder(
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

/** `own` are the statements that the party has put on record. */
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

/** Whether it counts towards the status of a question with these sides. */
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

/** A party takes back only its own word; a joint statement remains the word of the others. */
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

/**
 * Of `statements` (in the order of saying), leaves out those that are certainly before another, by their dates or
 * because the other bears on them. Of the rest, the latest is the one that became known on the last day, then the last
 * in the order of saying; no date puts the `others` before each other. `undefined` if there are no statements.
 */
export function findLatest(statements: readonly Statement[]) {
  let last = -Infinity;
  for (const { certain } of statements) last = Math.max(last, certain.said.from);
  const dated = statements.filter((statement) => toEnd(statement) >= last);
  const answered = new Set<string>();
  for (const { relations } of statements) for (const { to } of relations) answered.add(to.address);
  const unanswered = dated.filter(({ address }) => !answered.has(address));
  // Relations may form a ring; then they give no order.
  const open = unanswered.length > 0 ? unanswered : dated;
  const [first] = open;
  if (first === undefined) return undefined;
  const statement = open.reduce((best, one) => (one.knownOn >= best.knownOn ? one : best), first);
  return { statement, others: open.filter((one) => one !== statement) };
}

/** The last moment at which it can have been said: not after it was certainly public. */
function toEnd({ certain: { said, published } }: Statement): number {
  return Math.max(said.from, Math.min(said.until, published.until));
}

/** The statements that decide a question: for each side, the one by which it holds its position. */
export interface Deciding {
  /** The side, or the id of a speaker. */
  readonly party: string;
  /** What it holds, and by which statement; `undefined` if it has taken no position. */
  readonly held: Held | undefined;
  /**
   * Statements without an answer that it has put on record since or, if it holds nothing, at all; in the order of
   * saying. “No comment” is not an answer: an earlier position remains.
   */
  readonly unanswering: readonly Statement[];
}

/**
 * Each side of the question in the order of the ladder, as it stood in `state` (by default the current one). On a
 * question without sides, each speaker who was on record by then, in the order of their first words.
 */
export function listDeciding(
  question: Question,
  state: State = question.state,
): readonly Deciding[] {
  return state === question.state ? findPresent(question) : findDeciding(question, state);
}

/** Kept, since it is made from the whole question, and every page of a long ladder needs it. */
const findPresent = perObject((question: Question) => findDeciding(question, question.state));

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
