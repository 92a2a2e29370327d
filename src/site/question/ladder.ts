/** The ladder by months, with the number of statements of each side. */
import type { LadderStep } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { COVERAGE_URL } from '../addresses/pages.ts';
import { findBelow } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { listMonthsInOrder, toMonthName } from '../parts/dates.ts';
import { toLink } from '../parts/links.ts';
import { toFew } from '../parts/list/pages.ts';
import { toShareStatement } from '../parts/share/share.ts';
import {
  type DateForm,
  findPublishedHour,
  MOST_HOLDERS,
  toForm,
  toHolderNames,
  toPartyNames,
} from '../parts/statement/said.ts';
import { toShortName, toStatementLine } from '../parts/statement/statement-line.ts';

export type StatementRow = ReturnType<typeof listRows>[number]['row'];

/** `steps` are those of one page, in the order of saying. Links to statements on the same page stay within it. */
export function toLadderMonths(
  context: Context,
  question: Question,
  steps: readonly LadderStep[],
  isPresent: boolean,
) {
  const form = toForm(steps.map(({ statement }) => statement));
  const rows = listRows(context, question, steps, { form, isPresent });
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, list]) => ({
    id: `m-${month}`,
    name: toName(context, month, form.year),
    tally: toTally(
      context,
      question,
      list.map(({ step }) => step),
    ),
    rows: list.map(({ row }) => row),
  }));
}

function toName({ language, words }: Context, month: string, withYear: boolean): string {
  if (month.length < 6) return language.date({ year: month });
  const name = withYear
    ? toMonthName(language, month)
    : language.date({ month: language.months.long[Number(month.slice(5)) - 1] });
  return words.text.capital(name);
}

function toTally(context: Context, question: Question, steps: readonly LadderStep[]): string {
  const { counts, ladder, text } = context.words;
  const isBySpeaker = question.parties.length === 0;
  const bySides = Map.groupBy(steps, ({ statement: { parties, voices } }) =>
    (isBySpeaker ? voices : parties).join('\n'),
  );
  const nobody = isBySpeaker ? ladder.noName : ladder.noSide;
  const sides = [...bySides].map(([key, own]) => {
    const name = key === '' ? nobody : toNames(context, question, key.split('\n'));
    return own.length === steps.length ? name : ladder.ofSide({ name, n: own.length });
  });
  const few = sides.slice(0, MOST_HOLDERS).join(text.comma);
  const left = sides.length - MOST_HOLDERS;
  const beside = steps.flatMap((step) => step.beside ?? []);
  const all = ladder.monthTally({
    all: counts.statements({ n: steps.length }),
    sides:
      isBySpeaker && left > 0
        ? `${few}${text.space}${counts.more({ n: left })}`
        : sides.join(text.comma),
  });
  if (beside.length === 0) return all;
  const say = beside.length < steps.length ? ladder.someBeside : ladder.allBeside;
  const told = say({ n: beside.length, questions: new Set(beside).size });
  return `${all}${text.semicolon}${told}`;
}

/** Sides, including those without part in the question, whose statements are about other questions. */
function toNames(context: Context, question: Question, ids: readonly string[]): string {
  return question.parties.length === 0
    ? toHolderNames(context, question, ids)
    : toPartyNames(context, ids);
}

/** A page has a hundred rows; the timeline in both orders lists all. */
const MOST_UNSEEN = 8;

function listRows(
  context: Context,
  question: Question,
  steps: readonly LadderStep[],
  { form, isPresent }: { form: DateForm; isPresent: boolean },
) {
  const own = new Set(steps.map(({ statement }) => statement.address));
  const toUrl = (other: Statement) =>
    own.has(other.address) ? `#${toStatementRowId(other)}` : other.address;
  const months = listMonthsInOrder(steps.map(({ statement }) => statement.said.when));
  return steps.map((step, index) => {
    const { statement, parties, counts, beside, unseen } = step;
    // Two more than shown, so that `toFew` sees that there are more.
    const { shown } = toFew(unseen.first(MOST_UNSEEN + 2), MOST_UNSEEN);
    const row = {
      id: toStatementRowId(statement),
      line: toStatementLine(context, statement, form, toUrl),
      hour: findPublishedHour(context, statement),
      // Its columns, from 1: none if it is of no side of the ladder, several if it is joint.
      columns: parties.map((party) => question.parties.indexOf(party) + 1),
      // The sides on its edge: those of its columns, then others for whom it speaks.
      edges: [...new Set([...parties, ...statement.parties])],
      // Why a statement on this question does not count towards the status.
      remark: counts || beside !== undefined ? undefined : toRemark(context, question, statement),
      // The other question that it is about.
      beside: beside && toLink(beside),
      // Statements on this question that were not yet public when it was made.
      unseen: {
        shown: shown.map((other) => ({
          text: toShortName(context, other, statement),
          url: toUrl(other),
        })),
        more: unseen.count - shown.length,
      },
      share: isPresent ? toShareStatement(context, statement) : undefined,
    };
    return { step, row, month: months[index] ?? '' };
  });
}

/** Nobody answers for its position, or nobody on a side of the question, or it takes none. */
function toRemark(
  { words }: Context,
  { parties }: Question,
  { onRecord, position }: Statement,
): string {
  if (position === undefined) return words.ladder.noPosition;
  if (parties.length === 0) return words.ladder.unnamedSpeaker;
  return onRecord ? words.ladder.ofNoSide : words.ladder.unnamed;
}

/** `/coverage/2025/04/some-item#id` → `s-2025-04-some-item-id` */
export function toStatementRowId({ address }: Statement): string {
  return `s-${(findBelow(COVERAGE_URL, address) ?? '').replace(/[/#]/g, '-')}`;
}
