/**
 * What is put before an address when it is printed. The addresses of this folder begin at the root of the publication,
 * and nothing else is put before them anywhere: `toPrinted` is the one that does it within the site, for markup,
 * styles and scripts by way of `print-in.ts`, and `toAbsolute` outside of it.
 */

export interface Site {
  /** As `toSiteUrl` gives it. */
  readonly siteUrl: string;
}

/** What a path may hold so that no page, style sheet, script or configuration of a server reads it otherwise. */
const UNSAFE = /[^\w\-.~%/@+=]/g;

/**
 * Gives the address of a site as it is printed: the host in ASCII, no port that goes without saying, the path without a
 * final slash, every character in it encoded that means something to somebody. Throws TypeError for what is no address.
 */
export function toSiteUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return origin + path.replace(UNSAFE, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Gives the path under the host at which the site stands, as in `/fish`; `''` at the root. */
export function toBase({ siteUrl }: Site): string {
  return siteUrl.replace(/^[^:]+:\/\/[^/]+/, '');
}

/** Gives an address as pages of the site write it. */
export function toPrinted(base: string, url: string): string {
  return `${base}${url}`;
}

/** Gives the address as it is known outside the site. */
export function toAbsolute({ siteUrl }: Site, url: string): string {
  return `${siteUrl}${url}`;
}

/** Gives the address that `toAbsolute` has made `absolute` of. */
export function fromAbsolute({ siteUrl }: Site, absolute: string): string {
  return absolute.slice(siteUrl.length);
}
