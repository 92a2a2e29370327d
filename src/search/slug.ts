/** Ids from titles, as an editor would choose them. */
import { createHash } from 'node:crypto';
import { toKey } from './letters.ts';

/** A handful of words is enough for an address. */
const MOST = 80;

interface NoSlug {
  readonly message: string;
}

/** What Italian and French shorten before a vowel, as in l’Eco, dell’Orso and qu’on: two words, unlike Xi’s. */
const ELIDED = /(?<=\b(?:[b-df-hj-np-tv-z]|[a-z]*(?:ll|nt|qu|st|tt|zz)|un))'(?=[aeiouh])/g;

/** `Łódź: “Xi’s call”` → `lodz-xis-call`. A letter without a form in a to z is an error, never dropped. */
export function toSlug(title: string): string | NoSlug {
  const key = toKey(title.normalize('NFKC')).replace(ELIDED, ' ').replaceAll("'", '');
  const lost = /(?![a-z])\p{L}[\p{L}\p{M}]*/u.exec(key)?.[0];
  if (lost !== undefined) return { message: `“${lost}” has no form in the letters a to z` };
  const words = key.match(/[a-z0-9]+/g);
  return words === null
    ? { message: `“${title}” holds no letter and no digit` }
    : shorten(words.join('-'));
}

/** As `toSlug`; if the words give no slug, a digest of them after `sort`: `page-1f8a03bc`. */
export function toSureSlug(words: string, sort: string): string {
  const slug = toSlug(words);
  return typeof slug === 'string' ? slug : toDigestSlug(words, sort);
}

export function toDigestSlug(words: string, sort: string): string {
  return `${sort}-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

function shorten(slug: string): string {
  if (slug.length <= MOST) return slug;
  const cut = slug.slice(0, MOST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || MOST);
}
