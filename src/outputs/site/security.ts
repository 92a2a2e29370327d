import { SECURITY_URL } from '../../site/addresses/files.ts';
import { toContactUri } from '../../content/kinds/url.ts';
import { toAbsolute, type Context } from '../context.ts';

/**
 * `security.txt` (RFC 9116), or `undefined` if the publication names no contact. It expires a year after the start of
 * the month in which the site was built (`now`, epoch milliseconds): within the year that the RFC asks for, and the
 * same all month long.
 */
export function toSecurity(context: Context, now: number): string | undefined {
  const { contact, language } = context.publication.about;
  if (contact === undefined) return undefined;
  const built = new Date(now);
  const expires = new Date(Date.UTC(built.getUTCFullYear() + 1, built.getUTCMonth()));
  return [
    `Contact: ${toContactUri(contact)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${language.split('-')[0] ?? language}`,
    `Canonical: ${toAbsolute(context, SECURITY_URL)}`,
    '',
  ].join('\n');
}
