/** What a page may name of a publication, as plain data that another thread can take. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Entry } from '../../model/entry.ts';
import { findNameParts } from '../../model/writers.ts';
import { type EntityKind, isEntityKind, isKind, type Thing, toThing } from '../../model/thing.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { NO_OWN_WORDS, type OwnWords } from '../../words/words.ts';
import { toAddressHost, toPieceKey } from './address.ts';
import { toPlainText } from './page.ts';

export interface KnownEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  /** Of a person: the words by which a page refers to them after the full name. */
  readonly families: readonly string[];
  readonly offices: readonly string[];
}

export interface Known {
  readonly language: string;
  /** The publication's own words, which also help to read pages. */
  readonly words: OwnWords;
  readonly entities: readonly KnownEntity[];
  readonly hosts: readonly (readonly [host: string, id: string])[];
  /** The words of a topic are its title and its other names. */
  readonly topics: readonly {
    id: string;
    words: readonly string[];
    players: readonly string[];
  }[];
  /** By the key of a piece, whichever form of its page has it. */
  readonly covered: readonly (readonly [key: string, path: string])[];
}

export function toKnown(
  { language }: PublicationData,
  all: readonly Entry[],
  words = NO_OWN_WORDS,
): Known {
  const things = all.filter((entry) => !isWithdrawn(entry)).map((entry) => toThing(entry));
  const entities: KnownEntity[] = [];
  const hosts: [string, string][] = [];
  const topics: Known['topics'][number][] = [];
  const covered: [string, string][] = [];
  for (const thing of things) {
    const { id, kind } = thing;
    if (isEntityKind(kind)) {
      const roles = isKind(thing, 'person') ? (thing.data.roles ?? []) : [];
      entities.push({
        id,
        kind,
        names: listNames(thing, language),
        families: listFamilies(thing, language),
        offices: roles.flatMap(({ title }) => title.match(/\p{L}+/gu) ?? []),
      });
    }
    if (isKind(thing, 'outlet')) hosts.push([toAddressHost(thing.data.homepage), id]);
    if (isKind(thing, 'topic')) {
      const players = (thing.data.players ?? []).map(({ entity }) => entity);
      topics.push({ id, words: [thing.caption, ...(thing.data.also ?? [])], players });
    }
    if (isKind(thing, 'coverage'))
      for (const { url } of thing.data.sources)
        if (url !== undefined) covered.push([toPieceKey(url), thing.entry.path]);
  }
  return { language, words, entities, hosts, topics, covered };
}

const IDEOGRAPHS = /^[\p{sc=Han}\p{sc=Hang}]+$/u;

/** Unifies apostrophes and dashes, one character for one. */
export function toSame(text: string): string {
  return text.replace(/[‘’ʼ′`´]/g, "'").replace(/\p{Pd}/gu, '-');
}

function listNames(thing: Thing, language: string): string[] {
  const { caption, data } = thing;
  const short = 'short' in data && data.short !== undefined ? [data.short] : [];
  const aliases = 'aliases' in data ? (data.aliases ?? []) : [];
  const others = aliases.flatMap((alias) => (typeof alias === 'string' ? [] : [alias.name]));
  const plain = [caption, ...short, ...others]
    .flatMap((name) => [name, ...listVariants(thing, name, language)])
    .map((name) => toSame(toPlainText(name)));
  return [...new Set(plain)].filter((name) => name.length > 1);
}

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?=\S+ \S)/i;

function listVariants(thing: Thing, name: string, language: string): string[] {
  // The rules below are English; other languages use aliases.
  if (!language.startsWith('en')) return [];
  if (isKind(thing, 'event')) return ORDINAL.test(name) ? [name.replace(ORDINAL, '')] : [];
  if (isKind(thing, 'outlet')) return /^The \S+ \S/.test(name) ? [name.slice('The '.length)] : [];
  return isKind(thing, 'organization') ? listMinistryForms(name) : [];
}

/** “Ministry of Commerce of China” also appears as “China’s commerce ministry”. */
function listMinistryForms(name: string): string[] {
  const [, subject = '', country] = /^Ministry of (.+) of (?:the )?(\S.*)$/.exec(name) ?? [];
  const what = subject.replace(/ Affairs$/, '');
  if (country === undefined) return [];
  return [`${country}'s ${what.toLowerCase()} ministry`, `${country}'s ${what} Ministry`];
}

/**
 * Possible family names of a person: what an editor wrote, else the last word; also the first, if the name or its form in
 * Chinese characters leaves their order open.
 */
function listFamilies(thing: Thing, language: string): string[] {
  if (!isKind(thing, 'person')) return [];
  const { name, family, aliases = [] } = thing.data;
  const foreign = aliases.flatMap((alias) => findForeignFamily(alias.name) ?? []);
  if (family !== undefined) return [toSame(toPlainText(family)), ...foreign];
  const words = toSame(toPlainText(name)).split(' ');
  const parts = findNameParts({ name, family, country: undefined, language });
  const isOpen = parts === undefined || aliases.some((alias) => IDEOGRAPHS.test(alias.name));
  const families = isOpen && words.length === 2 ? words : [parts?.family ?? ''];
  return [...families, ...foreign].map(toSame).filter((one) => one.length > 1 && words.length > 1);
}

/** The last word of a name in a script that separates words, other than the Latin one. */
function findForeignFamily(name: string): string | undefined {
  if (/\p{sc=Latn}|\p{sc=Han}/u.test(name)) return undefined;
  const words = toPlainText(name).split(/[ ・]/u);
  return words.length > 1 ? words.at(-1) : undefined;
}
