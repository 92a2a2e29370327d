/** Addresses of the ledgers: of statements and of measures, by what narrows them, and of series of rates. */
import { MEASURES_URL, STATEMENTS_URL } from './pages.ts';

/** The ledger of statements in the order of publication. */
export const PUBLISHED_URL = `${STATEMENTS_URL}/published`;

/** The ledger of what speakers without a name have said. */
export const ANONYMOUS_URL = `${STATEMENTS_URL}/by/anonymous`;

/** Gives the ledger of one speaker. */
export function toSpeakerUrl(id: string): string {
  return `${STATEMENTS_URL}/by/${id}`;
}

/** Gives the ledger of a side; `joint` and `none` are those of several sides and of none. */
export function toSideUrl(id: string): string {
  return `${STATEMENTS_URL}/side/${id}`;
}

/** Gives the ledger of what was said on a question. */
export function toQuestionLedgerUrl(id: string): string {
  return `${STATEMENTS_URL}/on/${id}`;
}

/** Gives the ledger of what was said at venues of one sort. */
export function toVenueUrl(venue: string): string {
  return `${STATEMENTS_URL}/venue/${venue}`;
}

/** Gives the ledger of what was said in a month (`2025-02`). */
export function toSpokenMonthUrl(month: string): string {
  return `${STATEMENTS_URL}/${month.replace('-', '/')}`;
}

/** Gives the ledger of measures by one filter. */
export function toMeasuresUrl(filter: 'side' | 'instrument' | 'status', id: string): string {
  return `${MEASURES_URL}/${filter}/${id}`;
}

/** Gives the page of a series of rates. */
export function toSeriesUrl(id: string): string {
  return `${MEASURES_URL}/rates/${id}`;
}

/** Gives the page of one day of a series. */
export function toRateDayUrl(series: string, day: string): string {
  return `${toSeriesUrl(series)}/${day}`;
}
