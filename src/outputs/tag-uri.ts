/**
 * Names that stay when addresses move: `tag:` URIs (RFC 4151) of the publication's own host, as
 * `publication.yaml` gives it. SITE_URL is for the place of one copy of the site and changes none of them.
 */
import { listOldAddresses } from '../kinds/old-addresses.ts';
import type { Publication } from '../model/publication.ts';
import type { Thing } from '../model/thing.ts';

const DATED = /^coverage\/(\d{4})\/(\d\d)\//;

/** The host that owns the names. */
export function toHost({ about }: Publication): string {
  return new URL(about.url).hostname;
}

/**
 * The name of an item, dated by the month in its id. An item that has moved keeps the name of its first address:
 * the first of its `aliases` that is the address of an item.
 */
export function toItemTag(publication: Publication, { id, data }: Thing<'coverage'>): string {
  const address =
    listOldAddresses('coverage', data).find((one) => DATED.test(one)) ?? `coverage/${id}`;
  const [, year = '', month = ''] = DATED.exec(address) ?? [];
  return `tag:${toHost(publication)},${year}-${month}:${address}`;
}

/** The name of a feed, by the path of the page whose feed it is; dated by the year of the first Dateline. */
export function toFeedTag(publication: Publication, path: string): string {
  return `tag:${toHost(publication)},2025:feed${path}`;
}
