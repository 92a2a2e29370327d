/** What the markup alone can say: address, language, section. */
import { toAddressKey } from '../../content/kinds/url.ts';
import { cleanUrl, findArchived, isPassedOn, toHost } from './clean-url.ts';
import type { Access, Found } from './clip.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import {
  type Block,
  type Claim,
  listClaims,
  inDoubt,
  settle,
  type Settled,
  toDoubt,
} from './page.ts';

/**
 * The address of the page and, where it was saved from a copy in an archive, that of the copy. `told` is where an editor read the page: on the same site the page knows
 * its own address better.
 */
export function findUrl(claims: readonly Claim[], told: string | undefined) {
  const all = claims.filter(({ field }) => field === 'url');
  const given: readonly Claim[] =
    told === undefined ? all : [{ field: 'url', value: told, origin: '--url' }, ...all];
  const copies = given.flatMap((claim) => {
    const copy = findArchived(claim.value);
    return copy === undefined ? [] : [{ claim, ...copy }];
  });
  const first = copies.find(({ on }) => on !== undefined) ?? copies[0];
  // An archive writes the addresses of a page anew: each is that of the page itself behind it.
  const own = all.flatMap((claim): Claim[] => {
    const copy = findArchived(claim.value);
    if (copy === undefined) return [claim];
    return copy.original === undefined ? [] : [{ ...claim, value: copy.original }];
  });
  const toldCopy = told === undefined ? undefined : findArchived(told);
  const settled = withoutPassedOn(
    settleUrl(own, toldCopy === undefined ? told : toldCopy.original),
  );
  if (first === undefined) return { ...settled, archive: null };
  const url = cleanUrl(first.claim.value) ?? first.claim.value;
  const archive = { url, on: first.on ?? null, origin: first.claim.origin };
  if (settled.found !== null || settled.doubts.length > 0) return { ...settled, archive };
  const why = 'the page is a copy in an archive, and does not say where it stands itself';
  return { ...inDoubt('url', why, []), archive };
}

function withoutPassedOn(settled: Settled): Settled {
  const { found } = settled;
  if (found === null || !isPassedOn(found.value)) return settled;
  const why = 'it is the address of another site that shows the page';
  return { found: null, doubts: [...settled.doubts, toDoubt('url', why, [found])] };
}

function settleUrl(claims: readonly Claim[], told: string | undefined): Settled {
  const own = told === undefined ? [] : listUrls([{ value: told, origin: '--url' }], undefined);
  const weak = claims.filter(({ field, isWeak }) => field === 'url' && isWeak === true);
  const base = own[0]?.value ?? listUrls(weak, undefined)[0]?.value;
  const given = listUrls(listClaims(claims, 'url'), base);
  // Addresses in JSON-LD and Open Graph are often those of the front page or of a share; the link is made for this.
  const canonical = given.filter(({ origin }) => origin === 'link rel=canonical');
  const settled = settle('url', canonical.length > 0 ? canonical : given, toAddressKey);
  const [first] = own;
  if (first === undefined) return settled;
  if (settled.found === null) return { found: first, doubts: settled.doubts };
  if (toHost(settled.found.value) === toHost(first.value)) return settled;
  const why = 'the page says that it belongs to another site';
  return inDoubt('url', why, [settled.found, first]);
}

function listUrls(found: readonly Found[], base: string | undefined): Found[] {
  return found.flatMap(({ value, origin }) => {
    const url = cleanUrl(value, base);
    return url === undefined ? [] : [{ value: url, origin }];
  });
}

export function findLanguage(claims: readonly Claim[]): Settled {
  const found = listClaims(claims, 'language').flatMap(({ value, origin }) => {
    const tag = toTag(value);
    return tag === undefined ? [] : [{ value: tag, origin }];
  });
  // `en` and `en-GB` do not contradict each other.
  return settle('language', found, (tag) => new Intl.Locale(tag).language);
}

function toTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

export function findSection(claims: readonly Claim[]): Settled {
  const found = listClaims(claims, 'section').map(({ value, origin }) => ({ value, origin }));
  return settle('section', found, (name) => name.toLowerCase());
}

/** What a reader needs to read the page, by its markup and by the words of its wall. */
const toWalls = ofLexicon(({ any }) =>
  PAID.map((access) => [access, new RegExp(any(`clip.access.${access}`), 'iu')] as const),
);

/** `noise` are the blocks that are not of its text. */
export function findAccess(
  claims: readonly Claim[],
  noise: readonly Block[],
  lexicon: Lexicon,
): Settled<Access> {
  const walls = noise.flatMap(({ text, line }): Found<Access>[] =>
    toWalls(lexicon)
      .filter(([, pattern]) => pattern.test(text))
      .map(([value]) => ({ value, origin: `line ${line}` })),
  );
  const told = listClaims(claims, 'free').map(({ value, origin }) => ({
    value: toFree(value),
    origin,
  }));
  const isFree = told.find(({ value }) => value === true);
  const isClosed = told.find(({ value }) => value === false);
  if (isFree !== undefined && (isClosed !== undefined || walls.length > 0)) {
    const free = { value: 'free', origin: isFree.origin };
    const why = 'the page says that it is free, and that it is not';
    return inDoubt('access', why, [free, ...walls]);
  }
  if (isFree !== undefined) return { found: { ...isFree, value: 'free' }, doubts: [] };
  const named = listClaims(claims, 'access').flatMap(({ value, origin }): Found<Access>[] =>
    ALL.filter((word) => word === value).map((word) => ({ value: word, origin })),
  );
  const settled = settle('access', [...named, ...walls]);
  if (settled.found !== null || settled.doubts.length > 0 || isClosed === undefined) return settled;
  const why = `it is not free (${isClosed.origin}), and nothing says what it takes`;
  return inDoubt('access', why, PAID);
}

const PAID = ['registration', 'metered', 'subscription'] as const;
const ALL: readonly Access[] = ['free', ...PAID];

function toFree(value: string): boolean | undefined {
  if (/^(?:true|yes|free|https?:\/\/schema\.org\/true)$/i.test(value)) return true;
  return /^(?:false|no|locked|metered|https?:\/\/schema\.org\/false)$/i.test(value)
    ? false
    : undefined;
}
