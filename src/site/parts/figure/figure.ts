/** The record as a figure: when things were said, and when they were published. */
import { countUnaware, isUnseen, type LadderStep } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import { listHolders } from '../../../model/questions/status.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { earliest, isBefore, latest } from '../../../time/bounds.ts';
import { addDays, type CalendarDay, daysBetween, toWeekday } from '../../../time/calendar.ts';
import { addMonths, listMonths } from '../../../time/months.ts';
import { isDayPoint, isInstant, type Placed } from '../../../time/when.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toDayAt, toFirstInstant, toWallTime } from '../../../time/zone.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toLink } from '../links.ts';
import { listStepsOnce } from '../question/as-of.ts';
import { listCited } from '../sources/sources.ts';
import {
  type DateForm,
  findPublishedHour,
  findWait,
  isPublishedThen,
  toDays,
  toDayWords,
  toForm,
  toSpeakerLine,
} from '../statement/said.ts';
import { toStatementWords } from '../statement/statement-line.ts';

export interface FigureMark extends AxisSpot {
  /** Its hour is recorded. Otherwise it is a band, and nothing inside the band is before or after it. */
  readonly isExact: boolean;
  /** “TIME publishes 25 Apr, hour not recorded”. */
  readonly text: string;
  /** “TIME published”, as it follows “before”. */
  readonly past: string;
}

export type RecordFigure = NonNullable<ReturnType<typeof findFigure>>;

export function findFigure(context: Context, question: Question) {
  const stretch = findStretch(context, question);
  if (stretch === undefined) return undefined;
  const { claim, steps } = stretch;
  const shown = steps.map(({ statement }) => statement);
  const form = toForm(shown);
  const last = Math.max(
    ...[claim.published, ...shown.map(({ said }) => said)]
      .map(({ when, zone }) => latest(when, zone))
      .filter(Number.isFinite),
  );
  const axis = toAxis(context, earliest(claim.said.when, claim.said.zone), last, claim.said.zone);
  return {
    title: toTitle(context, stretch, form),
    note: toNote(context, stretch, form),
    label: axis.label,
    ticks: axis.ticks,
    mark: { ...toAxisSpot(axis, claim.published), ...toMarkWords(context, stretch, form) },
    rows: steps.map((step) => {
      const { statement, beside } = step;
      const isLater = findWait(context, statement) !== undefined;
      return {
        speaker: toSpeakerLine(context, statement),
        words: toStatementWords(statement),
        url: statement.address,
        sources: listCited(context, statement),
        said: toDayWords(context, statement.said.when, form),
        published: isLater ? toDayWords(context, statement.published.when, form) : undefined,
        hour: findPublishedHour(context, statement),
        beside: beside === undefined ? undefined : toLink(beside),
        isUnaware: isUnawareOf(step, claim),
        from: toAxisSpot(axis, toSaidOrHour(statement)),
        to: isLater ? toAxisSpot(axis, statement.published) : undefined,
      };
    }),
  };
}

/** For what was published on the day it was said, the hour of publication is closer to the truth than the day. */
export function toSaidOrHour(statement: Stretch['claim']): Stretch['claim']['said'] {
  const { said, published } = statement;
  return published.when.precision === 'minute' && isPublishedThen(statement) ? published : said;
}

export function toTitle(context: Context, { claim }: Stretch, form: DateForm): string {
  const { said, published } = claim;
  const [first, last] = [toDays(said.when), toDays(published.when)];
  const isWeek = latest(last, published.zone) - earliest(first, said.zone) < 7 * 86_400_000;
  const name = (when: typeof first) =>
    isWeek && isDayPoint(when)
      ? (context.language.weekdays.long[toWeekday(when)] ?? '')
      : toText(toDayWords(context, when, form));
  return context.words.figure.title({ first: name(first), last: name(last) });
}

function toNote(context: Context, { claim, unseen, answer }: Stretch, form: DateForm): string {
  const { figure, text } = context.words;
  const toDay = ({ when }: typeof claim.said) => toText(toDayWords(context, when, form));
  const { to } = toSpeakerLine(context, claim);
  const [said, published] = [toDay(claim.said), toDay(claim.published)];
  return [
    to === undefined
      ? figure.claim({ name: claim.nameSpeakers(), said, published })
      : figure.claimTo({ name: claim.nameSpeakers(), to: to.text, said, published }),
    figure.unseen({ n: unseen }),
    answer === undefined ? figure.noAnswer : figure.answer({ day: toDay(answer.said) }),
  ].join(text.space);
}

function toMarkWords(
  context: Context,
  { claim: { to, published } }: Stretch,
  form: DateForm,
): Omit<FigureMark, keyof AxisSpot> {
  const name = typeof to === 'object' && to.kind === 'outlet' ? to.caption : undefined;
  const isExact = isInstant(published.when);
  const day = toText(toDayWords(context, published.when, form));
  const isDay = isDayPoint(toDays(published.when));
  const { figure } = context.words;
  const mark = name === undefined ? figure.publishedMark : figure.publishes({ name });
  return {
    isExact,
    text: isExact ? mark : (isDay ? figure.publishedOnDay : figure.publishedOn)({ mark, day }),
    past: name === undefined ? figure.thatWasPublic : figure.hasPublished({ name }),
  };
}

/** The part of a question that its figure shows: a claim, and what others said before they could know of it. */
export type Stretch = NonNullable<ReturnType<typeof toStretch>>;

/** More rows do not fit into one figure. */
const MOST = 14;

/**
 * Chosen by data alone. The claim is the statement on the question that was certainly published days after it was said,
 * and that most other statements of the ladder could not have known; of several, the latest. The stretch ends with the
 * first answer. `steps` defaults to the whole ladder. `undefined` if there is no such claim.
 */
export function findStretch(
  context: Context,
  question: Question,
  steps?: readonly LadderStep[],
): Stretch | undefined {
  return steps === undefined ? findWhole(context, question) : toStretch(context, question, steps);
}

/** Kept for the page of the question, its frames, its timeline and the front page. */
const findWhole = oncePerKey((context, question: Question) =>
  toStretch(context, question, listStepsOnce(context, question)),
);

function toStretch(context: Context, question: Question, steps: readonly LadderStep[]) {
  const unaware = countUnaware(
    question.statements,
    steps.map(({ statement }) => statement),
  );
  const counts = new Map(question.statements.map((one, index) => [one, unaware[index] ?? 0]));
  const count = (one: Statement) => counts.get(one) ?? 0;
  let claim: Statement | undefined;
  for (const statement of question.statements) {
    const best = claim === undefined ? 1 : count(claim);
    if (count(statement) >= best && findWait(context, statement) !== undefined) claim = statement;
  }
  if (claim === undefined) return undefined;
  const { address } = claim;
  const from = steps.findIndex(({ statement }) => statement.address === address);
  const answer = findAnswer(claim, question);
  const to = steps.findIndex(({ statement }) => statement.address === answer?.address);
  const last = steps.findLastIndex((step) => isUnawareOf(step, claim));
  const shown = steps.slice(from, Math.max(to, last) + 1).slice(0, MOST);
  return { claim, steps: shown, answer, unseen: count(claim) };
}

/** Whether the statement was made before the claim was public. */
export function isUnawareOf({ statement }: LadderStep, claim: Statement): boolean {
  return isUnseen(claim, statement);
}

export function findAnswer(
  claim: Statement,
  { parties, statements }: Question,
): Statement | undefined {
  const own = new Set(parties.length === 0 ? claim.voices : claim.parties);
  return statements.find(
    (one) =>
      isAnswer(claim, one) &&
      (parties.length === 0 ? one.voices : one.parties).some((holder) => !own.has(holder)),
  );
}

/** The first answer of each other side (or, without sides, of each other speaker), in the order of saying. */
export function listAnswers(claim: Statement, { parties, statements }: Question): Statement[] {
  const answered = new Set(listHolders(claim, parties));
  return statements.filter((one) => {
    if (!isAnswer(claim, one)) return false;
    const others = listHolders(one, parties).filter((holder) => !answered.has(holder));
    for (const holder of others) answered.add(holder);
    return others.length > 0;
  });
}

function isAnswer(claim: Statement, { certain, onRecord, position }: Statement): boolean {
  return onRecord && position !== undefined && isBefore(claim.certain.published, certain.said);
}

/** A time axis, with places in per cent. */
export type Axis = ReturnType<typeof toAxis>;

export type AxisSpot = ReturnType<typeof toAxisSpot>;

const MOST_TICKS = 10;
/** A longer axis counts in months. */
const MOST_DAYS = 45;
const MOST_MONTHS = 12;

/** Spans whole days, from that of `first` to that of `last`, counted in `zone`. */
export function toAxis(context: Context, first: number, last: number, zone: string) {
  const [start, end] = [toDayAt(first, zone), toDayAt(last, zone)];
  const toInstant = (day: CalendarDay) =>
    toFirstInstant(toWallTime({ ...day, hour: 0, minute: 0, second: 0 }), zone);
  const from = toInstant(start);
  const until = toInstant(addDays(end, 1));
  const { language } = context;
  const isOfDays = daysBetween(start, end) < MOST_DAYS;
  const named = isOfDays ? nameDays(context, start, end) : nameMonths(context, start, end);
  return {
    from,
    until,
    ticks: named.map(({ day, text }) => ({
      at: toPercent((toInstant(day) - from) / (until - from)),
      text: text.replaceAll('\u00a0', ' '),
    })),
    // The month in which an axis of days begins. An axis of months names its months itself.
    label: isOfDays ? language.date({ month: language.months.long[start.month - 1] }) : undefined,
  };
}

type Named = ReturnType<typeof nameMonths>[number];

/** Every day, or every second, third …; the first one in a month names it. */
function nameDays({ language }: Context, start: CalendarDay, end: CalendarDay): Named[] {
  const days = daysBetween(start, end) + 1;
  const step = Math.ceil(days / MOST_TICKS);
  return Array.from({ length: Math.ceil(days / step) }, (_, index): Named => {
    const day = addDays(start, index * step);
    const month = index > 0 && day.day <= step ? language.months.short[day.month - 1] : undefined;
    return { day, text: language.date({ day: String(day.day), month }) };
  });
}

/** The first of every month, or of every second, third …; January names its year. */
function nameMonths({ language }: Context, start: CalendarDay, end: CalendarDay) {
  const all = listMonths(start.day === 1 ? start : addMonths(start, 1), end);
  const step = Math.ceil(all.length / MOST_MONTHS);
  return all
    .filter((_, index) => index % step === 0)
    .map(({ year, month }) => ({
      day: { year, month, day: 1 },
      text: language.date({
        month: language.months.short[month - 1],
        year: month <= step ? String(year) : undefined,
      }),
    }));
}

/** Where a date is on the axis; what reaches beyond an edge is cut there. */
export function toAxisSpot({ from, until }: Axis, { when, zone }: Placed) {
  const toPlace = (instant: number) =>
    toPercent((Math.min(Math.max(instant, from), until) - from) / (until - from));
  const [start, end] = [toPlace(earliest(when, zone)), toPlace(latest(when, zone))];
  return { from: start, at: toPercent((start + end) / 200), until: end };
}

function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
