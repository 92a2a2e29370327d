/** What made a rate change: the measures that began, ended or changed their rate that day, each with its reason. */
import { findMeasureState, type Measure } from '../../../model/measures/measure.ts';
import { findStep } from '../../../model/measures/steps.ts';
import type { SeriesChange } from '../../../model/measures/series.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toDayWords } from '../statement/said.ts';
import { findAct, getSteps, toCause, type Cause } from './steps.ts';

export interface RateCause extends Cause {
  readonly measure: Link;
  /** The order or notice, by its number. */
  readonly act: string | undefined;
  readonly decided: Pieces;
}

export function listRateCauses(context: Context, { on, before, after }: SeriesChange): RateCause[] {
  const measures = new Set([...after.parts, ...before.parts].map(({ measure }) => measure));
  return [...measures]
    .filter((measure) => findRate(before, measure) !== findRate(after, measure))
    .flatMap((measure) => toRateCause(context, measure, on) ?? []);
}

function findRate({ parts }: SeriesChange['after'], measure: Measure): number | undefined {
  return parts.find((part) => part.measure === measure)?.rate;
}

function toRateCause(context: Context, measure: Measure, day: string): RateCause | undefined {
  const state = findMeasureState(measure, day);
  if (state === undefined) return undefined;
  // What another measure has ended, that one's first step explains.
  const { by } = state;
  const change = by === undefined ? state.change : findMeasureState(by, day)?.change;
  const step = change && findStep(getSteps(context, by ?? measure), change);
  if (step === undefined) return undefined;
  return {
    measure: toLink(measure.thing),
    act: findAct(step),
    decided: toDayWords(context, step.change.on, { year: true }),
    ...toCause(step),
  };
}
