/**
 * The proleptic Gregorian calendar of ISO 8601-1, as plain arithmetic. It does not use JavaScript’s `Date`, which rolls
 * 30 February over to 2 March, reads years below 100 as 19xx, and carries a hidden time zone.
 */

/** A day of the calendar without a zone. `month` is 1–12, `day` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month, 0 if there is no such month. */
export function toMonthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/**
 * Days since 1970-01-01, negative before it.
 * Years begin in March here, so that a leap day is the last day of one
 * (https://howardhinnant.github.io/date_algorithms.html#days_from_civil).
 */
export function toDayNumber({ year, month, day }: CalendarDay): number {
  const march = month > 2 ? year : year - 1;
  const era = Math.floor(march / 400);
  const yearOfEra = march - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_FROM_MARCH_0000_TO_1970;
}

export function toCalendarDay(dayNumber: number): CalendarDay {
  const shifted = dayNumber + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return Object.freeze({
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  });
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return toCalendarDay(toDayNumber(day) + count);
}

/** Days from `from` to `to`, negative if `to` is the earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return daysBetween(b, a);
}

/** 0 is Sunday. */
export function toWeekday(day: CalendarDay): number {
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}

/** `2025-04-28` */
export function toDayText({ year, month, day }: CalendarDay): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Parses `2025-04-28`, which must be a day of the calendar. */
export function fromDayText(text: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

/** Adds leading zeros to an integer, up to `width` digits. */
export function pad(value: number, width = 2): string {
  const digits = String(Math.abs(value)).padStart(width, '0');
  return value < 0 ? `-${digits}` : digits;
}
