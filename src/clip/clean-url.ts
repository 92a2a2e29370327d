import { isSafeUrl } from '../kinds/url.ts';
import { withoutTracking } from '../model/doubts/address-doubts.ts';

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
