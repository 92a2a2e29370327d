/** Those who are named for a work: people, in the parts of their names, and bodies. */
import { perObject } from '../content/problems/memoize.ts';
import { parseFullName } from 'parse-full-name';
import type { Source } from '../content/kinds/coverage.ts';
import type { Item, SourcePiece } from './item.ts';
import type { Publication } from './publication.ts';
import { unwatched } from './reads.ts';
import { ofStructure } from './structure.ts';
import type { Entity } from './thing.ts';

export type Credit = NonNullable<Source['credits']>[number];

export interface Writer {
  readonly name: string;
  /** A body’s name has no parts. */
  readonly isBody: boolean;
  /** The parts of a person’s name; `undefined` if they cannot be told apart. */
  readonly parts: NameParts | undefined;
}

type Part = keyof NameParts;

/** “Family, Given, Suffix”: all parts there are, formatted by `print`, in the order in which a format reads them. */
export function joinParts(
  parts: NameParts,
  print: (part: string) => string = (part) => part,
  order: readonly Part[] = ['family', 'given', 'suffix'],
): string {
  return order
    .flatMap((part) => parts[part] ?? [])
    .filter((text) => text !== '')
    .map(print)
    .join(', ');
}

type Entities = ReadonlyMap<string, Entity>;

interface Origin extends Pick<NameInput, 'country' | 'language'> {
  /** Names of those who printed it. */
  readonly printers?: readonly string[];
}

/**
 * A credit without a name is that of its organization. A name that belongs to an organization or an outlet, or looks
 * like one (`isBodyName`), is not a person, unless its family name is given or it is that of one of our people.
 */
function toWriters(
  entities: Entities,
  credits: readonly Credit[],
  { printers = [], ...origin }: Origin,
): Writer[] {
  const { known, bodies } = getNames(entities);
  const near = toBodyNames(printers);
  return credits.flatMap(({ name, family, organization }): Writer[] => {
    if (name === undefined) {
      const body = entities.get(organization ?? '')?.caption;
      return body === undefined ? [] : [toBody(body)];
    }
    const entity = known.get(name);
    if (entity?.kind === 'organization' || entity?.kind === 'outlet') return [toBody(name)];
    if (entity === undefined && family === undefined && isBodyName(name, bodies, near))
      return [toBody(name)];
    const own = entity?.kind === 'person' ? entity.data.family : undefined;
    const parts = findNameParts({ name, family: family ?? own, ...origin });
    return [{ name, isBody: false, parts }];
  });
}

/**
 * Who answers for the words of an item: its writers, or the editors, or the publication. At least one. A name that
 * contains the name of the publication is the desk, not a person.
 */
export function listAuthors(
  publication: Pick<Publication, 'about' | 'entities'>,
  item: Item,
): readonly Writer[] {
  const authors = AUTHORS.get(item) ?? unwatched(() => findAuthors(publication, item));
  AUTHORS.set(item, authors);
  return authors;
}

/** An item belongs to one publication, and its page names its authors in five places. */
const AUTHORS = new WeakMap<Item, readonly Writer[]>();

/** The writers of a piece, with the parts of their names. */
export function listWriters(
  { entities }: Pick<Publication, 'entities'>,
  piece: SourcePiece,
): readonly Writer[] {
  const { authors, source, outlet, via } = piece;
  const origin = { country: outlet?.data.country, language: source.language ?? '' };
  const printers = [outlet, via].flatMap((one) => one?.caption ?? []);
  const writers =
    WRITERS.get(piece) ?? unwatched(() => toWriters(entities, authors, { ...origin, printers }));
  WRITERS.set(piece, writers);
  return writers;
}

const WRITERS = new WeakMap<SourcePiece, readonly Writer[]>();

// Whether a byline is a person’s depends on the people and bodies that we know.
ofStructure((publication) =>
  publication.items.map((item) => [
    listAuthors(publication, item),
    item.pieces.map((piece) => listWriters(publication, piece)),
  ]),
);

function findAuthors(
  { about, entities }: Pick<Publication, 'about' | 'entities'>,
  { data }: Item,
): Writer[] {
  const written = (data.credits ?? []).filter(
    ({ role }) => role === 'curator' || role === 'author',
  );
  const editors = (about.editors ?? []).map(({ name }): Credit => ({ role: 'editor', name }));
  const origin = { country: undefined, language: data.language ?? about.language };
  const [writers] = [written, editors]
    .map((credits) => toWriters(entities, credits, origin))
    .filter(({ length }) => length > 0);
  return (writers ?? [toBody(about.name)]).map((writer) =>
    writer.name.includes(about.name) ? toBody(writer.name) : writer,
  );
}

function toBody(name: string): Writer {
  return { name, isBody: true, parts: undefined };
}

interface Names {
  /** Those that can write, by each of their names; a caption takes precedence over another’s alias. */
  readonly known: ReadonlyMap<string, Entity>;
  readonly bodies: BodyNames;
}

const getNames = perObject((entities: Entities): Names => {
  const actors = [...entities.values()].filter(
    ({ kind }) => kind === 'person' || kind === 'organization' || kind === 'outlet',
  );
  const known = new Map([
    ...actors.flatMap((one) =>
      ('aliases' in one.data ? (one.data.aliases ?? []) : []).map(
        ({ name }) => [name, one] as const,
      ),
    ),
    ...actors.map((one) => [one.caption, one] as const),
  ]);
  const bodies = [...known].flatMap(([name, { kind }]) => (kind === 'person' ? [] : [name]));
  return { known, bodies: toBodyNames(bodies) };
});

/** Words of a newsroom, in the languages of bylines that have them; few of them are family names. */
const WORDS: ReadonlySet<string> = new Set([
  ...['agencies', 'agency', 'board', 'bureau', 'correspondents', 'desk', 'editorial', 'editors'],
  ...['journalists', 'magazine', 'media', 'network', 'news', 'newsdesk', 'newspaper', 'newsroom'],
  ...['newswire', 'press', 'reporters', 'service', 'staff', 'staffers', 'team', 'writers'],
  ...['agence', 'agencia', 'agentur', 'nachrichten', 'presse', 'redacción', 'redação', 'redaktion'],
  ...['redazione', 'rédaction'],
]);

/** Names of bodies in the form that `isBodyName` looks for. */
type BodyNames = ReadonlySet<string>;

export function toBodyNames(names: Iterable<string>): BodyNames {
  return new Set(Array.from(names, toKey));
}

/**
 * Whether the form of a name shows that it is not one person’s: it begins with “The” or an abbreviation in capitals,
 * contains a word of a newsroom or a name in `known`, or joins several names. A single word may also be a family or
 * given name, so it counts only after a comma, or at the start of a byline if it is one of `printers`, who printed it.
 */
export function isBodyName(name: string, known: BodyNames, printers: BodyNames): boolean {
  const words = toWords(name);
  return (
    /^The /i.test(name) ||
    isSeveral(name) ||
    words.some((word) => WORDS.has(word.toLowerCase())) ||
    (words.length > 1 && printers.has(words[0] ?? '')) ||
    (/^\p{Lu}{3,}$/u.test(words[0] ?? '') && /\p{Ll}/u.test(name)) ||
    listAfterComma(name).some((part) => known.has(part)) ||
    holdsKnown(words, known)
  );
}

/** Whether it joins two names. The name of a noble house may do so as well: “von und zu”. */
export function isSeveral(name: string): boolean {
  return /\s(?:and|&|et|with|(?<!\bvon )und)\s/i.test(name);
}

function holdsKnown(words: readonly string[], known: BodyNames): boolean {
  return words.some((_, start) =>
    words.some((__, end) => end > start && known.has(words.slice(start, end + 1).join(' '))),
  );
}

function listAfterComma(name: string): string[] {
  return name.split(',').slice(1).map(toKey);
}

function toKey(name: string): string {
  return toWords(name.trim().replace(/^The /, '')).join(' ');
}

function toWords(name: string): string[] {
  return name.split(/[\s,/|()]+/).filter((word) => word !== '');
}

/** The parts of a person’s name by which reference managers sort and print it. */
interface NameParts {
  readonly given: string;
  /** With its particle: “van Gogh”. */
  readonly family: string;
  readonly suffix: string | undefined;
}

interface NameInput {
  readonly name: string;
  /** The family name, if an editor has said which part it is. */
  readonly family: string | undefined;
  readonly country: string | undefined;
  readonly language: string;
}

/** Where a byline may have the family name first without showing it. */
const FAMILY_FIRST = {
  countries: new Set(['CN', 'HK', 'HU', 'JP', 'KP', 'KR', 'MO', 'MY', 'SG', 'TW', 'VN']),
  languages: new Set(['hu', 'ja', 'ko', 'vi', 'yue', 'zh']),
};
/** Where three words may end in one family name or in two. */
const TWO_FAMILIES = new Set(['es', 'pt', 'gl']);

/**
 * `undefined` if the parts cannot be told apart: for a single word; for anything after a comma that is not a suffix;
 * and, unless an editor has given the family name, for the name orders of East Asia and Hungary and for two family
 * names. A whole name is better than a wrong family name.
 */
export function findNameParts(input: NameInput): NameParts | undefined {
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, ...rest] = name.split(',');
  if (!rest.every((part) => isNameSuffix(part.trim()))) return undefined;
  if (input.family !== undefined) return partAt(name, input.family.normalize('NFC').trim());
  return isAmbiguous(name, input) ? undefined : parse(name);
}

/** “Jr.” and the like. */
export function isNameSuffix(part: string): boolean {
  return /^(?:[js]n?r|[iv]+|esq|m\.?d|ph\.?d|j\.?d|r\.?n)\.?$/i.test(part);
}

/** Words before the family name are the given name, words after it a suffix, or the given name if none precede it. */
function partAt(name: string, family: string): NameParts | undefined {
  const at = name.lastIndexOf(family);
  if (at < 0 || family === '') return undefined;
  const trim = (text: string) => /[^\s,].*[^\s,]|[^\s,]/s.exec(text)?.[0] ?? '';
  const [before, after] = [trim(name.slice(0, at)), trim(name.slice(at + family.length))];
  if (before === '') return { given: after, family, suffix: undefined };
  return { given: before, family, suffix: after === '' ? undefined : after };
}

function isAmbiguous(name: string, { country, language }: NameInput): boolean {
  const words = name.split(' ');
  const tongue = language.split('-')[0] ?? '';
  return (
    words.length < 2 ||
    FAMILY_FIRST.languages.has(tongue) ||
    (country !== undefined && FAMILY_FIRST.countries.has(country)) ||
    (TWO_FAMILIES.has(tongue) && words.length > 2)
  );
}

/** As the library parses it, unless it is in doubt or loses a word. */
function parse(name: string): NameParts | undefined {
  const parsed = parseFullName(name, 'all', 0);
  const { first = '', middle = '', last = '', suffix = '', title, nick } = parsed;
  // Its types say that there are never errors.
  const errors: readonly string[] = parsed.error ?? [];
  const given = [first, middle].filter((part) => part !== '').join(' ');
  const isWhole = toLetters([given, last, suffix].join('')) === toLetters(name);
  if (given === '' || last === '' || title || nick || errors.length > 0 || !isWhole)
    return undefined;
  return { given, family: last, suffix: suffix === '' ? undefined : suffix };
}

function toLetters(text: string): string {
  return text.replace(/[\s,]/g, '');
}
