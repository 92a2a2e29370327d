/** The day up to which the record is told, for views. */
import { toPresentDay as toDay } from '../../../model/present-day.ts';
import type { Context } from '../../context.ts';

export function toPresentDay({ publication }: Context): string {
  return toDay(publication);
}
