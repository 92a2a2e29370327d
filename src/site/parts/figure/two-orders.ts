/** The statements round the one that moved most, in two orders: as they were said, and as anyone could have read them. */
import type { LadderStep } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { toFirstWrittenDay } from '../../../time/bounds.ts';
import { compareValues, keepCertain } from '../../../time/compare-when.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toLink } from '../links.ts';
import { listStepsOnce } from '../question/as-of.ts';
import {
  capitalizeName,
  findPublishedHour,
  findWait,
  toDayWords,
  toForm,
  toPartyName,
  toSpeakerLine,
} from '../statement/said.ts';
import { toStatementWords } from '../statement/statement-line.ts';
import { findAnswer, isUnawareOf } from './figure.ts';

export type TwoOrders = ReturnType<typeof toTwoOrders>;

export type TwoOrdersRow = TwoOrders['rows'][number];

/** A figure of more rows cannot be read on a phone; one in which nothing moves so many places says nothing. */
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

/** The statements of the figure; none where there is no figure. */
export function listTwoOrders(context: Context, question: Question): Statement[] {
  return (findNow(context, question)?.steps ?? []).map(({ statement }) => statement);
}

const findNow = oncePerKey((context, question: Question) =>
  findMoved(question, listStepsOnce(context, question)),
);

interface Moved {
  /** The statement on the question that moves most places between the orders; of several the latest. */
  readonly claim: Statement;
  /** From the claim to the last that it overtook, or to its first answer. */
  readonly steps: readonly LadderStep[];
  /** How many of them there was no room for. */
  readonly left: number;
}

function findMoved(question: Question, steps: readonly LadderStep[]): Moved | undefined {
  const said = steps.map(({ statement }) => statement.address);
  const ranks = new Map(listInOrder(steps, 'known').map(({ address }, rank) => [address, rank]));
  const toMove = (address: string, at: number) => (ranks.get(address) ?? at) - at;
  const own = new Set(question.statements.map(({ address }) => address));
  let [from, most] = [-1, LEAST_MOVE];
  for (const [at, address] of said.entries())
    if (own.has(address) && toMove(address, at) >= most) [from, most] = [at, toMove(address, at)];
  const claim = steps[from]?.statement;
  if (claim === undefined) return undefined;
  const known = from + most;
  const overtaken = said.findLastIndex((one) => (ranks.get(one) ?? 0) < known);
  const answer = said.indexOf(findAnswer(claim, question)?.address ?? '');
  const all = steps.slice(from, Math.max(overtaken, answer) + 1);
  const shown = all.slice(0, MOST_ROWS);
  return { claim, steps: shown, left: all.length - shown.length };
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
  const between = steps.slice(1, known.indexOf(claim) + 1);
  const isUnheard = between.length > 0 && between.every((step) => isUnawareOf(step, claim));
  const rows = steps.map(({ statement }) => {
    const from = said.indexOf(statement) + 1;
    const to = known.findIndex(({ address }) => address === statement.address) + 1;
    const wait = findWait(context, statement);
    const ranks = { from, to };
    const isClaim = statement.address === claim.address;
    const sides = statement.parties.map((party) => toPartyName(context, party));
    const moved = toMoved(context, ranks);
    const told = [
      from === to ? undefined : text.capital(text.sentence(moved)),
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
      heard: [...sides, moved].join(text.comma),
    };
  });
  const others = Map.groupBy(steps, ({ beside }) => beside);
  const [first, last] = [said[0] ?? claim, said.at(-1) ?? claim];
  const hot = rows.find(({ isClaim }) => isClaim);
  return {
    title: context.words.rates.named({
      name: hot?.name ?? claim.speakerLabel,
      text: toMoved(context, hot ?? { from: 1, to: 1 }),
    }),
    count: rows.length,
    from: toDayWords(context, first.said.when, form),
    until: toDayWords(context, last.said.when, form),
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
function toMoved({ words }: Context, { from, to }: { from: number; to: number }): string {
  const { text, timeline } = words;
  return [timeline.wasSaid({ rank: from }), timeline.becameKnown({ rank: to })].join(text.comma);
}

/** “Trump”, where the family name is recorded and comes last in the name: “Guo Jiakun” is short enough. */
function toShort({ speaker, speakers, speakerLabel }: Statement): string {
  if (speakers.length > 1 || speaker === undefined) return capitalizeName(speakerLabel);
  return findFamily(speaker) ?? speaker.caption;
}

function findFamily(thing: Thing): string | undefined {
  if (!isKind(thing, 'person')) return undefined;
  const { family, name } = thing.data;
  return family !== undefined && !name.startsWith(family) ? family : undefined;
}
