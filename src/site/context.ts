/** What every view is made from: the publication, its address, and the words of its language. */
import { perObject } from '../content/problems/memoize.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Publication } from '../model/publication.ts';
import { onceRead } from '../model/reads.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { toSiteUrl } from './addresses/print.ts';
import { toThingUrl } from './addresses/things.ts';
import { type City, toDirection } from '../time/words/clocks.ts';
import { type Language, toZoneCity } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';
import { chooseWords, type OwnWords } from '../words/words.ts';

export { toAbsolute } from './addresses/print.ts';

export interface Context {
  readonly publication: Publication;
  /** As made by `toSiteUrl`. */
  readonly siteUrl: string;
  readonly words: Words;
  /** The words are in another language than the publication, whose own has no table. */
  readonly isForeign: boolean;
  /** The direction of the page, which is in the language of the words. */
  readonly dir: 'ltr' | 'rtl';
  readonly language: Language;
  /** Dates are given by the clocks of these cities: one for each zone of a side, in the order of the sides. */
  readonly cities: readonly City[];
}

const getContexts = perObject<Publication, Map<string, Context>>(() => new Map());

/** The same object for a publication and an address, so that the check, pages and outputs share what is kept for it. */
export function toContext(
  publication: Publication,
  siteUrl = toSiteUrl(publication.about.url),
): Context {
  return getContext(publication, siteUrl, '');
}

/**
 * The same for pages: texts that fall back to another language are marked, and the end of each page turns the marks
 * into `lang`. Use it for nothing else.
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
  // Called for each part of each page.
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

/** The publication’s own words. The vocabulary of `publication.yaml` counts where they have no text. */
export function toOwnWords({ about, words }: Pick<Publication, 'about' | 'words'>): OwnWords {
  return about.vocabulary === undefined
    ? words
    : { ...words, everywhere: { ...toMessages(about), ...words.everywhere } };
}

/** The vocabulary, by the keys of the messages that it replaces. */
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

export function findLead({ about, byUrl }: Publication): Thing<'topic'> | undefined {
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  return lead !== undefined && isKind(lead, 'topic') ? lead : undefined;
}

/** One city per zone, named by the first side that gives it a name, or after the zone. */
function listCities({ about }: Publication): City[] {
  const byZone = new Map<string, City>();
  const parties = about.parties ?? [];
  for (const { zone } of parties) {
    const named = parties.find((party) => party.zone === zone && party.city !== undefined);
    byZone.set(zone, { name: named?.city ?? toZoneCity(zone), zone });
  }
  return [...byZone.values()];
}

/** The same function, but its value is made once for each context and kept with it. */
export function perContext<Value>(make: (context: Context) => Value): (context: Context) => Value {
  return onceRead(make);
}

/** The same function, but its value is made once for each context and key, and kept with them. */
export function oncePerKey<Key extends object, Value>(
  make: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value {
  const get = onceRead((context: Context) => onceRead((key: Key) => make(context, key)));
  return (context, key) => get(context)(key);
}

/** A page before it is made: its address, and a function that makes its content. */
export interface AddressedView<View> {
  /** Path on the site. */
  readonly url: string;
  readonly view: () => View;
  /** What the page takes from the structure of the publication, as plain data; `undefined` if that is not known. */
  readonly joined?: () => unknown;
  /** What was read to know that the page exists. */
  readonly listed?: readonly string[];
}
