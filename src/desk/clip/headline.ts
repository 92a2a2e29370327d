import type { Found } from './clip.ts';
import { readPrintedMoment } from './moments.ts';
import { type Facts, inDoubt, listClaims, settle, toBareWords, toPlainText } from './page.ts';
import { ADDRESS_LINE } from './read-page.ts';
import SIGNS from './signs.json' with { type: 'json' };

const MAX_LENGTH = 200;
/** What is copied with a text, an address or a date, stands in so many lines above its headline. */
const MAX_ABOVE = 5;
/** What a page calls its sort: a short message has no title, and its page says no more. */
const SORT = new RegExp(
  `^(?:${SIGNS.sortsOfPage})(?:\\s*[/|·–—-]\\s*(?:${SIGNS.socialMedia}))?$`,
  'iu',
);
/** A mail begins with who wrote it, and its subject is none of the piece. */
const MAIL_HEAD = new RegExp(`^(?:${SIGNS.fieldsOfMail})\\s?:`, 'iu');

/** The headline: what the markup says or, where it says nothing, the first line of the text that can be one. */
export function findTitle(facts: Facts): Found | null {
  const { claims, blocks, lexicon } = facts;
  const sites = listClaims(facts, 'site').map(({ value }) => toBareWords(toPlainText(value)));
  const all = claims
    .filter(({ field }) => field === 'title')
    .map((claim) => ({ ...claim, value: dropSite(toPlainText(claim.value), sites) }));
  const sure = all.filter(({ value }) => !SORT.test(value));
  const titles = sure.map(({ value, origin }) => ({ value, origin }));
  const strong = titles.filter((_, at) => sure[at]?.isWeak !== true);
  const headings = blocks
    .filter(({ role, text }) => role === 'heading' && !SORT.test(text))
    .map(({ text, line }) => ({ value: text, origin: `heading, line ${line}` }));
  const [heading] = headings;
  const keys = new Set(headings.map(({ value }) => toBareWords(value)));
  const shown = [...strong, ...titles].find(({ value }) => keys.has(toBareWords(value)));
  if (shown !== undefined) return shown;
  if (heading !== undefined) {
    const other = strong.length > 0 ? strong : titles;
    if (other.length === 0 || (strong.length === 0 && headings.length === 1)) return heading;
    const why =
      strong.length > 0
        ? 'the markup has another headline than the page'
        : 'no heading is the title of the page';
    return inDoubt(facts, 'title', why, [heading, ...other]);
  }
  if (all.length > 0)
    return settle(facts, 'title', strong.length > 0 ? strong : titles, toBareWords);
  const line = blocks
    .slice(0, MAX_ABOVE)
    .find(({ text }) => !ADDRESS_LINE.test(text) && readPrintedMoment(text, lexicon) === undefined);
  if (line === undefined || line.text.length > MAX_LENGTH) return null;
  if (MAIL_HEAD.test(line.text) || SORT.test(line.text)) return null;
  return { value: line.text, origin: `line ${line.line}` };
}

/** `Headline - The Paper`, `Headline | The Paper`. */
function dropSite(title: string, sites: readonly string[]): string {
  // Chinese titles have no blank there: “标题-新华网”, “标题_新华网”.
  const [, own, site = ''] =
    /^(.*\S)\s+[|–—-]\s+(\S.*)$/u.exec(title) ??
    /^(.*\p{sc=Han}[^-_|—–]*)[-_|—–]+([^-_|—–]{2,12})$/u.exec(title) ??
    [];
  const isSite = sites.includes(toBareWords(site)) || CHINESE_SITE.test(site);
  return own !== undefined && isSite ? dropSite(own, sites) : title;
}

const CHINESE_SITE = new RegExp(
  `^(?:(?:${SIGNS.chineseMedia})\\p{sc=Han}{0,6}|\\p{sc=Han}{1,8}(?:${SIGNS.endsOfChineseMedia}))$`,
  'u',
);
