import { toThingUrl } from '../site/addresses/things.ts';
import { getKind, type KindData, type KindName } from '../content/kinds/kinds.ts';
import { ENTITY_KINDS } from '../content/kinds/shared.ts';
import type { Entry } from './entry.ts';

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

const THINGS = new WeakMap<Entry, Thing>();

/** The same thing for the same entry, as long as it is kept. */
export function toThing<Kind extends KindName>(entry: Entry<Kind>): Thing<Kind> {
  const known = THINGS.get(entry);
  if (known !== undefined) return known as Thing<Kind>;
  const { kind, id, data } = entry;
  const caption = (data as Record<string, string | undefined>)[getKind(kind).caption];
  const thing = {
    kind,
    id,
    url: toThingUrl(kind, id),
    caption: caption ?? id,
    data,
    entry,
  };
  THINGS.set(entry, thing);
  return thing;
}

export function isEntityKind(kind: KindName): kind is EntityKind {
  return (ENTITY_KINDS as readonly KindName[]).includes(kind);
}

/** Narrows to one kind. */
export function isKind<Kind extends KindName>(thing: Thing, kind: Kind): thing is Thing<Kind> {
  return thing.kind === kind;
}
