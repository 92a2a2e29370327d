import type { Season } from '../when.ts';
import { fillPattern, type Pieces, putLead, toText } from './pieces.ts';

/** The parts of a date to show, already in words and digits; absent parts are left out. */
export interface DateParts {
  readonly weekday?: string | undefined;
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
  /** Written out: with the full month, and with what follows a year in that form. */
  readonly isLong?: boolean | undefined;
}

export type Unit = 'minute' | 'hour' | 'day';

/** Everything that differs between languages when dates are printed. Patterns have `{slots}`, each at most once. */
export interface Language {
  /** Twelve each, from January, in the form after a day; `date({ month })` gives a month alone. */
  readonly months: { readonly short: readonly string[]; readonly long: readonly string[] };
  /** Seven each, from Sunday. */
  readonly weekdays: {
    readonly short: readonly string[];
    readonly long: readonly string[];
    /** For the columns of a calendar, if the short ones are too wide. */
    readonly narrow?: readonly string[];
  };
  /**
   * Puts the parts in order, with a no-break space (U+00A0) between day and month in languages with spaces. A month
   * without a day takes its form alone.
   */
  readonly date: (parts: DateParts) => string;
  /** Year, month, day: the first end of an interval names what both share. */
  readonly isYearFirst?: true;
  readonly seasons: Readonly<Record<Season, string>>;
  /**
   * A date in the form that a slot asks for: `{day:on}` is “le 3 février”, “en avril 2025”, “в апреле 2025”. The
   * sentences of a language name its forms. Absent if dates never change.
   */
  readonly lead?: (date: string, form: string) => string;
  /** The same, but short dates stay short even if `lead` writes them out. */
  readonly shortLead?: (date: string, form: string) => string;
  /** The hour has two digits, as the minute. Default: “18:00”. */
  readonly time?: (hour: string, minute: string) => string;
  readonly patterns: Readonly<Record<PatternName, string>>;
  /** “three days”, “71 days”, “one hour”: `count` is an integer from 0. */
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
  /** `{a}` `{b}`, for tables; lines do not break at the dash */
  | 'range'
  /** `{b}`: open start, unknown start */
  | 'by'
  | 'startUnknown'
  /** `{a}`: open end, unknown end */
  | 'since'
  | 'endUnknown'
  /** `{when}`: a month or year, and nothing finer is known */
  | 'someDay'
  | 'someMonth'
  /** `{year}`, and `{last}`, the last year of it */
  | 'decade'
  | 'century'
  /** `{span}`: “three days” */
  | 'after'
  | 'before'
  | 'later'
  | 'earlier'
  | 'sameDay'
  | 'sameTime';

/** An en dash between word joiners (U+2060), so that lines do not break there. */
const DASH = '\u2060–\u2060';

/** How to print a date. */
export interface Style {
  readonly language: Language;
  /** `short` (default): “28 Apr 2025”. `long`: “Tuesday 11 February 2025”. */
  readonly form?: 'short' | 'long' | undefined;
  /** By default, the long form has the weekday and the short one does not. */
  readonly weekday?: boolean | undefined;
  /** `false` leaves the year out, for pages with only one; dates no finer than a year keep it. */
  readonly year?: boolean | undefined;
  /** `prose` (default): “between 3 and 12 Feb 2025”. `table`: “3–12 Feb 2025”. */
  readonly frame?: 'prose' | 'table' | undefined;
  /** `true` adds that the date is somebody’s claim. */
  readonly claimed?: boolean | undefined;
}

/** A date in the form that a sentence asks for: “le 3 février 2025” for `on`, which writes ranges out, too. */
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

/** The same for a date that is already text. */
export function toFormedText(date: string, form: string, language: Language): string {
  return toText(toFormed([{ text: date }], form, language));
}

const AROUND_DASH = new RegExp(`(${DASH})`);

/**
 * The city in an IANA zone name: `Oslo` for `Europe/Oslo`, `New York` for `America/New_York`. A zone without a city
 * keeps its name: `UTC`.
 */
export function toZoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
