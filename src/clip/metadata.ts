/** What the markup alone can say: address, language, section. */
import { toAddressKey } from '../kinds/address-key.ts';
import { cleanUrl, toHost } from './clean-url.ts';
import type { Found } from './clip.ts';
import type { Claim } from './page.ts';
import { listClaims, settle, toDoubt, type Settled } from './settle.ts';

/** `told` is where an editor read the page: on the same site the page knows its own address better. */
export function findUrl(claims: readonly Claim[], told: string | undefined): Settled {
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
  return { found: null, doubts: [toDoubt('url', why, [settled.found, first])] };
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
