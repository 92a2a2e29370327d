/** An axis of days, with places on it in per cent. */
import { addDays, daysBetween, type CalendarDay } from '../../../time/calendar.ts';
import { earliest, latest } from '../../../time/bounds.ts';
import { addMonths, listMonths } from '../../../time/months.ts';
import type { Placed } from '../../../time/when.ts';
import { toDayAt, toFirstInstant, toWallTime } from '../../../time/zone.ts';
import type { Context } from '../../context.ts';

export type Axis = ReturnType<typeof toAxis>;

/** A span on the axis and its middle, in per cent. */
export type Spot = ReturnType<typeof toSpot>;

const MOST_TICKS = 10;
/** An axis of more days counts by months. */
const MOST_DAYS = 45;
const MOST_MONTHS = 12;

/** All days from that of `first` to that of `last`, as they are counted in `zone`. */
export function toAxis(context: Context, first: number, last: number, zone: string) {
  const [start, end] = [toDayAt(first, zone), toDayAt(last, zone)];
  const toInstant = (day: CalendarDay) =>
    toFirstInstant(toWallTime({ ...day, hour: 0, minute: 0, second: 0 }), zone);
  const from = toInstant(start);
  const until = toInstant(addDays(end, 1));
  const { language } = context;
  const isOfDays = daysBetween(start, end) < MOST_DAYS;
  const named = isOfDays ? nameDays(context, start, end) : nameMonths(context, start, end);
  return {
    from,
    until,
    ticks: named.map(({ day, text }) => ({
      at: toPercent((toInstant(day) - from) / (until - from)),
      text: text.replaceAll('\u00a0', ' '),
    })),
    // The month in which it begins, of an axis of days: one of months says it itself.
    label: isOfDays ? language.date({ month: language.months.long[start.month - 1] }) : undefined,
  };
}

type Named = ReturnType<typeof nameMonths>[number];

/** Every day, or every second, third …; the first of them in a month carries its name. */
function nameDays({ language }: Context, start: CalendarDay, end: CalendarDay): Named[] {
  const days = daysBetween(start, end) + 1;
  const step = Math.ceil(days / MOST_TICKS);
  return Array.from({ length: Math.ceil(days / step) }, (_, index): Named => {
    const day = addDays(start, index * step);
    const month = index > 0 && day.day <= step ? language.months.short[day.month - 1] : undefined;
    return { day, text: language.date({ day: String(day.day), month }) };
  });
}

/** The first of every month, or of every second, third …; January carries its year. */
function nameMonths({ language }: Context, start: CalendarDay, end: CalendarDay) {
  const all = listMonths(start.day === 1 ? start : addMonths(start, 1), end);
  const step = Math.ceil(all.length / MOST_MONTHS);
  return all
    .filter((_, index) => index % step === 0)
    .map(({ year, month }) => ({
      day: { year, month, day: 1 },
      text: language.date({
        month: language.months.short[month - 1],
        year: month <= step ? String(year) : undefined,
      }),
    }));
}

/** Where a date lies; what lies outside is cut at the edge. */
export function toSpot({ from, until }: Axis, { when, zone }: Placed) {
  const toPlace = (instant: number) =>
    toPercent((Math.min(Math.max(instant, from), until) - from) / (until - from));
  const [start, end] = [toPlace(earliest(when, zone)), toPlace(latest(when, zone))];
  return { from: start, at: toPercent((start + end) / 200), until: end };
}

function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
