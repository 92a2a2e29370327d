/** The past statuses of a question, as a chart and in words, and the editor’s judgement on the present one. */
import type { Question, State } from '../../model/questions/question.ts';
import { daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { isDayPoint, isPoint, type When } from '../../time/when.ts';
import { toText } from '../../time/words/pieces.ts';
import { toAsOfUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { setApart } from '../parts/figure/wait.ts';
import { toFew } from '../parts/list/pages.ts';
import { toQuestionLine, toStatusMark } from '../parts/question/question-line.ts';
import { toDayWords } from '../parts/statement/said.ts';

export type History = ReturnType<typeof toHistory>;

const MOST = 30;

/**
 * The last changes, oldest first, and how many were before them.
 * @param end the last day of the record, or the past day of the page (`2025-04-25`)
 */
export function toHistory(context: Context, question: Question, end: string | undefined) {
  const { shown, more } = toFew(question.history.toReversed(), MOST);
  const states = shown.toReversed();
  const opening = findOpening(question.window, states);
  return {
    shown: states.map((one) => toChange(context, question, one, opening)),
    earlier: more,
    chart: findHistoryChart(context, question, states, end),
  };
}

function toChange(context: Context, question: Question, state: State, opening: string | undefined) {
  const { on, rule } = state;
  const { status, text } = context.words;
  const from = on ?? opening;
  const { answer } = toQuestionLine(context, question, state);
  return {
    ...toStatusMark(context, state),
    from: toShortDate(context, from),
    url: on && toAsOfUrl(question.thing.url, on),
    why: rule === 'answered' ? [status.settled, answer].join(text.space) : answer,
  };
}

/** An editor’s judgement beside the derived status. */
export function findJudgement(context: Context, { override }: State) {
  if (override === undefined) return undefined;
  const { why, by, on } = override;
  return { ...toStatusMark(context, override), why, by, on: toShortDate(context, on) };
}

/** Widths on a phone, in per cent: a square with its gap, and a date without and with its year. */
const [SQUARE, DATE, DATED] = [4.5, 21, 30];
const [LEFT, RIGHT] = [2, 98];

/** `states` are the changes, oldest first; `end` is the last day drawn. */
export function findHistoryChart(
  context: Context,
  { window }: Question,
  states: readonly State[],
  end: string | undefined,
) {
  const closing = window && listEnds(window.when)[1];
  const opening = findOpening(window, states);
  const starts = states.flatMap(({ on = opening, status }) =>
    on === undefined ? [] : [{ day: on, status }],
  );
  const [first] = starts;
  if (first === undefined || end === undefined || end <= first.day) return undefined;
  const length = daysBetween(fromDayText(first.day), fromDayText(end));
  const toPlace = (day: string) =>
    LEFT + (daysBetween(fromDayText(first.day), fromDayText(day)) / length) * (RIGHT - LEFT);
  const places = setApart(
    starts.map(({ day }) => toPlace(day)),
    SQUARE,
  );
  const marks = starts.map(({ status }, index) => ({ at: places[index] ?? LEFT, status }));
  const year = first.day.slice(0, 4) !== end.slice(0, 4);
  const isInside = closing !== undefined && closing > first.day && closing < end;
  const [opened, ...turned] = starts.map(({ day }, index) => ({ at: places[index] ?? LEFT, day }));
  return {
    marks,
    // From one mark to the next, the last one to the end.
    spans: marks.map(({ at, status }, index) => ({
      from: at,
      to: marks[index + 1]?.at ?? RIGHT,
      status,
    })),
    // Where the period of the question ends, if that is on the axis.
    end: isInside
      ? {
          at: Math.round(toPlace(closing) * 100) / 100,
          text: context.words.question.periodEnds({ day: toDayName(context, closing, year) }),
        }
      : undefined,
    // Days under the axis: the last, the first, and as many changes between as fit.
    labels: [{ at: RIGHT, day: end }, ...(opened ? [opened] : []), ...turned.reverse()]
      .reduce<{ at: number; day: string }[]>(
        (kept, one) =>
          kept.every(({ at }) => Math.abs(at - one.at) >= (year ? DATED : DATE))
            ? [...kept, one]
            : kept,
        [],
      )
      .map(({ at, day }) => ({ at, text: toDayName(context, day, year) })),
  };
}

/** The first day of the question’s period, if that is before the first status. */
function findOpening(window: Question['window'], states: readonly State[]): string | undefined {
  const [opening] = window === undefined ? [] : listEnds(window.when);
  const first = states.find(({ on }) => on !== undefined)?.on;
  return opening !== undefined && first !== undefined && opening < first ? opening : undefined;
}

/** The first and the last day of a period, if they are days. */
function listEnds(when: When): (string | undefined)[] {
  const ends = isPoint(when) ? [when, when] : [when.start, when.end];
  return ends.map((end) => (isPoint(end) && isDayPoint(end) ? toDayText(end) : undefined));
}

function toDayName(context: Context, day: string, year: boolean): string {
  return toText(toDayWords(context, day, { year }));
}
