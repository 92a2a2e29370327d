/** The statuses that a question has had, drawn and told, and what an editor thinks of the last. */
import { getWhen } from '../../model/item.ts';
import type { Question, State } from '../../model/questions/question.ts';
import { toDayNumber, toDayText } from '../../time/calendar.ts';
import { isDayPoint, isPoint, type Point } from '../../time/when.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toAsOfUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { setApart } from '../parts/figure/wait.ts';
import { toFew } from '../parts/list/pages.ts';
import { toQuestionLine, toStatusMark } from '../parts/question/question-line.ts';

/** An editor’s judgement beside the derived status. */
export type Judgement = NonNullable<ReturnType<typeof findJudgement>>;

/** The last changes, oldest first, and how many came before them. */
export type History = ReturnType<typeof toHistory>;

/** Every change has a page of its day, too. */
const MOST = 30;

/** @param end the last day of the record, or the past day of the page (`2025-04-25`) */
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
  const { zone } = context.publication.about;
  const from = on ?? opening;
  const { answer } = toQuestionLine(context, question, state);
  return {
    ...toStatusMark(context, state),
    from: from === undefined ? undefined : toShortDate(context, from, zone),
    url: on === undefined ? undefined : toAsOfUrl(question.thing.url, on),
    why: rule === 'answered' ? [status.settled, answer].join(text.space) : answer,
  };
}

export function findJudgement(context: Context, { override }: State) {
  if (override === undefined) return undefined;
  const { why, by, on } = override;
  return {
    ...toStatusMark(context, override),
    why,
    by,
    on: toShortDate(context, on, context.publication.about.zone),
  };
}

/** A square and the room beside it on a phone, in per cent; so much a date takes there, without and with its year. */
const [SQUARE, DATE, DATED] = [4.5, 21, 30];
/** The axis, inside the width of the squares at its ends. */
const [LEFT, RIGHT] = [2, 98];

/** `states` are the changes, oldest first; `end` is the last day that is drawn. */
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
  const [from, until] = [toNumber(first.day), toNumber(end)];
  const toPlace = (day: string) =>
    LEFT + ((toNumber(day) - from) / (until - from)) * (RIGHT - LEFT);
  const places = setApart(
    starts.map(({ day }) => toPlace(day)),
    SQUARE,
  );
  const year = first.day.slice(0, 4) !== end.slice(0, 4);
  const isInside = closing !== undefined && closing > first.day && closing < end;
  const labels = [
    { at: places[0] ?? LEFT, day: first.day },
    ...starts
      .map(({ day }, index) => ({ at: places[index] ?? LEFT, day }))
      .slice(1)
      .reverse(),
  ];
  return {
    marks: starts.map(({ status }, index) => ({ at: places[index] ?? LEFT, status })),
    // From one mark to the next, the last to the end.
    spans: starts.map(({ status }, index) => ({
      from: places[index] ?? LEFT,
      to: places[index + 1] ?? RIGHT,
      status,
    })),
    // Where the time that the question asks about is over, if that is on the axis.
    end: isInside
      ? {
          at: round(toPlace(closing)),
          text: context.words.question.periodEnds({ day: toDayName(context, closing, year) }),
        }
      : undefined,
    // Days under the axis: the first, the last, and as many changes between as have room.
    labels: [{ at: RIGHT, day: end }, ...labels]
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

/** The day on which the time that a question asks about begins, if that is before anything was known of it. */
function findOpening(window: Question['window'], states: readonly State[]): string | undefined {
  const [opening] = window === undefined ? [] : listEnds(window.when);
  const first = states.find(({ on }) => on !== undefined)?.on;
  return opening !== undefined && first !== undefined && opening < first ? opening : undefined;
}

/** The days on which a time begins and ends, where they are days. */
function listEnds(when: ReturnType<typeof getWhen>): (string | undefined)[] {
  const ends = isPoint(when) ? [when, when] : [when.start, when.end];
  return ends.map((end) => (isPoint(end) && isDayPoint(end) ? toDay(end) : undefined));
}

function toDay({ year, month, day }: Point): string | undefined {
  return month === null || day === null ? undefined : toDayText({ year, month, day });
}

function toDayName({ language, publication }: Context, day: string, year: boolean): string {
  return toText(toPieces(getWhen(day, publication.about.zone), { language, frame: 'table', year }));
}

function toNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toDayNumber({ year, month, day: date });
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
