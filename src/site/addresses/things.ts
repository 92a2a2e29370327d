/** Addresses of things and of the lists of their kinds: the folder of the kind, then the id. */
import { findPart } from '../../content/kinds/kind.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import * as files from './files.ts';
import * as pages from './pages.ts';
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

/**
 * Which addresses the site itself uses or may use one day, whatever the content: what the constants of this folder
 * begin with. `test/own-addresses.test.ts` compares it with every page and output there is.
 */
const FOLDERS = new Map(LISTED_KINDS.map((name) => [getKind(name).folder, name]));

/** `index` is the file of the front page, `archive` a name that lists of what is old are often given. */
const KEPT = ['archive', 'index'];

/** First parts of addresses; nothing at or below them can be an old address of anything. */
const OWN: ReadonlySet<string> = new Set([
  ...KEPT,
  ...[pages, files]
    .flatMap((room) => Object.values<unknown>(room))
    .flatMap((one) => (typeof one === 'string' ? one.split(/[/?#]/, 2)[1] : []) ?? [])
    .filter((first) => first !== '' && !FOLDERS.has(first)),
]);

/** The kind below whose list `path` (without its first slash) lies. */
export function findKindAbove(path: string): KindName | undefined {
  return FOLDERS.get(path.split('/', 1)[0] ?? '');
}

/** Whether `path` (without its first slash) is the site’s own, whatever the content. */
export function isOwnAddress(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (OWN.has(first)) return true;
  const kind = FOLDERS.get(first);
  if (kind === undefined) return false;
  // Pages of the list of all things of the kind.
  if (rest.length === 0 || (rest.length === 2 && rest[0] === 'page')) return true;
  const { reserved, fromRecord, id } = getKind(kind);
  const below = rest.join('/');
  // Of some kinds the record makes pages without a file.
  return (fromRecord === true && id.test(below)) || findPart(reserved)?.test(below) === true;
}
