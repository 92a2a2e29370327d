/**
 * Addresses of pages, made in this one place: paths from the root of the publication, as `/topics/tariffs`. What comes
 * before them when they are printed is the matter of `print.ts`. No kind is loaded, since scripts of the browser make
 * addresses, too.
 */
import type { KINDS } from '../../content/kinds/kinds.ts';

/** The list of all things of a kind: below its folder, as the compiler checks. */
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

/** The page for addresses that have none. */
export const NOT_FOUND_URL = '/404';

/** Gives the address of a page of a long list; the first has that of the list itself. */
export function toPageUrl(list: string, number: number): string {
  return number === 1 ? list : `${list}/page/${String(number)}`;
}

/** Gives the list of coverage of a year (`2025`) or a month (`2025-02`). */
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

/** Gives the page of a day (`2025-04-24`), which only some days have: see `model/days/`. */
export function toDayUrl(day: string): string {
  return `${DAYS_URL}/${day}`;
}

/**
 * How many days without a page, after one that has one, are told there by name, and have an address that leads there; those
 * after them are told together.
 */
export const GAP_DAYS = 400;
/** The name of what is told of those. */
export const AFTER_GAP = 'later';

/** Gives where the day `on` is told of on the page of `day`, the last one up to it that has one. */
export function toAskedUrl(day: string, on: string): string {
  if (day === on) return toDayUrl(day);
  // Pages load this: the calendar of `time` would weigh ten times as much.
  const gap = (Date.parse(on) - Date.parse(day)) / 86_400_000;
  return `${toDayUrl(day)}#${gap > GAP_DAYS ? AFTER_GAP : on}`;
}

/** Gives the page of a week (`2025-W17`). */
export function toWeekUrl(week: string): string {
  return `${WEEKS_URL}/${week}`;
}

export function toDaysOfMonthUrl(month: string): string {
  return `${DAYS_URL}#${month}`;
}

/** Gives the page of a question or a topic as it stood on `day` (`2025-04-10`). */
export function toAsOfUrl(thing: string, day: string): string {
  return `${thing}/as-of/${day}`;
}

export function toTermUrl(term: string): string {
  return `${GLOSSARY_URL}#${term}`;
}

/** Gives the place of a statement on the page of its item. */
export function toStatementUrl(item: string, id: string): string {
  return `${item}#${id}`;
}

export function toLadderUrl(question: string): string {
  return `${question}#ladder`;
}

// Addresses of the ledgers: of statements and of measures, by what narrows them, and of series of rates.

/** The ledger of statements in the order of publication. */
export const PUBLISHED_URL = `${STATEMENTS_URL}/published`;

/** The ledger of what speakers without a name have said. */
export const ANONYMOUS_URL = `${STATEMENTS_URL}/by/anonymous`;

export function toSpeakerUrl(id: string): string {
  return `${STATEMENTS_URL}/by/${id}`;
}

/** Gives the ledger of a side; `joint` and `none` are those of several sides and of none. */
export function toSideUrl(id: string): string {
  return `${STATEMENTS_URL}/side/${id}`;
}

export function toQuestionLedgerUrl(id: string): string {
  return `${STATEMENTS_URL}/on/${id}`;
}

export function toVenueUrl(venue: string): string {
  return `${STATEMENTS_URL}/venue/${venue}`;
}

/** Gives the ledger of what was said in a month (`2025-02`). */
export function toSpokenMonthUrl(month: string): string {
  return `${STATEMENTS_URL}/${month.replace('-', '/')}`;
}

export function toMeasuresUrl(filter: 'side' | 'instrument' | 'status', id: string): string {
  return `${MEASURES_URL}/${filter}/${id}`;
}

export function toSeriesUrl(id: string): string {
  return `${MEASURES_URL}/rates/${id}`;
}

/** Gives the page of one day of a series. */
export function toRateDayUrl(series: string, day: string): string {
  return `${toSeriesUrl(series)}/${day}`;
}

/** Addresses of the pages that others show in frames: a statement, a question with its figure, a rate. */

export const EMBED_URL = '/embed';

export function toEmbedUrl(url: string): string {
  return `${EMBED_URL}${url}`;
}

/** Gives the frame of a statement, by the page of its item and its id. */
export function toStatementEmbedUrl(item: string, id: string): string {
  return `${EMBED_URL}/statements/${item.split('/').slice(2).join('/')}/${id}`;
}

/** Gives the frame of a rate: of a day (`2025-05-14`), else of a series as it stands. */
export function toRateEmbedUrl(series: string, day?: string): string {
  return [EMBED_URL, 'rates', series, ...(day === undefined ? [] : [day])].join('/');
}

/** Gives the frame of the record figure of the question at `url`. */
export function toFigureEmbedUrl(url: string): string {
  return `${EMBED_URL}/figures/${url.split('/').slice(2).join('/')}`;
}

/** Gives what tells other programs how to show a frame (https://oembed.com). */
export function toOembedUrl(embed: string): string {
  return `${embed}.json`;
}

/** Addresses of the search, apart from the others so that its script loads no more than it needs. */

export const SEARCH_URL = '/search';

/** What is offered before any result, and words for what nobody wrote so. */
export const THINGS_URL = '/search/things.json';
export const SPELLING_URL = '/search/spelling.json';

/** Gives the search for what `query` holds (`q=tariffs&page=2`), which may be nothing. */
export function toSearchUrl(query: string): string {
  return query === '' ? SEARCH_URL : `${SEARCH_URL}?${query}`;
}
