/** The steps of a measure as its page tells them. */
import type { Measure } from '../../model/measures/measure.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { fillPieces, toDayPieces } from '../parts/dates.ts';
import { findPublishedSource, type MeasureSource } from '../parts/rates/measure-source.ts';
import {
  toMeasureMark,
  toRateText,
  toUnit,
  type MeasureMark,
} from '../parts/rates/measure-words.ts';
import { findAct, getSteps, toCause, type Cause } from '../parts/rates/steps.ts';

export interface StepRow extends Cause {
  readonly number: number;
  /** Names of its own, old ones among them. */
  readonly names: readonly string[];
  /** When it holds, or held. */
  readonly when: Pieces;
  /** Announced or threatened, and not in force. */
  readonly isPlan: boolean;
  readonly mark: MeasureMark;
  /** “10%”, or what it became. */
  readonly value: string;
  /** The value is no rate. */
  readonly isWord: boolean;
  /** When it was decided, if not on the day that `when` tells. */
  readonly decided: Pieces | undefined;
  readonly until: Pieces | undefined;
  readonly act: string | undefined;
  readonly source: MeasureSource | undefined;
  readonly note: string | undefined;
}

export function listStepRows(context: Context, measure: Measure): StepRow[] {
  return getSteps(context, measure).map((step) => toStepRow(context, measure, step));
}

function toStepRow(context: Context, measure: Measure, step: MeasureStep): StepRow {
  const { change, begun, from, until, rate, fate } = step;
  const isPlan = fate !== 'held';
  const mark = toMeasureMark(context, begun?.status ?? change.status);
  const [decided, holds] = [toDayPieces(context, change.on), toDayPieces(context, from)];
  const isLater = change.on.text !== from.text && decided.at(-1)?.text !== holds.at(-1)?.text;
  return {
    ...toCause(step),
    number: step.number,
    names: [change, begun].flatMap((one) => [one?.data.id ?? [], one?.data.was ?? []].flat()),
    when: toWhen(context, step, isLater, { day: isPlan ? decided : holds, from: holds }),
    isPlan,
    mark,
    value: rate === undefined ? mark.label : toRateText(context, rate, toUnit(context, measure)),
    isWord: rate === undefined,
    decided: isPlan || !isLater ? undefined : decided,
    until: until && toDayPieces(context, until),
    act: findAct(step),
    source: findPublishedSource(context, change) ?? (begun && findPublishedSource(context, begun)),
    note: change.data.note ?? begun?.data.note,
  };
}

function toWhen(
  context: Context,
  step: MeasureStep,
  isLater: boolean,
  { day, from }: Readonly<Record<'day' | 'from', Pieces>>,
): Pieces {
  const { unchanged, offeredFor, offered, aheadFrom } = context.words.measures;
  if (step.isSame) return fillPieces(context, unchanged, { day });
  if (step.fate === 'held') return day;
  const sort = step.change.status === 'threatened' ? 'threatened' : 'announced';
  if (step.fate === 'ahead' && step.change.status !== sort)
    return fillPieces(context, aheadFrom, { day });
  return isLater
    ? fillPieces(context, offeredFor[sort], { day, from })
    : fillPieces(context, offered[sort], { day });
}
