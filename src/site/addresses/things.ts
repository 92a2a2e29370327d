/** Addresses of things and of the lists of their kinds: the folder of the kind, then the id. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { COVERAGE_URL, toAsOfUrl, toPageUrl, toSeriesUrl } from './pages.ts';

/** Kinds whose things stand below the address of their list. */
export const LISTED_KINDS: readonly KindName[] = KIND_NAMES.filter(
  (kind) => getKind(kind).atRoot !== true,
);

export function toKindUrl(kind: KindName): string {
  return `/${getKind(kind).folder}`;
}

/** Gives the page of a thing, as `/people/xi-jinping`. */
export function toThingUrl(kind: KindName, id: string): string {
  return getKind(kind).atRoot === true ? `/${id}` : `${toKindUrl(kind)}/${id}`;
}

/** Gives the address that content writes with or without its first slash. */
export function toWrittenUrl(written: string): string {
  return written.startsWith('/') ? written : `/${written}`;
}

/**
 * Whether only an entry can stand at this address; lists and pages of the site are not entries, nor are days. At the root of the site a
 * page of the publisher’s own may stand as well.
 */
export function isEntryUrl(url: string): boolean {
  return LISTED_KINDS.some((kind) => {
    const id = findBelow(toKindUrl(kind), url);
    return id !== undefined && getKind(kind).fromRecord !== true && getKind(kind).id.test(id);
  });
}

/** What an address of the site says, read by the form in which `pages.ts` makes it. */
const PAGE = new RegExp(`${toPageUrl('', 2).replace('2', String.raw`\d+`)}$`);
const AS_OF = new RegExp(`${toAsOfUrl('', String.raw`\d{4}-\d\d-\d\d`)}$`);
const ARCHIVE = new RegExp(String.raw`^${COVERAGE_URL}/(?<year>\d{4})(?<month>/\d\d)?$`);
const SERIES = new RegExp(`^${toSeriesUrl('(?<id>[^/]+)')}$`);

/** Gives the first page of the list that the page at `url` belongs to. */
export function toListUrl(url: string): string {
  return url.replace(PAGE, '');
}

/** Whether the page shows a question or a topic as it stood on a past day. */
export function isAsOfUrl(url: string): boolean {
  return AS_OF.test(url);
}

/** The year whose list of coverage is at `url`, if one is. */
export function findArchiveYear(url: string): string | undefined {
  const { year, month } = ARCHIVE.exec(url)?.groups ?? {};
  return month === undefined ? year : undefined;
}

/** Whether there is a list of coverage of a month at `url`, or one of its pages. */
export function isArchiveMonth(url: string): boolean {
  return ARCHIVE.exec(toListUrl(url))?.groups?.month !== undefined;
}

/** The id of the series whose page is at `url`, if it is that of one. */
export function findSeriesId(url: string): string | undefined {
  return SERIES.exec(url)?.groups?.id;
}

/** Gives the address of the thing of which all coverage is listed at `url`; other addresses as they are. */
export function toThingOfList(url: string): string {
  return url.endsWith(COVERAGE_URL) ? url.slice(0, -COVERAGE_URL.length) : url;
}

/** Gives what follows in `url` below the address `above`; `undefined` if it does not lie there. */
export function findBelow(above: string, url: string): string | undefined {
  return url.startsWith(`${above}/`) ? url.slice(above.length + 1) : undefined;
}
