/** The rungs of a page by the month in which they were said, and how many each side has there. */
import type { Step } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import { toAnchor, toMonthText } from '../../time/months.ts';
import type { Context } from '../context.ts';
import { toMonthName } from '../parts/dates.ts';
import { toRungs, type Rung } from '../parts/question/rungs.ts';
import { MOST_HOLDERS, toForm, toHolderNames, toPartyNames } from '../parts/statement/said.ts';

export type LadderMonth = ReturnType<typeof toLadderMonths>[number];

/** `steps` are those of one page, in the order of saying. */
export function toLadderMonths(
  context: Context,
  question: Question,
  steps: readonly Step[],
  isPresent: boolean,
) {
  const rungs = toRungs(context, question, steps, isPresent);
  const { year } = toForm(steps.map(({ statement }) => statement));
  const months = listMonths(steps);
  const rows = steps.map((step, index) => ({
    step,
    rung: rungs[index] as Rung,
    month: months[index] ?? '',
  }));
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, list]) => ({
    id: `m-${month}`,
    name: toName(context, month, year),
    tally: toTally(
      context,
      question,
      list.map(({ step }) => step),
    ),
    rungs: list.map(({ rung }) => rung),
  }));
}

/** `2025-04`, or the year alone. A month that has ended does not begin again: dates overlap, the order stays. */
function listMonths(steps: readonly Step[]): string[] {
  let last = '';
  return steps.map(({ statement }) => {
    const { year, month } = toAnchor(statement.said.when);
    const own = month === null ? String(year) : toMonthText({ year, month });
    if (own > last) last = own;
    return last;
  });
}

function toName({ language, words }: Context, month: string, withYear: boolean): string {
  if (month.length < 6) return language.date({ year: month });
  const name = withYear
    ? toMonthName(language, month)
    : language.date({ month: language.months.long[Number(month.slice(5)) - 1] });
  return words.text.capital(name);
}

function toTally(context: Context, question: Question, steps: readonly Step[]): string {
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

/** Of sides, also of those that have no part in the question: the statements beside it have their own. */
function toNames(context: Context, question: Question, ids: readonly string[]): string {
  return question.parties.length === 0
    ? toHolderNames(context, question, ids)
    : toPartyNames(context, ids);
}
