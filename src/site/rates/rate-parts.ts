/** The measures that make up a rate on a day. */
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { getWhen } from '../../model/item.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { findStep, type MeasureStep } from '../../model/measures/steps.ts';
import { isInstant } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { toZoneCity } from '../../time/words/language.ts';
import type { Context } from '../context.ts';
import { toClocks, toDayPieces } from '../parts/dates.ts';
import { findPublishedSource, toRateText } from '../parts/rates/measure-words.ts';
import { toSortedParts } from '../parts/rates/rates.ts';
import { findAct, getSteps, toCause } from '../parts/rates/present.ts';
import { toDayWords } from '../parts/statement/said.ts';

export type DayPart = ReturnType<typeof toDayParts>[number];

/** The highest rate first; `until` is the day of the next change, if there is one. */
export function toDayParts(
  context: Context,
  { data }: Series,
  { after }: SeriesChange,
  until: string | undefined,
) {
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
      // When the entry that made it so was decided, and from when it holds there and elsewhere.
      decided: toDayWords(context, decision.on, { year: true }),
      holds:
        effective === undefined || !isInstant(getWhen(effective, zone))
          ? toDayWords(context, step?.from ?? change.on, { year: true })
          : toClocks(context, effective, home),
      // Later acts that kept it at the same rate while the sum was what it is.
      prolonged: listProlonged(context, measure, step, until),
      // Until when, by its own text.
      until: step?.until && toDayPieces(context, step.until),
      act: step && findAct(step),
      source: findPublishedSource(context, decision) ?? findPublishedSource(context, change),
      ...toCause(step),
    };
  });
}

function listProlonged(
  context: Context,
  measure: Measure,
  step: MeasureStep | undefined,
  end = '9999-12-31',
) {
  if (step === undefined) return [];
  return getSteps(context, measure)
    .filter(({ number, isSame }) => isSame && number > step.number)
    .filter(({ from }) => toLastWrittenDay(from) < end)
    .map((later) => ({
      on: toDayPieces(context, later.from),
      until: later.until && toDayPieces(context, later.until),
      ...toCause(later),
    }));
}
