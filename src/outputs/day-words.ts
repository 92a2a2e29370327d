import { isInstant, isPoint, type When } from '../time/when.ts';
import { toDayPoint } from '../time/words/place-point.ts';
import { toWords } from '../time/words/words.ts';
import type { Context } from './context.ts';

/** A date in words, without its hour: that would say nothing without its zone. */
export function toDayWords(context: Context, when: When): string {
  return toWords(isPoint(when) && isInstant(when) ? toDayPoint(when) : when, context);
}
