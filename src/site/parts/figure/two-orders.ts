/** The statements round the one that moved most, in two orders: as they were said, and as anyone could have read them. */
import { perObject } from '../../../content/problems/memoize.ts';
import { countOvertaking, type LadderStep } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import {
  findWrittenDay,
  isBefore,
  toFirstWrittenDay,
  toLastWrittenDay,
} from '../../../time/bounds.ts';
import { compareValues, keepCertain } from '../../../time/compare-when.ts';
import { isPoint, type When } from '../../../time/when.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toLink } from '../links.ts';
import { listStepsOnce } from '../question/as-of.ts';
import {
  capitalizeName,
  findPublishedHour,
  findWait,
  isSameDay,
  toDayWords,
  toForm,
  toPartyName,
  toSpeakerLine,
} from '../statement/said.ts';
import { toStatementWords } from '../statement/statement-line.ts';
import { findAnswer, isUnawareOf } from './figure.ts';

export type TwoOrders = ReturnType<typeof toTwoOrders>;

export type TwoOrdersRow = TwoOrders['rows'][number];

/** A figure of more rows cannot be read on a phone; one in which nothing is overtaken so often says nothing. */
const [MOST_ROWS, LEAST_MOVE] = [12, 2];

/** `undefined` where no statement on the question moves two places. A question of a past day takes the steps of that day. */
export function findTwoOrders(
  context: Context,
  question: Question,
  steps?: readonly LadderStep[],
): TwoOrders | undefined {
  const found = steps === undefined ? findNow(context, question) : findMoved(question, steps);
  return found && toTwoOrders(context, question, found);
}

/** Whether they became known in the order in which they were said, as far as dates tell. */
export function isInOneOrder(steps: readonly LadderStep[]): boolean {
  return listInOrder(steps, 'known').every((one, at) => one === steps[at]?.statement);
}

/** The statements of the figure; none where there is no figure. */
export function listTwoOrders(context: Context, question: Question): Statement[] {
  return (findNow(context, question)?.steps ?? []).map(({ statement }) => statement);
}

const findNow = oncePerKey((context, question: Question) =>
  findMoved(question, listStepsOnce(context, question)),
);

interface Moved {
  /** The statement on the question that most others overtook, as far as dates make that certain; of several the latest. */
  readonly claim: Statement;
  /** From the claim to the last that it overtook, or to its first answer. */
  readonly steps: readonly LadderStep[];
  /** How many of them there was no room for. */
  readonly left: number;
}

function findMoved(question: Question, all: readonly LadderStep[]): Moved | undefined {
  const ranked = leaveOutRanges(all);
  const own = new Set(question.statements.map(({ address }) => address));
  const most = countOvertaking(ranked.map(({ statement }) => statement));
  let [found, overtaken]: [number, Statement[]] = [-1, []];
  // n statements have n² pairs: a claim is compared with the others only if it may have moved as far as the best so far.
  for (const [at, count] of [...most.entries()].sort(([, a], [, b]) => b - a)) {
    const least = Math.max(LEAST_MOVE, overtaken.length);
    if (count < least) break;
    if (!own.has((ranked[at] as LadderStep).statement.address)) continue;
    const passed = listOvertaking(ranked, at);
    const isFarther = passed.length > overtaken.length || at > found;
    if (passed.length >= least && isFarther) [found, overtaken] = [at, passed];
  }
  const claim = ranked[found]?.statement;
  if (claim === undefined) return undefined;
  const { address } = claim;
  // Nothing of the claim's own day without hours is beside it: which was first is not known.
  const steps = ranked.filter(
    ({ statement }) =>
      statement.address === address || comparePlaces(claim, statement, 'happened') < 0,
  );
  const ends = new Set([findAnswer(claim, question), ...overtaken].map((one) => one?.address));
  const last = steps.findLastIndex(({ statement }) => ends.has(statement.address));
  const shown = steps.slice(0, Math.min(last + 1, MOST_ROWS));
  return { claim, steps: shown, left: last + 1 - shown.length };
}

/** Without those whose days of saying are a range that others fall into: they have no place in the order. */
function leaveOutRanges(all: readonly LadderStep[]): LadderStep[] {
  return all.filter(
    ({ statement }) =>
      findWrittenDay(statement.said.when) !== undefined ||
      all.every(
        (other) =>
          other.statement === statement ||
          comparePlaces(other.statement, statement, 'happened') !== 0,
      ),
  );
}

/** Those said later and known earlier, as far as that is certain. */
function listOvertaking(ranked: readonly LadderStep[], at: number): Statement[] {
  const claim = (ranked[at] as LadderStep).statement;
  const passed: Statement[] = [];
  for (let next = at + 1; next < ranked.length; next += 1) {
    const { statement } = ranked[next] as LadderStep;
    if (toDays(statement.said.when).first > toDays(claim.published.when).last) break;
    if (comparePlaces(claim, statement, 'happened') >= 0) continue;
    if (comparePlaces(statement, claim, 'known') < 0) passed.push(statement);
  }
  return passed;
}

/**
 * Below zero if `a` is the earlier, above if `b` is: by hours, by days as written or, where neither tells, by which
 * answers the other. 0 if that is not known, whatever their places in a list.
 */
function comparePlaces(a: Statement, b: Statement, order: keyof typeof FIELDS): number {
  const field = FIELDS[order];
  const [one, other] = [a.certain[field], b.certain[field]];
  if (isBefore(one, other)) return -1;
  if (isBefore(other, one)) return 1;
  return (
    compareDays(a[field].when, b[field].when) || Number(isAnswerTo(a, b)) - Number(isAnswerTo(b, a))
  );
}

function compareDays(a: When, b: When): number {
  if (a.uncertain || a.approximate || b.uncertain || b.approximate) return 0;
  const [one, other] = [toDays(a), toDays(b)];
  if (one.last < other.first) return -1;
  return other.last < one.first ? 1 : 0;
}

/** As written; an open end is after all days. */
const toDays = perObject((when: When) => ({
  first: toFirstWrittenDay(when),
  last: isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : '~',
}));

function isAnswerTo({ relations }: Statement, { address }: Statement): boolean {
  return relations.some(
    ({ type, to, precedesClaim }) =>
      to.address === address && type !== 'disputes' && !precedesClaim,
  );
}

function listInOrder(steps: readonly LadderStep[], order: 'happened' | 'known'): Statement[] {
  return listStatements(
    steps.map(({ statement }) => statement),
    order,
  );
}

export const FIELDS = { happened: 'said', known: 'published' } as const;

/**
 * Statements in the order of saying, put in one of the orders. As they became known, two keep their order unless the
 * days of their publication, as written, differ or the hours make it certain.
 */
export function listStatements(statements: readonly Statement[], order: keyof typeof FIELDS) {
  const field = FIELDS[order];
  const wanted = statements
    .map((statement) => ({ statement, day: toFirstWrittenDay(statement[field].when) }))
    .sort((a, b) => compareValues(a.day, b.day))
    .map(({ statement }) => statement);
  return keepCertain(wanted, ({ certain }) => certain[field]);
}

function toTwoOrders(context: Context, { parties }: Question, { claim, steps, left }: Moved) {
  const { text, timeline } = context.words;
  const said = steps.map(({ statement }) => statement);
  const known = listInOrder(steps, 'known');
  const form = toForm(said);
  const isTied = (one: Statement, order: keyof typeof FIELDS) =>
    said.some((other) => other !== one && comparePlaces(one, other, order) === 0);
  const isEarliest = isTied(claim, 'known');
  const between = steps.slice(1, known.indexOf(claim) + 1);
  const isUnheard = between.length > 0 && between.every((step) => isUnawareOf(step, claim));
  const rows = steps.map(({ statement }) => {
    const from = said.indexOf(statement) + 1;
    const to = known.findIndex(({ address }) => address === statement.address) + 1;
    const wait = findWait(context, statement);
    const ranks = { from, to };
    const isClaim = statement.address === claim.address;
    const sides = statement.parties.map((party) => toPartyName(context, party));
    const isSure = isClaim || !(isTied(statement, 'happened') || isTied(statement, 'known'));
    const moved = isSure ? toMoved(context, ranks, isClaim && isEarliest) : undefined;
    const told = [
      from === to ? undefined : moved && text.capital(text.sentence(moved)),
      wait && timeline.twoWait({ wait }),
      isClaim && isUnheard ? timeline.twoUnheard : undefined,
    ];
    return {
      ...ranks,
      isClaim,
      url: statement.address,
      speaker: toSpeakerLine(context, statement),
      name: toShort(statement),
      said: toDayWords(context, statement.said.when, form),
      published: toDayWords(context, statement.published.when, form),
      hour: findPublishedHour(context, statement),
      words: toStatementWords(statement),
      told: told.filter((one) => one !== undefined).join(text.space),
      // “Washington, said first, became known sixth”, for those who do not see the lines.
      heard: [...sides, ...(moved === undefined ? [] : [moved])].join(text.comma),
    };
  });
  const others = Map.groupBy(steps, ({ beside }) => beside);
  const [first, last] = [said[0] ?? claim, said.at(-1) ?? claim];
  const hot = rows.find(({ isClaim }) => isClaim);
  return {
    title: context.words.rates.named({
      name: hot?.name ?? claim.nameSpeakers(),
      text: toMoved(context, hot ?? { from: 1, to: 1 }, isEarliest),
    }),
    count: rows.length,
    from: toDayWords(context, first.said.when, form),
    // Nothing where all are of one day.
    until: isSameDay(first.said, last.said) ? undefined : toDayWords(context, last.said.when, form),
    left,
    // Sides of the question that have nothing in it.
    silent: parties
      .filter((party) => !said.some((one) => one.parties.includes(party)))
      .map((party) => toPartyName(context, party)),
    // Numbers on the left of what answers another question.
    beside: [...others].flatMap(([thing, own]) => {
      if (thing === undefined) return [];
      const numbers = own.map(({ statement }) => String(said.indexOf(statement) + 1));
      return [{ link: toLink(thing), numbers: text.list(numbers) }];
    }),
    // In the order of saying.
    rows,
  };
}

/** “said first, became known sixth”. */
function toMoved(
  { words }: Context,
  { from, to }: { from: number; to: number },
  isEarliest: boolean,
): string {
  const { text, timeline } = words;
  const known = timeline.becameKnown({ rank: to });
  return [
    timeline.wasSaid({ rank: from }),
    isEarliest ? timeline.atEarliest({ known }) : known,
  ].join(text.comma);
}

/** “Trump”, where the family name is recorded and comes last in the name: “Guo Jiakun” is short enough. */
function toShort({ speaker, speakers, nameSpeakers }: Statement): string {
  if (speakers.length > 1 || speaker === undefined) return capitalizeName(nameSpeakers());
  return findFamily(speaker) ?? speaker.caption;
}

function findFamily(thing: Thing): string | undefined {
  if (!isKind(thing, 'person')) return undefined;
  const { family, name } = thing.data;
  return family !== undefined && !name.startsWith(family) ? family : undefined;
}
