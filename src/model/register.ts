/** All things by address, and entities by id alone, since they share one name space. */
import type { KindName } from '../content/kinds/kinds.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import type { Entry } from './entry.ts';
import { type Entity, isEntityKind, type Thing, toThing } from './thing.ts';

export interface Register {
  readonly byUrl: ReadonlyMap<string, Thing>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Things whose file is invalid: a reference to one is not a mistake. */
  readonly broken: readonly Broken[];
  readonly brokenUrls: ReadonlySet<string>;
}

export interface Broken {
  readonly kind: KindName;
  readonly id: string;
}

/** If two entities have one id, the first has it. */
export function buildRegister(entries: readonly Entry[], broken: readonly Broken[]): Register {
  const things = entries.map(toThing);
  const entities = new Map<string, Entity>();
  for (const thing of things)
    if (isEntityKind(thing.kind) && !entities.has(thing.id))
      entities.set(thing.id, thing as Entity);
  return {
    byUrl: new Map(things.map((thing) => [thing.url, thing])),
    entities: keepEntities(entities),
    broken,
    brokenUrls: new Set(broken.map(({ kind, id }) => toThingUrl(kind, id))),
  };
}

/** Of the last two registers: with drafts shown, the check has another. */
let kept: readonly Register['entities'][] = [];

/** The earlier map if its entities are the same, so that whatever depends on all of them is known to be unchanged. */
function keepEntities(entities: Register['entities']): Register['entities'] {
  const all = [...entities.values()];
  const found = kept.find((before) => isSame([...before.values()], all)) ?? entities;
  kept = [found, ...kept.filter((before) => before !== found)].slice(0, 2);
  return found;
}

function isSame(a: readonly Entity[], b: readonly Entity[]): boolean {
  return a.length === b.length && a.every((entity, index) => entity === b[index]);
}

export function findThing(
  { byUrl, entities }: Pick<Directory, 'byUrl' | 'entities'>,
  to: readonly string[],
  id: string,
): Thing | undefined {
  let entity: Entity | undefined;
  for (const kind of to as readonly KindName[]) {
    const thing = isEntityKind(kind)
      ? (entity ??= entities.get(id))
      : byUrl.get(toThingUrl(kind, id));
    if (thing?.kind === kind) return thing;
  }
  return undefined;
}

/** The thing at an address (`/topics/tariffs`) or at one above it. */
export function findAbove({ byUrl }: Pick<Directory, 'byUrl'>, address: string): Thing | undefined {
  for (let depth = 1, end = 0; depth <= DEEPEST && end < address.length; depth++) {
    const slash = address.indexOf('/', end + 1);
    end = slash < 0 ? address.length : slash;
    const thing = byUrl.get(address.slice(0, end));
    if (thing !== undefined) return thing;
  }
  return undefined;
}

/** The most parts in the address of a thing: `/coverage/2025/02/some-words`. */
const DEEPEST = 4;
export function findEntity(
  { entities }: Pick<Register, 'entities'>,
  id: string,
): Entity | undefined {
  return entities.get(id);
}

/** Resolves references, one key at a time, so that it is known which answers a result depends on. */
export interface Directory {
  readonly byUrl: Pick<Register['byUrl'], 'get'>;
  readonly entities: Pick<Register['entities'], 'get'>;
  readonly brokenUrls: Pick<Register['brokenUrls'], 'has'>;
  /** Old addresses of things that have a page; they redirect. */
  readonly oldUrls: Pick<ReadonlySet<string>, 'has'>;
}

/** A question and its answer. */
export interface RegisterLook {
  readonly at: keyof Directory;
  readonly key: string;
  readonly found: unknown;
}

/** The same directory, and what it was asked since the last `takeLooks`. Things that name the same share a look. */
export function watch({ byUrl, entities, brokenUrls, oldUrls }: Directory): {
  readonly asked: Directory;
  readonly takeLooks: () => readonly RegisterLook[];
} {
  let looks: RegisterLook[] = [];
  const noting = <Answer>(at: keyof Directory, answer: (key: string) => Answer) => {
    const known = new Map<string, RegisterLook & { readonly found: Answer }>();
    return (key: string): Answer => {
      const look = known.get(key) ?? { at, key, found: answer(key) };
      known.set(key, look);
      looks.push(look);
      return look.found;
    };
  };
  return {
    asked: {
      byUrl: { get: noting('byUrl', (key) => byUrl.get(key)) },
      entities: { get: noting('entities', (key) => entities.get(key)) },
      brokenUrls: { has: noting('brokenUrls', (key) => brokenUrls.has(key)) },
      oldUrls: { has: noting('oldUrls', (key) => oldUrls.has(key)) },
    },
    takeLooks: () => {
      const taken = looks.slice();
      looks = [];
      return taken;
    },
  };
}

/** Whether every question would get the same answer now. */
export function isAsFound(directory: Directory, looks: readonly RegisterLook[]): boolean {
  return looks.every(({ at, key, found }) => answer(directory, at, key) === found);
}

function answer(directory: Directory, at: keyof Directory, key: string): unknown {
  return at === 'byUrl' || at === 'entities' ? directory[at].get(key) : directory[at].has(key);
}
