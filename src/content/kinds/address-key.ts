import { isTracking } from './tracking.ts';

/**
 * The same for two addresses of one page: whatever the protocol, a first `www.`, a last slash, tracking, and the place
 * in the page. A place that begins with `/` or `!` is kept, since some sites tell pages apart by it. `address` has
 * passed `isSafeUrl`.
 */
export function toAddressKey(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (isTracking(name)) url.searchParams.delete(name);
  const place = /^#[/!]/.test(url.hash) ? url.hash : '';
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}${place}`;
}
