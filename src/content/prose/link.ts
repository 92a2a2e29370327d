import { findCharacterFault, findUrlFault, isMail } from '../kinds/url.ts';

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
  const isOurs = /^\/(?!\/)/.test(href) || href.startsWith('#');
  const fault = isOurs ? findOwnFault(href) : findOtherFault(href);
  if (fault === undefined) return undefined;
  const isBroken = /^(?:is|has) /.test(fault.message);
  return {
    code: isBroken ? 'prose.broken-link' : 'prose.unsafe-link',
    message: fault.message,
    remedy: REMEDY,
  };
}

type Fault = Pick<LinkFault, 'message'>;

function findOwnFault(href: string): Fault | undefined {
  if (href === '#') return { message: 'is no part of this page' };
  if (href.length > MAX_LENGTH)
    return { message: `is longer than ${String(MAX_LENGTH)} characters` };
  return findCharacterFault(href);
}

function findOtherFault(href: string): Fault | undefined {
  const mail = /^mailto:([^?]*)(?:\?[^#]*)?$/i.exec(href)?.[1];
  if (mail !== undefined && isMail(mail)) return findCharacterFault(href);
  return findUrlFault(href);
}

const MAX_LENGTH = 2048;

const REMEDY = 'write https://…, http://…, mailto:…, /path/on/this/site or #part-of-this-page';
