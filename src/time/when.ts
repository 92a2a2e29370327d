/**
 * A date as somebody wrote it: partial, doubtful or exact, in EDTF (ISO 8601-2:2019, annex A, levels 0 and 1;
 * https://www.loc.gov/standards/datetime/). Plain frozen JSON: what is not known is `null`, never a guess, and `text`
 * keeps every character of the source.
 */
export type When = Point | Interval;

/** How finely a date is known, finest first. */
export const PRECISIONS = [
  'second',
  'minute',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
] as const;

export type Precision = (typeof PRECISIONS)[number];

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

interface Qualified {
  /** As written: `parseWhen` turns it into an equal value. */
  readonly text: string;
  /** Written with `?` or `%`: the source may be wrong. */
  readonly uncertain: boolean;
  /** Written with `~` or `%`: near this date. */
  readonly approximate: boolean;
}

export interface Point extends Qualified {
  readonly kind: 'point';
  /** What is known: `2025-04-XX` is known to the month. */
  readonly precision: Precision;
  /** 0–9999; for `202X` and `20XX`, the first year. */
  readonly year: number;
  readonly season: Season | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** The finest part written as X: `2025-04-XX` has a day, but it is not known. */
  readonly unspecified: 'year' | 'month' | 'day' | null;
  /** Minutes east of UTC; `null` if, and only if, there is no time. */
  readonly offset: number | null;
  /** The caller’s IANA zone that gave the `offset`; `null` if the text has an offset. */
  readonly zone: string | null;
}

/** `open`: has no end (`..`). `unknown`: has an end, but it is not known (nothing written). */
export type End = Point | 'open' | 'unknown';

/** A span of time, or a date known only between two limits. At least one end is a point. */
export interface Interval extends Qualified {
  readonly kind: 'interval';
  readonly start: End;
  readonly end: End;
  /** The coarser of the known ends. `uncertain` and `approximate` hold if they do for either end. */
  readonly precision: Precision;
}

/** A date with the IANA zone in which its days are counted. A time has an offset of its own. */
export interface Placed {
  readonly when: When;
  readonly zone: string;
}

export function isPoint(value: When | 'open' | 'unknown'): value is Point {
  return typeof value === 'object' && value.kind === 'point';
}

export function isInterval(value: When): value is Interval {
  return value.kind === 'interval';
}

export interface Instant extends Point {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly offset: number;
}

export function isInstant(value: When | 'open' | 'unknown'): value is Instant {
  return isPoint(value) && value.offset !== null;
}

export interface DayPoint extends Point {
  readonly month: number;
  readonly day: number;
  readonly offset: null;
}

export function isDayPoint(value: When | 'open' | 'unknown'): value is DayPoint {
  return isPoint(value) && value.precision === 'day';
}

/** Why a text is not a date. Message and remedy are plain text on one line, whatever the text was. */
export interface WhenFailure extends WhenWords {
  readonly kind: 'failure';
  /** Where in the text, in UTF-16 code units from 0; at most its length. */
  readonly offset: number;
}

interface WhenWords {
  /** What is wrong: `February 2025 has 28 days, not 30`. */
  readonly message: string;
  /** What to do: `write 2025-02-28, or 2025-02 if the day is not known`. */
  readonly remedy: string;
  /** The row of these words, and what is in its slots: enough to say the same in another language. */
  readonly said: {
    readonly row: string;
    readonly slots: Readonly<Record<string, string | number>>;
  };
}

const SHOWN = 40;

export function toFailure(offset: number, { message, remedy, said }: WhenWords): WhenFailure {
  return Object.freeze({ kind: 'failure', message, remedy, said, offset });
}

export function isFailure(value: { readonly kind: string }): value is WhenFailure {
  return value.kind === 'failure';
}

/** A text for messages: in quotation marks, shortened, without control characters. */
export function quote(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `“${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}”`;
}
