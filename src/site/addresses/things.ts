/** Addresses of things and of lists of their kinds: the folder of the kind, then the id. */
import { findPart } from '../../content/kinds/kind.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import * as files from './files.ts';
import * as pages from './pages.ts';
import { COVERAGE_URL, toAsOfUrl, toPageUrl, toSeriesUrl } from './pages.ts';

/** Kinds whose things are below the address of their list. */
export const LISTED_KINDS: readonly KindName[] = KIND_NAMES.filter(
  (kind) => getKind(kind).atRoot !== true,
);

export function toKindUrl(kind: KindName): string {
  return `/${getKind(kind).folder}`;
}

/** The page of a thing, as in `/people/xi-jinping`. */
export function toThingUrl(kind: KindName, id: string): string {
  return getKind(kind).atRoot === true ? `/${id}` : `${toKindUrl(kind)}/${id}`;
}

/** An address from content, where the first slash is optional. */
export function toWrittenUrl(written: string): string {
  return written.startsWith('/') ? written : `/${written}`;
}

/**
 * Whether only an entry can be at this address. Lists, other pages of the site and days are not entries. At the root,
 * an address may also be a publisher’s own page.
 */
export function isEntryUrl(url: string): boolean {
  return LISTED_KINDS.some((kind) => {
    const id = findBelow(toKindUrl(kind), url);
    return id !== undefined && getKind(kind).fromRecord !== true && getKind(kind).id.test(id);
  });
}

/** What an address says, by the patterns of `pages.ts`. */
const PAGE = new RegExp(`${toPageUrl('', 2).replace('2', String.raw`\d+`)}$`);
const AS_OF = new RegExp(`${toAsOfUrl('', String.raw`\d{4}-\d\d-\d\d`)}$`);
const ARCHIVE = new RegExp(String.raw`^${COVERAGE_URL}/(?<year>\d{4})(?<month>/\d\d)?$`);
const SERIES = new RegExp(`^${toSeriesUrl('(?<id>[^/]+)')}$`);

/** The first page of the list that has a page at `url`. */
export function toListUrl(url: string): string {
  return url.replace(PAGE, '');
}

/** Whether this is a question or a topic as it stood on a past day. */
export function isAsOfUrl(url: string): boolean {
  return AS_OF.test(url);
}

/** The year whose coverage is listed at `url`. */
export function findArchiveYear(url: string): string | undefined {
  const { year, month } = ARCHIVE.exec(url)?.groups ?? {};
  return month === undefined ? year : undefined;
}

/** Whether the coverage of a month is listed at `url`, on any page of the list. */
export function isArchiveMonth(url: string): boolean {
  return ARCHIVE.exec(toListUrl(url))?.groups?.month !== undefined;
}

export function findSeriesId(url: string): string | undefined {
  return SERIES.exec(url)?.groups?.id;
}

/** The thing whose coverage is listed at `url`; other addresses stay as they are. */
export function toThingOfList(url: string): string {
  return url.endsWith(COVERAGE_URL) ? url.slice(0, -COVERAGE_URL.length) : url;
}

/** The part of `url` below the address `above`; `undefined` if it is not below it. */
export function findBelow(above: string, url: string): string | undefined {
  return url.startsWith(`${above}/`) ? url.slice(above.length + 1) : undefined;
}

/**
 * Addresses that the site uses, or may use one day, whatever the content: the first parts of the constants in this
 * folder. `test/own-addresses.test.ts` compares them with every page and output.
 */
const FOLDERS = new Map(LISTED_KINDS.map((name) => [getKind(name).folder, name]));

/** `index` is the file of the front page; `archive` is a common name for lists of old pages. */
const KEPT = ['archive', 'index'];

/** First parts of addresses. No old address of anything can be at or below them. */
const OWN: ReadonlySet<string> = new Set([
  ...KEPT,
  ...[pages, files]
    .flatMap((room) => Object.values<unknown>(room))
    .flatMap((one) => (typeof one === 'string' ? one.split(/[/?#]/, 2)[1] : []) ?? [])
    .filter((first) => first !== '' && !FOLDERS.has(first)),
]);

/** The kind in whose folder `path` (without its first slash) is. */
export function findKindAbove(path: string): KindName | undefined {
  return FOLDERS.get(path.split('/', 1)[0] ?? '');
}

/** Whether `path` (without its first slash) belongs to the site, whatever the content. */
export function isOwnAddress(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (OWN.has(first)) return true;
  const kind = FOLDERS.get(first);
  if (kind === undefined) return false;
  // Pages of the list of the kind.
  if (rest.length === 0 || (rest.length === 2 && rest[0] === 'page')) return true;
  const { reserved, fromRecord, id } = getKind(kind);
  const below = rest.join('/');
  // The record makes pages of some kinds without a file.
  return (fromRecord === true && id.test(below)) || findPart(reserved)?.test(below) === true;
}
