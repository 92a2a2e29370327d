/**
 * Addresses of pages, made only here: paths from the root of the publication, as in `/topics/tariffs`. `print.ts` adds
 * what comes before them. Nothing is imported but types, because scripts in the browser make addresses, too.
 */
import type { KINDS } from '../../content/kinds/kinds.ts';

/** The list of a kind has the address of its folder, which the compiler checks. */
type IndexUrl<Name extends keyof typeof KINDS> = `/${(typeof KINDS)[Name]['folder']}`;

export const FRONT_URL = '/';
export const COVERAGE_URL: IndexUrl<'coverage'> = '/coverage';
export const TOPICS_URL: IndexUrl<'topic'> = '/topics';
export const QUESTIONS_URL: IndexUrl<'question'> = '/questions';
export const MEASURES_URL: IndexUrl<'measure'> = '/measures';
export const PEOPLE_URL: IndexUrl<'person'> = '/people';
export const ORGANIZATIONS_URL: IndexUrl<'organization'> = '/organizations';
export const PLACES_URL: IndexUrl<'place'> = '/places';
export const DAYS_URL: IndexUrl<'day'> = '/days';
export const EVENTS_URL: IndexUrl<'event'> = '/events';
export const OUTLETS_URL: IndexUrl<'outlet'> = '/outlets';

export const WEEKS_URL = '/weeks';
export const STATEMENTS_URL = '/statements';
export const TIMELINE_URL = '/timeline';
export const CORRECTIONS_URL = '/corrections';
export const FEEDS_URL = '/feeds';
export const DATA_URL = '/data';
export const GLOSSARY_URL = '/glossary';
export const HISTORY_URL = '/history';

export const NOT_FOUND_URL = '/404';

/** A page of a long list; the first has the address of the list. */
export function toPageUrl(list: string, number: number): string {
  return number === 1 ? list : `${list}/page/${String(number)}`;
}

/** The coverage of a year (`2025`) or a month (`2025-02`). */
export function toArchiveUrl(period: string): string {
  return `${COVERAGE_URL}/${period.replace('-', '/')}`;
}

export function toCoverageUrl(thing: string): string {
  return `${thing}${COVERAGE_URL}`;
}

export function toTimelineUrl(thing: string): string {
  return `${thing}${TIMELINE_URL}`;
}

export function toKnownOrderUrl(timeline: string): string {
  return `${timeline}/known`;
}

/** The page of a day (`2025-04-24`). Only some days have one: see `model/days/`. */
export function toDayUrl(day: string): string {
  return `${DAYS_URL}/${day}`;
}

/** How many days after a page are named on it, each with its own address, if they have no page. Later days share one. */
export const GAP_DAYS = 400;
/** The fragment for those later days. */
export const AFTER_GAP = 'later';

/** The place that tells of the day `on`, on the page of `day`, the last day up to it that has one. */
export function toAskedUrl(day: string, on: string): string {
  if (day === on) return toDayUrl(day);
  // Browsers load this: the calendar of `time` would be ten times as large.
  const gap = (Date.parse(on) - Date.parse(day)) / 86_400_000;
  return `${toDayUrl(day)}#${gap > GAP_DAYS ? AFTER_GAP : on}`;
}

/** The page of a week (`2025-W17`). */
export function toWeekUrl(week: string): string {
  return `${WEEKS_URL}/${week}`;
}

export function toDaysOfMonthUrl(month: string): string {
  return `${DAYS_URL}#${month}`;
}

/** The page of a question or a topic as it stood on `day` (`2025-04-10`). */
export function toAsOfUrl(thing: string, day: string): string {
  return `${thing}/as-of/${day}`;
}

export function toTermUrl(term: string): string {
  return `${GLOSSARY_URL}#${term}`;
}

/** The place of a statement on the page of its item. */
export function toStatementUrl(item: string, id: string): string {
  return `${item}#${id}`;
}

export function toLadderUrl(question: string): string {
  return `${question}#ladder`;
}

// Addresses of the ledgers of statements and of measures, with their filters, and of series of rates.

/** The ledger of statements in order of publication. */
export const PUBLISHED_URL = `${STATEMENTS_URL}/published`;

/** The ledger of statements by unnamed speakers. */
export const ANONYMOUS_URL = `${STATEMENTS_URL}/by/anonymous`;

export function toSpeakerUrl(id: string): string {
  return `${STATEMENTS_URL}/by/${id}`;
}

/** The ledger of a side; `joint` is for several sides, `none` for no side. */
export function toSideUrl(id: string): string {
  return `${STATEMENTS_URL}/side/${id}`;
}

export function toQuestionLedgerUrl(id: string): string {
  return `${STATEMENTS_URL}/on/${id}`;
}

export function toVenueUrl(venue: string): string {
  return `${STATEMENTS_URL}/venue/${venue}`;
}

/** The ledger of a month (`2025-02`). */
export function toSpokenMonthUrl(month: string): string {
  return `${STATEMENTS_URL}/${month.replace('-', '/')}`;
}

export function toMeasuresUrl(filter: 'side' | 'instrument' | 'status', id: string): string {
  return `${MEASURES_URL}/${filter}/${id}`;
}

export function toSeriesUrl(id: string): string {
  return `${MEASURES_URL}/rates/${id}`;
}

export function toRateDayUrl(series: string, day: string): string {
  return `${toSeriesUrl(series)}/${day}`;
}

/** Addresses of embeds, which other sites show in frames: a statement, a question, its figure, a rate. */

export const EMBED_URL = '/embed';

export function toEmbedUrl(url: string): string {
  return `${EMBED_URL}${url}`;
}

export function toStatementEmbedUrl(item: string, id: string): string {
  return `${EMBED_URL}/statements/${item.split('/').slice(2).join('/')}/${id}`;
}

/** The embed of a rate on a day (`2025-05-14`), or of a series as it stands. */
export function toRateEmbedUrl(series: string, day?: string): string {
  return [EMBED_URL, 'rates', series, ...(day === undefined ? [] : [day])].join('/');
}

/** The embed of the record figure of the question at `url`. */
export function toFigureEmbedUrl(url: string): string {
  return `${EMBED_URL}/figures/${url.split('/').slice(2).join('/')}`;
}

/** The oEmbed description of an embed (https://oembed.com). */
export function toOembedUrl(embed: string): string {
  return `${embed}.json`;
}

/** Addresses of the search. */

export const SEARCH_URL = '/search';

/** Suggestions before any result, and corrections of spelling. */
export const THINGS_URL = '/search/things.json';
export const SPELLING_URL = '/search/spelling.json';

/** The search for a query string (`q=tariffs&page=2`), which may be empty. */
export function toSearchUrl(query: string): string {
  return query === '' ? SEARCH_URL : `${SEARCH_URL}?${query}`;
}
