/** Weeks of ISO 8601: they begin on Monday, and the first of a year is that of its first Thursday. */
import { pad, toCalendarDay, toDayNumber, toWeekday, type CalendarDay } from './calendar.ts';

/** `year` is that of its Thursday, `week` counts from 1. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

export function toIsoWeek(day: CalendarDay): IsoWeek {
  const thursday = toDayNumber(day) - toPlace(day) + 3;
  const { year } = toCalendarDay(thursday);
  const newYear = toDayNumber({ year, month: 1, day: 1 });
  return Object.freeze({ year, week: Math.floor((thursday - newYear) / 7) + 1 });
}

/** `2025-W09` */
export function toWeekText({ year, week }: IsoWeek): string {
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The seven days of the week that a day is in, from Monday. */
export function listWeekDays(day: CalendarDay): CalendarDay[] {
  const monday = toDayNumber(day) - toPlace(day);
  return Array.from({ length: 7 }, (_, index) => toCalendarDay(monday + index));
}

/** 0 is Monday. */
export function toPlace(day: CalendarDay): number {
  return (toWeekday(day) + 6) % 7;
}
