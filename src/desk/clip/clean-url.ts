import { isSafeUrl } from '../../content/kinds/url.ts';
import { withoutTracking } from '../../rules/links.ts';

/** An address as an item may have it: whole, without tracking and without a place in the page; `undefined` for what is none. */
export function cleanUrl(address: string, base?: string): string | undefined {
  const url = URL.parse(address.trim(), base);
  if (url === null) return undefined;
  // A place that begins so tells pages apart.
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  const clean = withoutTracking(url.href);
  return isSafeUrl(clean) ? clean : undefined;
}

/** The same for addresses of one site: in lower case, without a first `www.` or `m.`. */
export function toHost(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^(?:www|m|amp)\./, '');
}

export interface ArchivedCopy {
  /** Where the page stands itself; none where the copy does not say it. */
  readonly original?: string;
  /** The day on which it was made, as in `2025-02-12`, where its address says it. */
  readonly on?: string;
}

const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:ph|today|is|li|vn|md|fo)|(?:www\.)?(?:webcitation|ghostarchive)\.org(?:\/archive)?|perma\.cc|megalodon\.jp)(?=\/)/i;

/** `undefined` for an address that is none of an archive. */
export function findArchived(address: string): ArchivedCopy | undefined {
  const archive = ARCHIVE.exec(address)?.[0];
  if (archive === undefined) return undefined;
  const rest = address.slice(archive.length);
  const [, year, month, day] =
    /^\/(\d{4})[.-]?(\d\d)[.-]?(\d\d)(?=[\d.-]|[a-z_]{2,4}\/|\/)/.exec(rest) ?? [];
  // Some gateways write one slash for two.
  const [, inside] = /\/(https?:\/{1,2}[^/].*)$/i.exec(rest) ?? [];
  const original =
    inside === undefined ? undefined : cleanUrl(inside.replace(/^(https?:)\/+/i, '$1//'));
  return {
    ...(original !== undefined && { original }),
    ...(day !== undefined && { on: `${year ?? ''}-${month ?? ''}-${day}` }),
  };
}

/** A site that shows the pages of others: caches, translations, and what opens paid pages. */
const PASSED_ON =
  /^https?:\/\/(?:webcache\.googleusercontent\.com\/|(?:www\.)?google\.[a-z.]+\/(?:amp\/|url\?|search\?q=cache)|[^/]+\.cdn\.ampproject\.org\/|[^/]+\.translate\.goog(?:[/?]|$)|translate\.google\.[a-z.]+\/|(?:www\.)?(?:12ft\.io|1ft\.io|removepaywalls?\.com|outline\.com|cc\.bingj\.com)\/)|^https?:\/\/[^/]+\/amp\/s\//i;

export function isPassedOn(address: string): boolean {
  return PASSED_ON.test(address);
}
