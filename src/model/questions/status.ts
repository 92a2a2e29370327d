/**
 * The status of a question, derived by rule from what its sides have said, or from what an editor named as its answer. Of a
 * question without sides everybody who speaks holds a position of their own: sides are then read as speakers.
 */
import { perObject } from '../../content/problems/memoize.ts';
import type { Statement } from '../statements/statement.ts';
import type { Thing } from '../thing.ts';
import type { Question, State } from './question.ts';

export type Status = 'known' | 'disputed' | 'unknown';

/**
 * Which rule gave the status.
 * known: `answered` (an editor named what settled it) or `agreed` (the latest positions of all sides that took one
 * are the same, and there are at least two such sides). disputed: `disputed` (they are not the same).
 * unknown: `one-side` or `one-speaker` (one alone took a position) or `silent` (none did).
 */
type Rule = 'answered' | 'agreed' | 'disputed' | 'one-side' | 'one-speaker' | 'silent';

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

/** What a side said last, where the dates of what it said may overlap. */
interface Latest {
  readonly statement: Statement;
  /** Those that may be later as well, in the order of saying: the dates put none of them before any of the others. */
  readonly others: readonly Statement[];
}

/**
 * Finds those of `statements` (in the order of saying) that are not certainly before another of them, by their dates or
 * since that other one bears on them; of these the one that became known on the last day, then the last in the order
 * of saying. `undefined` if there are none.
 */
export function findLatest(statements: readonly Statement[]): Latest | undefined {
  let last = -Infinity;
  for (const { certain } of statements) last = Math.max(last, certain.said.from);
  const dated = statements.filter((statement) => toEnd(statement) >= last);
  const answered = new Set<string>();
  for (const { relations } of statements) for (const { to } of relations) answered.add(to.address);
  const unanswered = dated.filter(({ address }) => !answered.has(address));
  // Relations may be written in a ring; then they tell no order.
  const open = unanswered.length > 0 ? unanswered : dated;
  const [first] = open;
  if (first === undefined) return undefined;
  const statement = open.reduce((best, one) => (one.knownOn >= best.knownOn ? one : best), first);
  return { statement, others: open.filter((one) => one !== statement) };
}

/** The last moment at which it can have been said: what was certainly public had been said. */
function toEnd({ certain: { said, published } }: Statement): number {
  return Math.max(said.from, Math.min(said.until, published.until));
}

/** The statements that decide a question: of each side the one by which it holds its position. */
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
  return state === question.state ? findPresent(question) : findDeciding(question, state);
}

/** All pages of a long ladder ask for it, and it is made of the whole. */
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
