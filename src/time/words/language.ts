import type { Season } from '../when.ts';
import { fillPattern, type Pieces, putLead, toText } from './pieces.ts';

/** What a date has to show, in words and digits already; absent parts are not shown. */
export interface DateParts {
  readonly weekday?: string | undefined;
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
  /** It is written out, with the month in full and what a year is followed by there. */
  readonly isLong?: boolean | undefined;
}

export type Unit = 'minute' | 'hour' | 'day';

/** All that differs between languages in printing dates. Patterns have `{slots}`, each used once at most. */
export interface Language {
  /** Twelve each, from January, as after a day; `date({ month })` is one alone. */
  readonly months: { readonly short: readonly string[]; readonly long: readonly string[] };
  /** Seven each, from Sunday. */
  readonly weekdays: {
    readonly short: readonly string[];
    readonly long: readonly string[];
    /** Over the columns of a calendar, where the short ones are too broad. */
    readonly narrow?: readonly string[];
  };
  /** Puts the parts in order, a month without a day in the form in which it stands alone; with a no-break space (U+00A0) between day and month, where there are spaces. */
  readonly date: (parts: DateParts) => string;
  /** The year comes before the month, and that before the day: the first end of an interval says what both share. */
  readonly isYearFirst?: true;
  readonly seasons: Readonly<Record<Season, string>>;
  /**
   * A date in a sentence whose slot names a form: `{day:on}` is “le 3 février”, “en avril 2025”, “в апреле 2025”. The forms are those that the language’s own sentences ask for. Absent where dates stand there as they stand alone.
   */
  readonly lead?: (date: string, form: string) => string;
  /** The same, but a short date stays short, if `lead` writes it out. */
  readonly shortLead?: (date: string, form: string) => string;
  /** The hour of two digits and the minute; “18:00” if absent. */
  readonly time?: (hour: string, minute: string) => string;
  readonly patterns: Readonly<Record<PatternName, string>>;
  /** “three days”, “71 days”, “one hour”: `count` is a whole number from 0. */
  readonly span: (count: number, unit: Unit) => string;
}

export type PatternName =
  /** `{date}` `{time}` */
  | 'dateTime'
  /** `{when}` `{place}` */
  | 'inPlace'
  /** `{when}` */
  | 'inUtc'
  /** `{home}` `{other}` */
  | 'clocks'
  /** `{when}` */
  | 'about'
  | 'uncertain'
  /** `{when}`, for one end of an interval */
  | 'uncertainEnd'
  | 'claimed'
  /** `{a}` `{b}` */
  | 'between'
  /** `{a}` `{b}`, for tables; no line may break at the dash */
  | 'range'
  /** `{b}`: open start, unknown start */
  | 'by'
  | 'startUnknown'
  /** `{a}`: open end, unknown end */
  | 'since'
  | 'endUnknown'
  /** `{when}`: a month or year of which no more is known */
  | 'someDay'
  | 'someMonth'
  /** `{year}`, and `{last}` of the years in it */
  | 'decade'
  | 'century'
  /** `{span}`: “three days” */
  | 'after'
  | 'before'
  | 'later'
  | 'earlier'
  | 'sameDay'
  | 'sameTime';

/** An en dash between word joiners (U+2060), at which no line breaks. */
const DASH = '\u2060–\u2060';

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

/**
 * A date as a sentence has it that asks for a form: “le 3 février 2025” for `on`. A range for tables (“3–12 févr.”) is
 * written out where it stands `on` those days.
 */
export function toFormed(pieces: Pieces, form: string | undefined, language: Language): Pieces {
  const { lead, patterns } = language;
  if (form === undefined || lead === undefined) return pieces;
  const cut = pieces.flatMap(({ text, datetime }): Pieces =>
    datetime === undefined
      ? text.split(AROUND_DASH).flatMap((part) => (part === '' ? [] : { text: part }))
      : [{ text, datetime }],
  );
  const at = cut.findIndex(({ text }) => text === DASH);
  if (at < 1 || form !== 'on') return putLead(pieces, form, lead);
  return fillPattern(patterns.between, { a: cut.slice(0, at), b: cut.slice(at + 1) }, lead);
}

/** The same of a date that is text already. */
export function toFormedText(date: string, form: string, language: Language): string {
  return toText(toFormed([{ text: date }], form, language));
}

const AROUND_DASH = new RegExp(`(${DASH})`);

/**
 * The name of the city in the name of an IANA zone: `Oslo` of `Europe/Oslo`, `New York` of `America/New_York`. A zone that
 * is named for no city keeps its name: `UTC`.
 */
export function toZoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
