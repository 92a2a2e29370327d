/** The measures that make up a rate on a day. */
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { findStep } from '../../model/measures/steps.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toZoneCity } from '../../time/words/zone-city.ts';
import type { Context } from '../context.ts';
import { toClocks, toDayPieces } from '../parts/dates.ts';
import { findPublishedSource, type MeasureSource } from '../parts/rates/measure-source.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSortedParts, type RatePart } from '../parts/rates/rates.ts';
import { findAct, getSteps, toCause, type Cause } from '../parts/rates/steps.ts';
import { toDayWords } from '../parts/statement/said.ts';

export interface DayPart extends RatePart, Cause {
  /** When the entry that made it so was decided, and from when it holds there and elsewhere. */
  readonly decided: Pieces;
  readonly holds: Pieces;
  /** Until when, by its own text. */
  readonly until: Pieces | undefined;
  readonly act: string | undefined;
  readonly source: MeasureSource | undefined;
}

/** The highest rate first. */
export function toDayParts(context: Context, { data }: Series, { after }: SeriesChange): DayPart[] {
  return toSortedParts(after).map(({ measure, rate, state: { change } }) => {
    const { zone, thing } = measure;
    const step = findStep(getSteps(context, measure), change);
    const decision = step?.change ?? change;
    const effective = change.data.effective ?? decision.data.effective;
    const home = context.cities.find((city) => city.zone === zone) ?? {
      name: toZoneCity(zone),
      zone,
    };
    return {
      text: thing.caption,
      url: thing.url,
      rate: toRateText(context, rate, data.unit),
      decided: toDayWords(context, decision.on, { year: true }),
      holds:
        effective === undefined
          ? toPieces(change.on, { language: context.language })
          : toClocks(context, effective, home),
      until: step?.until && toDayPieces(context, step.until),
      act: step && findAct(step),
      source: findPublishedSource(context, decision) ?? findPublishedSource(context, change),
      ...toCause(step),
    };
  });
}
