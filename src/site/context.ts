/** What every view is made from: the publication, its address, and the words of its language. */
import { perObject } from '../content/problems/memoize.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Publication } from '../model/publication.ts';
import { onceRead } from '../model/reads.ts';
import { toSiteUrl } from './addresses/print.ts';
import { type City, toDirection } from '../time/words/clocks.ts';
import { type Language, toZoneCity } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';
import { chooseWords, type OwnWords } from '../words/words.ts';

export { toAbsolute } from './addresses/print.ts';

export interface Context {
  readonly publication: Publication;
  /** Address of the site, as `toSiteUrl` gives it. */
  readonly siteUrl: string;
  readonly words: Words;
  /** Those words are in another language than the publication, since there is no table of its own. */
  readonly isForeign: boolean;
  /** Of the page, which is in the language of the words. */
  readonly dir: 'ltr' | 'rtl';
  /** Those of dates. */
  readonly language: Language;
  /** By whose clocks dates are told: one for each zone of a side, in the order of the sides. */
  readonly cities: readonly City[];
}

const getContexts = perObject<Publication, Map<string, Context>>(() => new Map());

/** One and the same for a publication and an address, so that what is kept by it is made once for check, pages and outputs. */
export function toContext(
  publication: Publication,
  siteUrl = toSiteUrl(publication.about.url),
): Context {
  return getContext(publication, siteUrl, '');
}

/**
 * The same for pages: texts that stand in for those that a language lacks are marked in it, and the end of each page makes
 * `lang` of the marks. Nothing else may be made of it.
 */
export function toPageContext(publication: Publication, siteUrl?: string): Context {
  const context = toContext(publication, siteUrl);
  return context.words.marked.length === 0
    ? context
    : getContext(publication, context.siteUrl, 'marked');
}

function getContext(publication: Publication, siteUrl: string, sort: '' | 'marked'): Context {
  const contexts = getContexts(publication);
  const known = contexts.get(siteUrl + sort);
  // Each part of each page asks for it.
  if (known !== undefined) return known;
  const context = makeContext(publication, siteUrl, sort === 'marked');
  contexts.set(siteUrl + sort, context);
  return context;
}

function makeContext(publication: Publication, siteUrl: string, isMarked: boolean): Context {
  const { about } = publication;
  const { words, isForeign } = chooseWords(about.language, toOwnWords(publication), isMarked);
  return {
    publication,
    siteUrl,
    words,
    isForeign,
    dir: toDirection(isForeign ? words.tag : about.language),
    language: words.dates,
    cities: listCities(publication),
  };
}

/** The publication’s own words, with the vocabulary of `publication.yaml` where they say nothing else. */
export function toOwnWords({ about, words }: Pick<Publication, 'about' | 'words'>): OwnWords {
  return about.vocabulary === undefined
    ? words
    : { ...words, everywhere: { ...toMessages(about), ...words.everywhere } };
}

/** The vocabulary by the names of the texts whose place it takes. */
function toMessages({ vocabulary = {} }: PublicationData): OwnWords['everywhere'] {
  const { venues, statuses, measures } = vocabulary;
  const rows = [
    ['statement.venues', venues],
    ['status.labels', statuses],
    ['measures.statuses', measures],
  ] as const;
  return Object.fromEntries(
    rows.flatMap(([place, texts]) =>
      Object.entries(texts ?? {}).flatMap(([name, text]) =>
        text === undefined ? [] : [[`${place}.${name}`, text] as const],
      ),
    ),
  );
}

/** Sides that share a zone share its clock, which has the name of the first city that one of them gives it, else that of the zone. */
function listCities({ about }: Publication): City[] {
  const byZone = new Map<string, City>();
  const parties = about.parties ?? [];
  for (const { zone } of parties) {
    const named = parties.find((party) => party.zone === zone && party.city !== undefined);
    byZone.set(zone, { name: named?.city ?? toZoneCity(zone), zone });
  }
  return [...byZone.values()];
}

const SHARED = new WeakSet<object>();

function share<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) SHARED.add(value);
  return value;
}

/** Whether it was made once for all views that hold it. */
export function isShared(part: object): boolean {
  return SHARED.has(part);
}

/** The same function, which makes its value once for a context, and keeps it as long as that is kept. */
export function perContext<Value>(make: (context: Context) => Value): (context: Context) => Value {
  return onceRead((context) => share(make(context)));
}

/** The same function, which makes each value once for a context and a key, and keeps it as long as they are kept. */
export function oncePerKey<Key extends object, Value>(
  make: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value {
  const get = onceRead((context: Context) => onceRead((key: Key) => share(make(context, key))));
  return (context, key) => get(context)(key);
}

/** A page to be: its address and, when asked for, all that it shows. */
export interface AddressedView<View> {
  /** Path on the site. */
  readonly url: string;
  readonly view: () => View;
  /** What of the structure of the publication it says, as plain data; `undefined` where that cannot be told. */
  readonly joined?: () => unknown;
  /** What was read to know that there is such a page. */
  readonly listed?: readonly string[];
}
