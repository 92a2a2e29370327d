import type { Season } from '../when.ts';

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
