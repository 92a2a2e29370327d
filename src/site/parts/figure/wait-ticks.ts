/** The days under the axis of a wait. */
import { addDays, daysBetween, toWeekday } from '../../../time/calendar.ts';
import { toDayAt } from '../../../time/zone-days.ts';
import type { Context } from '../../context.ts';
import type { Axis } from './axis.ts';

export interface WaitTick {
  /** Where its day begins, in per cent, and where its text stands. */
  readonly at: number;
  readonly textAt: number;
  readonly text: string;
}

/** Of so many days each has its name under it; of more only some have theirs, at their beginning. */
const FEW_DAYS = 8;
/** Days that have a mark carry their weekday. */
export function toTicks(
  context: Context,
  axis: Axis,
  zone: string,
  marks: readonly number[],
): WaitTick[] {
  const first = toDayAt(axis.from, zone);
  const days = daysBetween(first, toDayAt(axis.until - 1, zone)) + 1;
  if (days > FEW_DAYS) return axis.ticks.map(({ at, text }) => ({ at, textAt: at, text }));
  const { language } = context;
  return axis.ticks.map(({ at, text }, index) => {
    const end = axis.ticks[index + 1]?.at ?? 100;
    const day = addDays(first, index);
    const weekday = language.weekdays.short[toWeekday(day)];
    const isMarked = marks.some((mark) => mark >= at && mark < end);
    return {
      at,
      textAt: Math.round((at + end) * 50) / 100,
      text: isMarked ? language.date({ weekday, day: String(day.day) }) : text,
    };
  });
}
