/** A claim that was public only later, in one figure: said, published, answered, and how much was said in between. */
import type { LadderStep } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { earliest, latest } from '../../../time/bounds.ts';
import { addDays, daysBetween, toWeekday } from '../../../time/calendar.ts';
import { toMonthText } from '../../../time/months.ts';
import type { Placed } from '../../../time/when.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toZoneCity } from '../../../time/words/language.ts';
import { toDayAt } from '../../../time/zone.ts';
import type { Context } from '../../context.ts';
import { toMonthName } from '../dates.ts';
import { fillRich, type Rich, toLink, toRich } from '../links.ts';
import { toDayWords, toForm, toHolderNames } from '../statement/said.ts';
import {
  type Axis,
  findStretch,
  isUnawareOf,
  listAnswers,
  type AxisSpot,
  type Stretch,
  toAxis,
  toSaidOrHour,
  toAxisSpot,
  toTitle,
} from './figure.ts';

export type Wait = NonNullable<ReturnType<typeof findWaitFigure>>;

/** Days after the publication, and after the first answer. Later answers would squeeze everything else. */
const [FIRST_DAYS, MORE_DAYS] = [14, 5];
/** The width of a dot and its gap on a phone, in per cent. */
const DOT = 2;
const DAY = 86_400_000;

/** `undefined` if nobody spoke past a claim. `shown` are the steps of a past day; the default is the present ladder. */
export function findWaitFigure(
  context: Context,
  question: Question,
  shown?: readonly LadderStep[],
) {
  const stretch = findStretch(context, question, shown);
  if (stretch === undefined) return undefined;
  const { claim, steps } = stretch;
  const answers = listShownAnswers(claim, listAnswers(claim, question));
  const between = steps.filter((step) => isUnawareOf(step, claim));
  const { zone } = claim.said;
  const last = Math.max(
    ...[
      claim.published,
      ...answers.map(({ said }) => said),
      ...between.map(({ statement }) => statement.said),
    ]
      .map(({ when, zone: own }) => latest(when, own))
      .filter(Number.isFinite),
  );
  const axis = toAxis(context, earliest(claim.said.when, zone), last, zone);
  const [from, to] = [toAxisSpot(axis, claim.said), toAxisSpot(axis, claim.published)];
  const marked = answers.map((statement) => ({
    party: statement.parties.length === 1 ? statement.parties[0] : undefined,
    name: toHolderNames(
      context,
      question,
      question.parties.length === 0 ? statement.voices : statement.parties,
    ),
    spot: toAxisSpot(axis, toSaidOrHour(statement)),
  }));
  const places = between.map(({ statement }) => toAxisSpot(axis, toSaidOrHour(statement)).at);
  const { figure, text } = context.words;
  const days = toDays(context, axis, zone);
  return {
    title: toTitle(context, stretch, toForm([claim])),
    note: toNote(context, stretch, between, answers[0]),
    caption: `${days}${text.space}${figure.midday}`,
    ticks: toTicks(context, axis, zone, [from.at, to.at, ...marked.map(({ spot }) => spot.at)]),
    claim: {
      party: claim.parties.length === 1 ? claim.parties[0] : undefined,
      from,
      to,
      vague: [from, to].filter((spot) => isVague(axis, spot)),
    },
    answers: marked,
    // Statements whose speakers could not know the claim, in per cent; none overlaps another.
    between: setApart(
      places.toSorted((a, b) => a - b),
      DOT,
    ),
  };
}

/** Where the line of the claim is, from one line to the next, and the height of all; in pixels. */
export function toWaitSize({ answers: { length } }: Pick<Wait, 'answers'>) {
  const [top, row] = length > 1 ? [40, 28] : [44, 34];
  return { top, row, height: top + row * (length > 0 ? length : 0.5) + 14 };
}

/** Longer than any day, even one of 25 hours. */
function isVague({ from, until }: Axis, spot: AxisSpot): boolean {
  return ((spot.until - spot.from) / 100) * (until - from) > 1.5 * DAY;
}

function listShownAnswers(claim: Statement, answers: readonly Statement[]): Statement[] {
  const [first, ...others] = answers;
  if (first === undefined || isLater(first.said, claim.published, FIRST_DAYS)) return [];
  return [first, ...others.filter(({ said }) => !isLater(said, first.said, MORE_DAYS))];
}

function isLater(one: Placed, than: Placed, days: number): boolean {
  return latest(one.when, one.zone) > latest(than.when, than.zone) + days * DAY;
}

function toDays({ cities, language, words }: Context, axis: Axis, zone: string): string {
  const city = cities.find((one) => one.zone === zone)?.name ?? toZoneCity(zone);
  const { year, month } = toDayAt(axis.from, zone);
  const name = toMonthName(language, toMonthText({ year, month }));
  return words.figure.daysIn({ month: words.text.capital(name), city });
}

/** “Five statements came in between (small dots), on another question: Who asks? None of their speakers could have …” */
function toNote(
  context: Context,
  { unseen, answer }: Stretch,
  between: Stretch['steps'],
  drawn: Statement | undefined,
): Rich {
  const { figure, text } = context.words;
  const beside = between.flatMap(({ beside: other }) => other ?? []);
  const others = [...new Set(beside)];
  const own = unseen - beside.length;
  const questions = others.flatMap((thing, index) => [
    index > 0 ? text.space : '',
    toLink(thing),
    text.sentence(thing.caption).slice(thing.caption.length),
  ]);
  const told =
    own <= 0
      ? fillRich(figure.betweenBeside, {
          n: unseen,
          others: others.length,
          questions: toRich(...questions),
        })
      : toRich(
          own === unseen
            ? figure.betweenOn({ n: unseen })
            : figure.betweenSomeOn({ n: unseen, own }),
        );
  if (drawn !== undefined) return told;
  const late =
    answer === undefined
      ? figure.noAnswer
      : figure.answer({ day: toText(toDayWords(context, answer.said.when, toForm([answer]))) });
  return toRich(...told, `${text.space}${late}`);
}

/** Up to this many days each is named below its middle; with more, some are named at their start. */
const FEW_DAYS = 8;
/** Days with a mark also show their weekday. */
function toTicks(context: Context, axis: Axis, zone: string, marks: readonly number[]) {
  const first = toDayAt(axis.from, zone);
  const days = daysBetween(first, toDayAt(axis.until - 1, zone)) + 1;
  if (days > FEW_DAYS) return axis.ticks.map(({ at, text }) => ({ at, textAt: at, text }));
  const { language } = context;
  return axis.ticks.map(({ at, text }, index) => {
    const end = axis.ticks[index + 1]?.at ?? 100;
    const day = addDays(first, index);
    const weekday = language.weekdays.short[toWeekday(day)];
    const isMarked = marks.some((mark) => mark >= at && mark < end);
    return {
      // Where the day begins and where its text is, in per cent.
      at,
      textAt: Math.round((at + end) * 50) / 100,
      text: isMarked ? language.date({ weekday, day: String(day.day) }) : text,
    };
  });
}

/**
 * Moves places on a line apart until neighbours are at least `least` apart, within 0 to 100. Places that would overlap
 * spread evenly around their middle; without room for all, they share what there is. Takes and keeps ascending order.
 */
export function setApart(places: readonly number[], least: number): number[] {
  const room = places.length < 2 ? least : Math.min(least, 100 / (places.length - 1));
  const groups: { sum: number; count: number }[] = [];
  // Where the first place of a group is.
  const toStart = ({ sum, count }: (typeof groups)[number]) => {
    const length = (count - 1) * room;
    return Math.min(Math.max(sum / count - length / 2, 0), 100 - length);
  };
  for (const place of places) {
    const group = { sum: place, count: 1 };
    for (
      let before = groups.at(-1);
      before && toStart(before) + before.count * room > toStart(group);
      before = groups.at(-1)
    ) {
      group.sum += before.sum;
      group.count += before.count;
      groups.pop();
    }
    groups.push(group);
  }
  return groups.flatMap((group) =>
    Array.from(
      { length: group.count },
      (_, index) => Math.round((toStart(group) + index * room) * 100) / 100,
    ),
  );
}
