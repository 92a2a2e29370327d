/** The content policy in the page itself, for hosts that send no headers of ours. */
import { CONTENT_POLICY, toHeaders, type HeaderRule } from './headers.ts';
import { element, type Xml } from './print/xml.ts';

/** What browsers pass over in a `meta` element (Content Security Policy, 3.3). */
const BY_HEADER_ONLY = /^(frame-ancestors|report-uri|sandbox)\b/;

/** The element for the page at `url`. */
export function toPolicyMeta(url: string, rules: readonly HeaderRule[]): Xml {
  const policy = toHeaders(url, rules)[CONTENT_POLICY] ?? '';
  const content = policy
    .split('; ')
    .filter((directive) => !BY_HEADER_ONLY.test(directive))
    .join('; ');
  return element('meta', { 'http-equiv': CONTENT_POLICY, content });
}

/**
 * Puts the policy into a finished page, before all that it rules; what says how the page is encoded comes first. A page
 * without a head has nothing that could be ruled before its first element.
 */
export function addPolicy(html: string, url: string, rules: readonly HeaderRule[]): string {
  return html.replace(
    /<head\b[^>]*>(?:\s*<meta charset="[^"]*"\s*\/?>)?/i,
    (start) => start + toPolicyMeta(url, rules).xml,
  );
}
