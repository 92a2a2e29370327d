/** What a day holds, as one list after another: in its week, and on past pages of topics and questions. */
import type { Day } from '../../../model/days/day.ts';
import type { Context } from '../../context.ts';
import {
  toDecidedLine,
  toHappenedLine,
  toPublishedLine,
  toSaidLines,
  toTurnLine,
  type DecidedLine,
  type HappenedLine,
  type PublishedLine,
  type SaidLine,
  type TurnLine,
} from './day-lines.ts';
import { addRests, cut, type Place, type Rest } from './rest.ts';

export interface DayHoldings {
  readonly said: readonly SaidLine[];
  /** Said on the day and public only later, or said before and public from it on. */
  readonly dated: readonly SaidLine[];
  readonly rows: readonly (PublishedLine | HappenedLine)[];
  readonly decided: readonly DecidedLine[];
  readonly turns: readonly TurnLine[];
  /** What is left out of the statements, and of the others. */
  readonly rest: { readonly said: Rest | undefined; readonly others: Rest | undefined };
}

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
): DayHoldings {
  const { on } = day;
  const said = cut(day.said, all, most);
  const dated = cut([...day.late, ...day.heard], all, most);
  const happened = cut(day.happened, whole);
  const published = cut([...day.published, ...day.byThen], whole);
  const decided = cut(day.decided, whole);
  const turns = cut(day.turns, whole);
  return {
    said: toSaidLines(context, said.shown, on),
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
