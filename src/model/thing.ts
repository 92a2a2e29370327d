import { perObject } from '../content/problems/memoize.ts';
import { getKind, type KindData, type KindName } from '../content/kinds/kinds.ts';
import type { None } from '../content/kinds/kind.ts';
import { ENTITY_KINDS } from '../content/kinds/shared.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import type { Entry } from './entry.ts';
import { type Noted, noteEntry } from './reads.ts';

/** Anything with a page: its address, its name, and what its file says. */
export interface Thing<Kind extends KindName = KindName> {
  readonly kind: Kind;
  readonly id: string;
  /** Path on the site, as in `/people/xi-jinping`. */
  readonly url: string;
  readonly caption: string;
  readonly data: KindData[Kind];
  readonly entry: Entry<Kind>;
}

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type Entity = { [Kind in EntityKind]: Thing<Kind> }[EntityKind];

/** Gives the same thing for the same entry, as long as that is kept. */
export function toThing<Kind extends KindName>(entry: Entry<Kind>): Thing<Kind> {
  return getThing(entry) as Thing<Kind>;
}

const getThing = perObject((entry: Entry): Thing => {
  const { kind, id, data } = entry;
  const caption = (data as Record<string, string | undefined>)[getKind(kind).caption];
  return toNoted({ kind, id, url: toThingUrl(kind, id) }, { caption: caption ?? id, data, entry });
});

type Said<Kind extends KindName> = Pick<Thing<Kind>, 'caption' | 'data' | 'entry'>;

const SAID = Symbol('said');

interface Holder {
  readonly [SAID]: Said<KindName> & Noted;
}

/** An object with these fields and with what a file says; reading the latter is noted. */
export function toNoted<Fields extends object, Kind extends KindName>(
  fields: Fields,
  { caption, data, entry }: Said<Kind>,
): Fields & Said<Kind> {
  const holder = Object.defineProperty({ ...fields }, SAID, { value: { caption, data, entry } });
  return Object.defineProperties(holder, GETTERS) as Fields & Said<Kind>;
}

// One set of functions for all things keeps them as fast to read as plain fields.
const GETTERS: PropertyDescriptorMap & ThisType<Holder> = {
  caption: {
    enumerable: true,
    get() {
      return note(this).caption;
    },
  },
  data: {
    enumerable: true,
    get() {
      return note(this).data;
    },
  },
  entry: {
    enumerable: true,
    get() {
      return note(this).entry;
    },
  },
};

function note({ [SAID]: said }: Holder): Said<KindName> {
  noteEntry(said, said.entry.inside);
  return said;
}

/** The names of an object’s fields, without those of a thing whose reading is noted. */
export function listUnnoted(part: object): string[] {
  const names = Object.keys(part);
  return SAID in part ? names.filter((name) => !(name in GETTERS)) : names;
}

export function isEntityKind(kind: KindName): kind is EntityKind {
  return (ENTITY_KINDS as readonly KindName[]).includes(kind);
}

export function isKind<Kind extends KindName>(thing: Thing, kind: Kind): thing is Thing<Kind> {
  return thing.kind === kind;
}

/** Its caption, then its shorter name and its other names, each once. */
export function listThingNames({ caption, data }: Thing): string[] {
  const short = 'short' in data && data.short !== undefined ? [data.short] : [];
  const others = 'aliases' in data ? (data.aliases ?? []) : [];
  // The aliases of coverage and topics are old addresses, not names.
  const aliases = others.flatMap((alias) => (typeof alias === 'string' ? [] : [alias.name]));
  const also = 'also' in data ? (data.also ?? []) : [];
  return [...new Set([caption, ...short, ...aliases, ...also])];
}

type Make<Context, Made, Kind extends KindName = KindName> = (
  context: Context,
  thing: Thing<Kind>,
) => Made;

/** A table of kinds: what is made of a thing of each kind, or why nothing is. */
export type PerKind<Context, Made> = {
  readonly [Kind in KindName]: Make<Context, Made, Kind> | None;
};

/**
 * What `table` makes of the thing; `undefined` if its kind has nothing. The compiler cannot see that the row of a kind
 * takes things of that kind, so this says it once.
 */
export function makeOf<Context, Made>(
  table: PerKind<Context, Made>,
  context: Context,
  thing: Thing,
): Made | undefined {
  const row = table[thing.kind] as Make<Context, Made> | None;
  return 'none' in row ? undefined : row(context, thing);
}
