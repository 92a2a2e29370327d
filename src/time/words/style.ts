import type { Language } from './language.ts';

/** How a date is to be printed. */
export interface Style {
  readonly language: Language;
  /** `short` (if absent): “28 Apr 2025”. `long`: “Tuesday 11 February 2025”. */
  readonly form?: 'short' | 'long' | undefined;
  /** If absent, the long form has the day of the week and the short form has not. */
  readonly weekday?: boolean | undefined;
  /** `false` leaves the year out, for a page that has only one; a date that is no finer than a year keeps it. */
  readonly year?: boolean | undefined;
  /** `prose` (if absent): “between 3 and 12 Feb 2025”. `table`: “3–12 Feb 2025”. */
  readonly frame?: 'prose' | 'table' | undefined;
  /** `true` adds that the date is somebody's claim, not the record's. */
  readonly claimed?: boolean | undefined;
}
