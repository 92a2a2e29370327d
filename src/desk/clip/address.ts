/** Addresses of pages: cleans them, finds the original behind an archived copy, and settles which one is the page's own. */
import { isSafeUrl, toAddressKey } from '../../content/kinds/url.ts';
import { withoutTracking } from '../../rules/links.ts';
import type { Clip, Candidate } from './clip.ts';
import { type Claim, type Facts, inDoubt, listPageClaims, settleCandidates } from './page.ts';
import { say } from '../words/say.ts';

/** A whole address without tracking and without a fragment, as an item may have it; `undefined` if it is none. */
export function cleanUrl(address: string, base?: string): string | undefined {
  const url = URL.parse(address.trim(), base);
  if (url === null) return undefined;
  // A fragment that begins like this distinguishes pages.
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  const clean = withoutTracking(url.href);
  return isSafeUrl(clean) ? clean : undefined;
}

/** The host in lower case, without a first `www.`, `m.` or `amp.`, to compare addresses of one site. */
export function toAddressHost(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^(?:www|m|amp)\./, '');
}

/** The same for the forms of one page: for phones, as AMP, and as a feed, an application or a share link has it. */
export function toPieceKey(address: string): string {
  const url = new URL(address);
  url.host = url.host.replace(/^(?:www\.)?(?:m|amp|mobile)\.(?=[^.]+\.)/, '');
  url.pathname = url.pathname
    .replace(/^\/amp(?=\/)|\/amp\/?$|\.amp(?=(?:\.html?)?$)/, '')
    .replace(/\/index\.html?$/, '');
  for (const name of [...url.searchParams.keys()])
    if (FORM.test(name)) url.searchParams.delete(name);
  return toAddressKey(url.href);
}

const FORM =
  /^(?:amp|output(?:type)?|ref|referrer|rss|cmp(?:id)?|icid|ito|smid|smtyp|xtor|share|ns_\w+|at_\w+|wt[._]\w+|traffic_source)$/i;

const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:ph|today|is|li|vn|md|fo)|(?:www\.)?(?:webcitation|ghostarchive)\.org(?:\/archive)?|perma\.cc|megalodon\.jp)(?=\/)/i;

/** Sites that show the pages of others: caches, translations, and what opens paid pages. */
const PASSED_ON =
  /^https?:\/\/(?:webcache\.googleusercontent\.com\/|(?:www\.)?google\.[a-z.]+\/(?:amp\/|url\?|search\?q=cache)|[^/]+\.cdn\.ampproject\.org\/|[^/]+\.translate\.goog(?:[/?]|$)|translate\.google\.[a-z.]+\/|(?:www\.)?(?:12ft\.io|1ft\.io|removepaywalls?\.com|outline\.com|cc\.bingj\.com)\/)|^https?:\/\/[^/]+\/amp\/s\//i;

/** Archives that nobody here knows: a moment to the second, then the whole address of the page. */
const MOMENT_BEFORE =
  /^https?:\/\/[^/?#]+(?:\/[^/?#]+)*?(?=\/\d{14}(?:[a-z]{2}_)?\/https?:\/{1,2}[^/])/i;

/** `undefined` for an address outside archives; else the archived page, and the day of the copy if the address says it. */
function findArchived(address: string) {
  const archive = (ARCHIVE.exec(address) ?? MOMENT_BEFORE.exec(address))?.[0];
  if (archive === undefined) return undefined;
  const rest = address.slice(archive.length);
  const [, ...day] = /^\/(\d{4})[.-]?(\d\d)[.-]?(\d\d)(?=[\d.-]|[a-z_]{2,4}\/|\/)/.exec(rest) ?? [];
  // Some gateways write one slash instead of two.
  const [, inside] = /\/(https?:\/{1,2}[^/].*)$/i.exec(rest) ?? [];
  return {
    original: inside && cleanUrl(inside.replace(/^(https?:)\/+/i, '$1//')),
    on: day.length === 0 ? null : day.join('-'),
  };
}

/**
 * The address of the page and, if it was saved from an archive, that of the copy. `given` is where an editor read the
 * page; on the same site, the page knows its own address better.
 */
type Found = Pick<Facts, 'claims' | 'doubts'>;

export function findUrl(facts: Found, given: string | undefined): Pick<Clip, 'url' | 'archive'> {
  const told: Claim[] =
    given === undefined ? [] : [{ field: 'url', value: given, origin: '--url' }];
  const all = facts.claims.filter(({ field }) => field === 'url');
  const copies = [...told, ...all].flatMap((claim) => {
    const copy = findArchived(claim.value);
    return copy === undefined ? [] : [{ claim, on: copy.on }];
  });
  const copy = copies.find(({ on }) => on !== null) ?? copies[0];
  const settled = settleUrl(facts, all.flatMap(toOwn), listUrls(told.flatMap(toOwn))[0]);
  const isPassedOn = settled !== null && PASSED_ON.test(settled.value);
  const url = isPassedOn ? inDoubt(facts, 'url', say.clipAddress.passedOn, [settled]) : settled;
  if (copy === undefined) return { url, archive: null };
  const { value, origin } = copy.claim;
  if (url === null && !facts.doubts.some(({ field }) => field === 'url')) {
    inDoubt(facts, 'url', say.clipAddress.archived, []);
  }
  return { url, archive: { url: cleanUrl(value) ?? value, on: copy.on, origin } };
}

/** An archive puts its own address before that of a page: takes the page's address out of it. */
function toOwn(claim: Claim): Claim[] {
  const copy = findArchived(claim.value);
  if (copy === undefined) return [claim];
  return copy.original === undefined ? [] : [{ ...claim, value: copy.original }];
}

function settleUrl(
  facts: Found,
  claims: readonly Claim[],
  own: Candidate | undefined,
): Candidate | null {
  const weak = claims.filter(({ isWeak }) => isWeak === true);
  const base = own?.value ?? listUrls(weak)[0]?.value;
  const given = listUrls(listPageClaims({ claims }, 'url'), base);
  // Addresses in JSON-LD and Open Graph are often those of the front page or of a share link; this link is made for
  // the purpose.
  const canonical = given.filter(({ origin }) => origin === 'link rel=canonical');
  const settled = settleCandidates(
    facts,
    'url',
    canonical.length > 0 ? canonical : given,
    toAddressKey,
  );
  if (settled === null) return own ?? null;
  if (own === undefined || toAddressHost(settled.value) === toAddressHost(own.value))
    return settled;
  return inDoubt(facts, 'url', say.clipAddress.otherSite, [settled, own]);
}

function listUrls(found: readonly Candidate[], base?: string): Candidate[] {
  return found.flatMap(({ value, origin }) => {
    const url = cleanUrl(value, base);
    return url === undefined ? [] : [{ value: url, origin }];
  });
}

/** What an archive says of its copy, not of the page: its own name, and the moment of the copy. */
export function withoutCopy(claims: readonly Claim[], archive: Clip['archive']): readonly Claim[] {
  if (archive === null) return claims;
  const stamp = /\/(\d{12})\d\d(?=\D)/.exec(archive.url)?.[1];
  return claims.filter(({ field, value, origin }) => {
    if (field === 'site')
      return !/^(?:archive\.\w+|wayback machine|internet archive)$/i.test(value);
    if (field !== 'published' && field !== 'updated') return true;
    if (stamp === undefined) return !/^(?:meta|time|itemprop)/.test(origin);
    const moment = new Date(value);
    return !(Number.isNaN(moment.valueOf()) ? '' : moment.toJSON())
      .replace(/\D/g, '')
      .startsWith(stamp);
  });
}
