import { isSafeUrl } from '../kinds/url.ts';

const MAX_LENGTH = 2048;

/** What is wrong with the address of a link in a body, or `undefined`. */
export interface LinkFault {
  readonly code: 'prose.unsafe-link' | 'prose.broken-link';
  readonly message: string;
  readonly remedy: string;
}

/**
 * Links may go to https, http and mailto addresses, to a page of this site (`/path`) and to a place on the page
 * (`#fragment`). The address is as Markdown gives it: percent-encoded where it must be.
 */
export function findLinkFault(href: string): LinkFault | undefined {
  if (href.length > MAX_LENGTH) return broken(`is longer than ${String(MAX_LENGTH)} characters`);
  if (/%(?![0-9a-f]{2})/i.test(href))
    return broken('has a % that no two hexadecimal digits follow');
  if (/%(?:0[0-9a-f]|1[0-9a-f]|7f)/i.test(href)) return unsafe('holds a control character');
  if (/[\s\\<>"`{}]|[^\x20-\x7e]/.test(href))
    return unsafe('holds a character that addresses cannot hold');
  if (/^\/(?!\/)/.test(href) || /^#./.test(href)) return undefined;
  if (href.startsWith('//')) return unsafe('does not say whether it is https or http');
  if (/^mailto:[^@:/?#]+@[^@:/?#]+(?:\?[^#]*)?$/i.test(href)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) return broken('is relative');
  if (scheme !== 'https' && scheme !== 'http') return unsafe(`starts with ${scheme}:`);
  return isSafeUrl(href) && /^https?:\/\/[^/]/i.test(href)
    ? undefined
    : unsafe('cannot be read, or holds a user name or a password');
}

const REMEDY = 'write https://…, http://…, mailto:…, /path/on/this/site or #part-of-this-page';

function broken(message: string): LinkFault {
  return { code: 'prose.broken-link', message, remedy: REMEDY };
}

function unsafe(message: string): LinkFault {
  return { code: 'prose.unsafe-link', message, remedy: REMEDY };
}
