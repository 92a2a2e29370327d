/** Those who are named for a work: people in the parts of their names, and bodies. */
import type { Source } from '../content/kinds/coverage.ts';
import { isBodyName, toBodyNames, type BodyNames } from './body-name.ts';
import type { Item } from './item.ts';
import { findNameParts, type NameInput, type NameParts } from './person-name.ts';
import type { Piece } from './piece.ts';
import type { Publication } from './publication.ts';
import type { Entity } from './thing.ts';

export type Credit = NonNullable<Source['credits']>[number];

export interface Writer {
  /** As printed. */
  readonly name: string;
  /** An institution: its name has no parts. */
  readonly isBody: boolean;
  /** The parts of the name of a person; `undefined` if nobody can tell them apart. */
  readonly parts: NameParts | undefined;
}

type Part = keyof NameParts;

/** “Family, Given, Suffix”: all parts that there are, each as `print` gives it, in an order in which a format reads them. */
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
 * A credit without a name is that of its organization; a name that is one of an organization or an outlet is no person,
 * nor is one that looks like it (`isBodyName`), unless somebody has said its family name or a person of ours has it.
 */
export function toWriters(
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
 * Who answers for the words of an item: those who wrote it, else the editors, else the publication. At least one. A name
 * that has the name of the publication in it is the desk, not a person.
 */
export function listAuthors(
  publication: Pick<Publication, 'about' | 'entities'>,
  item: Item,
): readonly Writer[] {
  const authors = AUTHORS.get(item) ?? findAuthors(publication, item);
  AUTHORS.set(item, authors);
  return authors;
}

/** An item belongs to one publication, and its page names them in five places. */
const AUTHORS = new WeakMap<Item, readonly Writer[]>();

/** Those who wrote a piece, with the parts of their names. */
export function listWriters(
  { entities }: Pick<Publication, 'entities'>,
  piece: Piece,
): readonly Writer[] {
  const { authors, source, outlet, via } = piece;
  const origin = { country: outlet?.data.country, language: source.language ?? '' };
  const printers = [outlet, via].flatMap((one) => one?.caption ?? []);
  const writers = WRITERS.get(piece) ?? toWriters(entities, authors, { ...origin, printers });
  WRITERS.set(piece, writers);
  return writers;
}

const WRITERS = new WeakMap<Piece, readonly Writer[]>();

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
  /** Those that can write, by each of their names; the caption of one goes before another name of another. */
  readonly known: ReadonlyMap<string, Entity>;
  readonly bodies: BodyNames;
}

const NAMES = new WeakMap<Entities, Names>();

function getNames(entities: Entities): Names {
  const found = NAMES.get(entities);
  if (found !== undefined) return found;
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
  const names = { known, bodies: toBodyNames(bodies) };
  NAMES.set(entities, names);
  return names;
}
