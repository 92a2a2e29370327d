/** The measures that make up a rate on a day. */
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toZoneCity } from '../../time/words/zone-city.ts';
import type { Context } from '../context.ts';
import { toClocks } from '../parts/dates.ts';
import { findPublishedSource, type MeasureSource } from '../parts/rates/measure-source.ts';
import { findDecision } from '../parts/rates/measure-line.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSortedParts, type RatePart } from '../parts/rates/rates.ts';
import { toDayWords } from '../parts/statement/said.ts';

export interface DayPart extends RatePart {
  /** When the entry that made it so was decided, and from when it holds there and elsewhere. */
  readonly decided: Pieces;
  readonly holds: Pieces;
  readonly authority: string | undefined;
  readonly source: MeasureSource | undefined;
  /** It is new, or another than the day before. */
  readonly isNew: boolean;
}

/** The highest rate first. */
export function toDayParts(
  context: Context,
  { data }: Series,
  { before, after }: SeriesChange,
): DayPart[] {
  return toSortedParts(after).map(({ measure, rate, state: { change } }) => {
    const { zone, thing, changes } = measure;
    const home = context.cities.find((city) => city.zone === zone) ?? {
      name: toZoneCity(zone),
      zone,
    };
    return {
      text: thing.caption,
      url: thing.url,
      rate: toRateText(context, rate, data.unit),
      decided: toDayWords(context, findDecision(change, changes).on, { year: true }),
      holds:
        change.data.effective === undefined
          ? toPieces(change.on, { language: context.language })
          : toClocks(context, change.data.effective, home),
      authority: change.data.authority,
      source: findPublishedSource(context, change),
      isNew: before.parts.find((part) => part.measure === measure)?.rate !== rate,
    };
  });
}
