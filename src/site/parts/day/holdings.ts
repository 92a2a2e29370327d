import { findDayUrl } from '../../../model/days/day-pages.ts';
import { type Day, isEmptyDay } from '../../../model/days/day.ts';
import type { Context } from '../../context.ts';
import { toDayTitle } from '../dates.ts';
import {
  toDecidedLine,
  toHappenedLine,
  toPublishedLine,
  toSaidLines,
  toTurnLine,
} from './day-lines.ts';

/** What a day holds, as one list after another: in its week, and on past pages of topics and questions. */
export type DayHoldings = ReturnType<typeof toDayHoldings>;

/**
 * `most` is the number of statements that either list of them may have; `all` is where they all stand, and `whole` the page
 * of the day.
 */
export function toDayHoldings(
  context: Context,
  day: Day,
  {
    most,
    all,
    whole,
  }: { readonly most: number; readonly all?: Place | undefined; readonly whole: Place | undefined },
) {
  const { on } = day;
  const said = cut(day.said, all, most);
  const dated = cut([...day.late, ...day.heard], all, most);
  const happened = cut(day.happened, whole);
  const published = cut([...day.published, ...day.byThen], whole);
  const decided = cut(day.decided, whole);
  const turns = cut(day.turns, whole);
  return {
    said: toSaidLines(context, said.shown, on),
    // Said on the day and public only later, or said before and public from it on.
    dated: toSaidLines(context, dated.shown, on),
    rows: [
      ...happened.shown.map((one) => toHappenedLine(context, one, on)),
      ...published.shown.map((item) => toPublishedLine(context, item, on)),
    ],
    decided: decided.shown.map((one) => toDecidedLine(context, one)),
    turns: turns.shown.map((turn) => toTurnLine(context, turn)),
    rest: {
      said: addRests([said, dated]),
      others: addRests([happened, published, decided, turns]),
    },
  };
}

/** What a day holds of one topic or question, over the page of that past day. */
export type DayPart = NonNullable<ReturnType<typeof findDayPart>>;

/** More statements of one day than these stand on the page of the day, or where all of the question do. */
const MOST_SAID = 20;

/** `undefined` if there is neither anything of it nor a page of the day. `all` is where its statements stand, if not there. */
export function findDayPart(context: Context, on: string, day: Day | undefined, all?: Place) {
  const url = findDayUrl(context.publication, on);
  const whole = url === undefined ? undefined : { url };
  const holdings =
    day === undefined || isEmptyDay(day)
      ? undefined
      : toDayHoldings(context, day, { most: MOST_SAID, all: all ?? whole, whole });
  if (holdings === undefined && url === undefined) return undefined;
  return { holdings, url, name: toDayTitle(context, on) };
}

// Lists of a day are cut: thousands of statements may have been published on one, and no page has room for them.

/** Where all of a list stands; without a text, where a link needs none. */
export interface Place {
  readonly url: string;
  readonly text?: string;
}

/** What a list leaves out, and where it stands. */
export interface Rest {
  readonly count: number;
  readonly place: Place | undefined;
}

interface Cut<Value> {
  readonly shown: readonly Value[];
  readonly rest: Rest | undefined;
}

/** Nobody reads more of one sort on the page of a day. */
const MOST = 50;

/** The first of them; `place` is where all of them stand. */
export function cut<Value>(
  values: readonly Value[],
  place: Place | undefined,
  most = MOST,
): Cut<Value> {
  const count = Math.max(0, values.length - most);
  return { shown: values.slice(0, most), rest: count === 0 ? undefined : { count, place } };
}

/** What several lists leave out together. */
function addRests(lists: readonly Pick<Cut<unknown>, 'rest'>[]): Rest | undefined {
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  const count = rests.reduce((sum, rest) => sum + rest.count, 0);
  return count === 0 ? undefined : { count, place: rests[0]?.place };
}
