/** What a day holds of one topic or question, over the page of that past day. */
import type { Day } from '../../../model/days/day.ts';
import { findDayUrl } from '../../../model/days/day-pages.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
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
import { toDayTitle } from './day-words.ts';

export interface DayPart {
  readonly said: readonly SaidLine[];
  readonly heard: readonly SaidLine[];
  readonly rows: readonly (PublishedLine | HappenedLine)[];
  readonly decided: readonly DecidedLine[];
  readonly turns: readonly TurnLine[];
  /** The page of the whole day, if it has one. */
  readonly url: string | undefined;
  readonly name: Pieces;
}

/** `undefined` if there is neither anything of it nor a page of the day. */
export function findDayPart(
  context: Context,
  on: string,
  day: Day | undefined,
): DayPart | undefined {
  const url = findDayUrl(context.publication, on);
  const {
    said = [],
    heard = [],
    published = [],
    happened = [],
    decided = [],
    turns = [],
  } = day ?? {};
  const isEmpty = [said, heard, published, happened, decided, turns].every(
    ({ length }) => length === 0,
  );
  if (isEmpty && url === undefined) return undefined;
  return {
    said: toSaidLines(context, said, on),
    heard: toSaidLines(context, heard, on),
    rows: [
      ...happened.map((one) => toHappenedLine(context, one, on)),
      ...published.map((item) => toPublishedLine(context, item)),
    ],
    decided: decided.map((one) => toDecidedLine(context, one)),
    turns: turns.map((turn) => toTurnLine(context, turn)),
    url,
    name: toDayTitle(context, on),
  };
}
