/**
 * Names that stay when addresses change: `tag:` URIs (RFC 4151) of the publication’s own host, as in
 * `publication.yaml`. SITE_URL, the address of one copy of the site, does not change them.
 */
import { listOldAddresses } from '../content/kinds/relations.ts';
import { toBase, toSiteUrl } from '../site/addresses/print.ts';
import type { Publication } from '../model/publication.ts';
import type { Thing } from '../model/thing.ts';

/** The year of the first Dateline. */
const FIRST_YEAR = '2025';

const DATED = /^coverage\/(\d{4})\/(\d\d)\//;

/** The host that owns the names. */
function toTagHost({ about }: Publication): string {
  return new URL(about.url).hostname;
}

/** A prefix that keeps two publications on one host apart: port and path; `''` at its root. */
function toPlace({ about }: Publication): string {
  const { port } = new URL(about.url);
  const parts = [port, toBase({ siteUrl: toSiteUrl(about.url) }).slice(1)];
  return parts.flatMap((part) => (part === '' ? [] : [`${part}/`])).join('');
}

/** Host and path, where a name needs no date. */
export function toOwner(publication: Publication): string {
  return `${toTagHost(publication)}/${toPlace(publication)}`.replace(/\/$/, '');
}

/** The globally unique name of a thing in a calendar. */
export function toUid(publication: Publication, { kind, id }: Thing): string {
  return `${toPlace(publication)}${kind}/${id}@${toTagHost(publication)}`;
}

/**
 * The name of an item, dated by the month in its id. An item that has moved keeps the name of its first address: the
 * first of its `aliases` that is the address of an item.
 */
export function toItemTag(publication: Publication, { id, data }: Thing<'coverage'>): string {
  const address =
    listOldAddresses('coverage', data).find((one) => DATED.test(one)) ?? `coverage/${id}`;
  const [, year = '', month = ''] = DATED.exec(address) ?? [];
  return `tag:${toTagHost(publication)},${year}-${month}:${toPlace(publication)}${address}`;
}

/** The year in which the publication began. */
export function toStartYear({ about }: Publication): string {
  return about.started ?? FIRST_YEAR;
}

/** The name of a feed, by the path of its page; dated by the year in which the publication began. */
export function toFeedTag(publication: Publication, path: string): string {
  return `tag:${toTagHost(publication)},${toStartYear(publication)}:${toPlace(publication)}feed${path}`;
}
