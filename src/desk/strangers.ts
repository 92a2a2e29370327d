/** Names that the publication does not have, summed over saved pages and what `watch` found, with what stands beside them. */
import { z } from 'zod';
import { toClipsDir, listPageNames, readSaved, readSavedText } from '../build/clips.ts';
import type { View } from '../build/session.ts';
import { toKey } from '../search/letters.ts';
import { toAddressHost, toPieceKey } from './clip/address.ts';
import { type Known, type KnownEntity, toKnown } from './clip/known.ts';
import { type Lexicon, ofLexicon, toLexicon } from './clip/lexicon.ts';
import { buildNames, countOf, findNames, listStrangers } from './clip/names.ts';
import type { Block } from './clip/page.ts';
import { listInbox, listParagraphs } from './clip-store.ts';
import { type FoundPage, readFound } from './watch/inbox.ts';

/** `pages` have the name; `forms` are its spellings, the most frequent first. Names that only look alike are never summed. */
export interface Stranger {
  readonly kind: 'person' | 'organization' | 'outlet';
  readonly pages: number;
  readonly forms: readonly { readonly words: string; readonly pages: number }[];
  /** Others in the list whose names are nearly the same. */
  readonly near: readonly string[];
  /** As read beside the name, the most frequent first. */
  readonly roles: readonly Beside[];
  /** Things of the publication whose names are nearly the same. */
  readonly alike: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

/** `organization` and `party` are those that the role names: “spokesman of the Council”. */
interface Beside {
  readonly title: string;
  readonly pages: number;
  /** The title of a page that says so. */
  readonly page: string;
  readonly organization?: string;
  readonly party?: string;
}

/** A saved page, as far as it is read here. */
interface NamedPage {
  readonly title: string;
  readonly authors: readonly string[];
  readonly unknown: readonly { readonly words: string; readonly kind: Stranger['kind'] }[];
  readonly paragraphs: readonly string[];
}

export function listAllStrangers(view: View): Stranger[] {
  const { about, entries, publication } = view.read();
  if (about === undefined) return [];
  const known = toKnown(about, entries, publication?.words);
  const parties = new Map(
    entries.flatMap(({ id, data }) =>
      'party' in data && typeof data.party === 'string' ? [[id, data.party] as const] : [],
    ),
  );
  const pages = readPages(toClipsDir(view.settings.contentDir));
  const saved = new Set(listInbox(view).map(({ url }) => url && toPieceKey(url)));
  const found = readFound(view.settings.contentDir).filter(
    ({ url }) => !saved.has(toPieceKey(url)),
  );
  const lexicon = toLexicon(publication?.words);
  return sumStrangers([...pages, ...readTitles(found, pages, known)], known, parties, lexicon);
}

/** Of what was found there is a title; its outlet is one more name, if the publication has none at that address. */
export function readTitles(
  found: readonly Pick<FoundPage, 'title' | 'url' | 'outlet'>[],
  pages: readonly NamedPage[],
  known: Known,
): NamedPage[] {
  const index = buildNames(known);
  const hosts = new Set(known.hosts.map(([host]) => host));
  const seen = new Map(
    pages.flatMap(({ unknown }) => unknown.map((one) => [one.words, one] as const)),
  );
  const nobody = { authors: [], image: null, quotations: [] };
  return found.map(({ title, url, outlet }) => {
    const blocks: Block[] = [{ text: title, line: 1, role: 'text', isFrame: false }];
    const { namings } = findNames(index, blocks);
    const host = toAddressHost(url);
    const isStrange = outlet === undefined && !hosts.has(host);
    const named = [
      ...listStrangers(known, blocks, namings, nobody),
      ...[...seen.values()].filter(({ words: name }) => countOf(title, name) > 0),
      ...(isStrange ? [{ words: host, kind: 'outlet' as const }] : []),
    ];
    const unknown = [...new Map(named.map((one) => [one.words, one])).values()];
    return { title, authors: [], unknown, paragraphs: [title] };
  });
}

const words = z.string();
const SAID = z.object({
  title: z.object({ value: words }).nullable().catch(null),
  authors: z.array(z.object({ value: words })).catch([]),
  unknown: z.array(z.object({ words, kind: z.enum(['person', 'organization']) })).catch([]),
});

/** Skips files that cannot be read. */
function readPages(dir: string): NamedPage[] {
  return listPageNames(dir).flatMap((name) => {
    const said = readSaved(dir, name, SAID);
    const text = said?.unknown.length ? readSavedText(dir, name) : undefined;
    if (said === undefined || text === undefined) return [];
    const [title, authors] = [said.title?.value ?? '', said.authors.map(({ value }) => value)];
    return [{ title, authors, unknown: said.unknown, paragraphs: listParagraphs(text) }];
  });
}

/**
 * The most frequent first, each followed by those that look like it. Whoever only signs pages is not among them.
 */
export function sumStrangers(
  pages: readonly NamedPage[],
  known: Known,
  parties: ReadonlyMap<string, string>,
  lexicon?: Lexicon,
): Stranger[] {
  const names = new Set(known.entities.flatMap((entity) => entity.names));
  const named = pages.flatMap((page) =>
    page.unknown
      .filter(({ words: name }) => !names.has(name) && !page.authors.includes(name))
      .map(({ words: name, kind }) => ({ name, kind, page })),
  );
  const byForm = Map.groupBy(
    known.entities.flatMap((entity) =>
      entity.names.flatMap((name) => listForms(name).map((form) => ({ form, entity }))),
    ),
    ({ form }) => form,
  );
  const all = [...Map.groupBy(named, ({ name }) => toNameKey(name)).values()].map(
    (group): Stranger => {
      const forms = countPages(group, ({ name }) => name).map(({ key, pages: many }) => ({
        words: key,
        pages: many,
      }));
      const read = group.flatMap(({ name, page }) =>
        listOfficesBeside(name, page.paragraphs, lexicon).map((title) => ({ title, page })),
      );
      const roles = countPages(read, ({ title }) => title).map(({ key, pages: many, first }) => ({
        ...{ title: key, pages: many, page: first.page.title },
        ...toBody(key, known.entities, parties),
      }));
      const alike = new Map(
        group
          .flatMap(({ name }) => listForms(name))
          .flatMap((form) => byForm.get(form) ?? [])
          .map(({ entity }) => [entity.id, entity]),
      );
      return {
        kind: group[0]?.kind ?? 'person',
        pages: new Set(group.map(({ page }) => page)).size,
        forms,
        near: [],
        roles,
        alike: [...alike.values()].map(({ id, kind, names: [name = id] }) => ({ id, kind, name })),
      };
    },
  );
  const ordered = all.toSorted((a, b) => b.pages - a.pages);
  return joinAlike(ordered).flatMap((group) =>
    group.map((one) => {
      const others = group.filter((other) => other !== one).slice(0, MOST_NEAR);
      return { ...one, near: others.map(toFirst) };
    }),
  );
}

function countPages<One extends { readonly page: NamedPage }>(
  all: readonly One[],
  toText: (one: One) => string,
): { key: string; pages: number; first: One }[] {
  return [...Map.groupBy(all, toText)]
    .flatMap(([key, ones]) => {
      const [first] = ones;
      return first ? [{ key, pages: new Set(ones.map(({ page }) => page)).size, first }] : [];
    })
    .toSorted((a, b) => b.pages - a.pages);
}

// What stands beside a name.

const MOST_WORDS = 6;
const ROLE =
  /^(?:(?:the|an?|der|die|ein|eine|le|la|un|une|el) )?(?<role>\p{Ll}[^,.;:!?()“”"—–]{2,60})[,.;)]/iu;

/** A sentence may begin with it: “Harbour master Chen Rui said”. */
const BEFORE =
  /(?:^|[^\p{L}])(?<role>(?:(?<=(?:^|[.!?] ))\p{Lu}|\p{Ll})[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){0,5}) $/u;

/** “harbour master Chen Rui” and “Chen Rui, spokesman of the Council,”: offices, without the articles before them. */
export function listOfficesBeside(
  name: string,
  paragraphs: readonly string[],
  lexicon?: Lexicon,
): string[] {
  const { office, never } = getSigns(lexicon);
  const found = paragraphs.flatMap((text) => {
    const roles: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const after = text.slice(at + name.length).startsWith(', ')
        ? ROLE.exec(text.slice(at + name.length + 2))?.groups?.role
        : undefined;
      if (after !== undefined && /^\p{Ll}/u.test(after)) roles.push(after);
      const before = BEFORE.exec(text.slice(Math.max(0, at - 80), at));
      const words = (before?.groups?.role ?? '').split(' ');
      const start = words.findLastIndex((word) => never.test(word)) + 1;
      // The office stands beside the name: “the minister met” is none.
      if (office.test(words.at(-1) ?? '')) roles.push(words.slice(start).join(' '));
    }
    return roles;
  });
  const offices = found.filter(
    (role) =>
      office.test(role) &&
      role.split(' ').length <= MOST_WORDS &&
      !never.test(role.split(' ')[0] ?? ''),
  );
  return [...new Set(offices)];
}

/** `office` is a word for one who holds an office; `never` cannot begin a role. */
const getSigns = ofLexicon(({ any }) => ({
  office: new RegExp(
    `${any('clip.offices')}|(?<!\\p{L})\\p{Ll}+(?:master|captain|pilot|officer|manager|owner|mayor)(?!\\p{L})|(?<!\\p{L})(?:master|captain|pilot|officer|manager|owner|head)(?!\\p{L})`,
    'iu',
  ),
  never: new RegExp(
    `^(?:${any('clip.verbs', 'clip.prepositions', 'clip.articles', 'clip.clauses', 'clip.offices.before', 'clip.offices.never')}|an?|and|but|when|as|whose|where)$`,
    'iu',
  ),
}));

/** The organization that a role names by one of its names, and the side that it is of. */
function toBody(
  title: string,
  entities: readonly KnownEntity[],
  parties: ReadonlyMap<string, string>,
): Pick<Beside, 'organization' | 'party'> {
  const body = entities.find(
    ({ kind, names }) =>
      kind === 'organization' && names.some((name) => ` ${title} `.includes(` ${name} `)),
  );
  if (body === undefined) return {};
  const party = parties.get(body.id);
  return { organization: body.id, ...(party !== undefined && { party }) };
}

// Names that are one, and names that may be.

/** The same for “Chen Rui”, “Rui Chen”, “Chen-Rui” and “Chen Ruì”. */
function toNameKey(name: string): string {
  return toKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');
}

/** Letters that languages write differently for one sound, and double ones: “Zelensky” and “Selenskyj”. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/tsch|tch|cz/g, 'ch'],
  [/sch|sz|sh/g, 's'],
  [/[zž]h?/g, 's'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/([aou])e(?=.)/g, '$1'],
  [/ou/g, 'u'],
  [/(.)\1+/gu, '$1'],
];

/** Shorter names that differ are others: Zhou, Zhu and Su are three families. */
const LONG = 8;
const MOST_NEAR = 5;

/** The key and, of a long one, what it sounds like, and that a letter shorter: two names that share one look alike. */
function listForms(name: string): string[] {
  const key = toNameKey(name);
  if (Array.from(key).length < LONG) return [key];
  const sound = key
    .split(' ')
    .map((word) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word))
    .toSorted()
    .join(' ');
  const letters = Array.from(sound);
  return [key, sound, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))];
}

const toFirst = ({ forms: [first] }: Stranger) => first?.words ?? '';

/** Groups that look alike, directly or through others, in the order of their first. */
function joinAlike(all: readonly Stranger[]): Stranger[][] {
  const above = all.map((_, at) => at);
  const findFirst = (at: number): number => {
    let first = at;
    while (above[first] !== first) first = above[first] ?? first;
    above[at] = first;
    return first;
  };
  const holders = new Map<string, number>();
  for (const [at, { forms }] of all.entries())
    for (const form of forms.flatMap(({ words: name }) => listForms(name))) {
      const [own, held] = [findFirst(at), findFirst(holders.get(form) ?? at)];
      above[Math.max(own, held)] = Math.min(own, held);
      holders.set(form, at);
    }
  return [...Map.groupBy(all.keys(), findFirst).values()].map((places) =>
    places.flatMap((at) => all[at] ?? []),
  );
}
