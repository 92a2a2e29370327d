/**
 * Addresses outside this site: the one parser for every field, attribute and link that holds one. Accepted addresses
 * are printed as links, as written.
 */
import { toFault } from '../problems/fault.ts';
import type { Fault } from '../problems/problem.ts';

const MOST = 2048;

/**
 * What is wrong with an absolute web address; `undefined` if it is https or http, has only characters that an address
 * may have (RFC 3986), has no user name, and can be parsed.
 */
export function findUrlFault(value: string): Fault | undefined {
  if (value.length > MOST) return toFault('url.unsafe:long', { most: MOST });
  const broken = findCharacterFault(value);
  if (broken !== undefined) return broken;
  if (value.startsWith('//')) return toFault('url.unsafe:relative');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined) return toFault('url.unsafe:bare');
  if (scheme !== 'https' && scheme !== 'http') return toFault('url.unsafe:scheme', { scheme });
  const url = URL.parse(value);
  if (url === null || !/^https?:\/\/[^/?#]/i.test(value) || url.hostname === '')
    return toFault('url.unsafe:unreadable');
  if (url.username !== '' || url.password !== '' || /^https?:\/\/[^/?#]*@/i.test(value))
    return toFault('url.unsafe:user');
  return undefined;
}

/** The same for the address of a site: a host, in any script, perhaps with a path; nothing may follow the path. */
export function findSiteFault(value: string): Fault | undefined {
  // A host may be written in any script (IDNA); it is printed in ASCII.
  const isForeign = /[^\x20-\x7e]/.test(value) && !/[\s\p{C}]/u.test(value);
  const fault = findUrlFault((isForeign ? URL.parse(value)?.href : undefined) ?? value);
  if (fault !== undefined || !/[?#]/.test(value)) return fault;
  return toFault('url.unsafe:after-path');
}

/** Characters that break addresses, or that other programs read differently. */
export function findCharacterFault(value: string): Fault | undefined {
  if (/%(?![0-9a-f]{2})/i.test(value)) return toFault('url.unsafe:percent');
  if (/%(?:0[0-9a-f]|1[0-9a-f]|7f)/i.test(value)) return toFault('url.unsafe:control');
  if (/[^\x21-\x7e]|[\\<>"`{}^|]/.test(value)) {
    const whole = /[\s\p{C}]/u.test(value.trim()) ? null : URL.parse(value.trim());
    return toFault('url.unsafe:character', { near: whole?.href });
  }
  return undefined;
}

export function isSafeUrl(value: string): boolean {
  return findUrlFault(value) === undefined;
}

/** A mail address that can follow `mailto:` unchanged (RFC 6068, 2), with a dot in its host. */
export function isMail(value: string): boolean {
  return value.length <= 254 && /^[a-z0-9!$'*+=_~.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value);
}

/** The address at which readers write: `mailto:` for a mail address, an https address unchanged. */
export function toContactUri(contact: string): string {
  return isMail(contact) ? `mailto:${contact}` : contact;
}

/**
 * The same for two addresses of one page, whatever the protocol, a first `www.`, a last slash, tracking, and the
 * fragment. A fragment that begins with `/` or `!` is kept, since some sites tell pages apart by it. `address` must
 * have passed `isSafeUrl`.
 */
export function toAddressKey(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (isTracking(name)) url.searchParams.delete(name);
  const place = /^#[/!]/.test(url.hash) ? url.hash : '';
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}${place}`;
}

/** Parameters by which senders and networks see where a reader came from; the page is the same without them. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i;

export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}
