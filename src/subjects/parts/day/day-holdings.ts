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

export interface DayHoldings {
  readonly said: readonly SaidLine[];
  /** Said on the day and public only later, or said before and public from it on. */
  readonly dated: readonly SaidLine[];
  readonly rows: readonly (PublishedLine | HappenedLine)[];
  readonly decided: readonly DecidedLine[];
  readonly turns: readonly TurnLine[];
}

/** `most` is the number of statements that either list of them may have. */
export function toDayHoldings(context: Context, day: Day, most = Infinity): DayHoldings {
  const { on, said, late, heard, happened, published, decided, turns } = day;
  return {
    said: toSaidLines(context, said.slice(0, most), on),
    dated: toSaidLines(context, [...late, ...heard].slice(0, most), on),
    rows: [
      ...happened.map((one) => toHappenedLine(context, one, on)),
      ...published.map((item) => toPublishedLine(context, item)),
    ],
    decided: decided.map((one) => toDecidedLine(context, one)),
    turns: turns.map((turn) => toTurnLine(context, turn)),
  };
}
