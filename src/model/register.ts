/** All things by their address and, for entities, by the bare id that they share one name space for. */
import { toThingUrl } from '../site/addresses/things.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { Directory } from './directory.ts';
import type { Entry, Finding } from './entry.ts';
import { isEntityKind, toThing, type Entity, type Thing } from './thing.ts';

export interface Register {
  readonly byUrl: ReadonlyMap<string, Thing>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Things whose file is wrong: a reference to one is no mistake of its own. */
  readonly broken: readonly Broken[];
  readonly brokenUrls: ReadonlySet<string>;
}

export interface Broken {
  readonly kind: KindName;
  readonly id: string;
}

/** Two entities with one id are a finding at the second. */
export function buildRegister(
  entries: readonly Entry[],
  broken: readonly Broken[],
): Register & { findings: Finding[] } {
  const byUrl = new Map<string, Thing>();
  const entities = new Map<string, Entity>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const thing = toThing(entry);
    byUrl.set(thing.url, thing);
    if (!isEntityKind(entry.kind)) continue;
    const twin = entities.get(entry.id);
    if (twin === undefined) entities.set(entry.id, thing as Entity);
    else findings.push(twice(entry, twin));
  }
  const brokenUrls = new Set(broken.map(({ kind, id }) => toThingUrl(kind, id)));
  return { byUrl, entities: keepEntities(entities), broken, brokenUrls, findings };
}

/** Of the last two registers: where drafts are shown, what is checked is another. */
let kept: readonly Register['entities'][] = [];

/** The map of an earlier register if it has the same entities: so what was made with all of them is known to be as it was. */
function keepEntities(entities: Register['entities']): Register['entities'] {
  const all = [...entities.values()];
  const found = kept.find((before) => isSame([...before.values()], all)) ?? entities;
  kept = [found, ...kept.filter((before) => before !== found)].slice(0, 2);
  return found;
}

function isSame(a: readonly Entity[], b: readonly Entity[]): boolean {
  return a.length === b.length && a.every((entity, index) => entity === b[index]);
}

/** The thing that `id` names where one of the kinds `to` is wanted. */
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

/** The thing at an address (`/topics/tariffs`), or below whose address it lies. */
export function findAbove({ byUrl }: Pick<Directory, 'byUrl'>, address: string): Thing | undefined {
  for (let depth = 1, end = 0; depth <= DEEPEST && end < address.length; depth++) {
    const slash = address.indexOf('/', end + 1);
    end = slash < 0 ? address.length : slash;
    const thing = byUrl.get(address.slice(0, end));
    if (thing !== undefined) return thing;
  }
  return undefined;
}

/** The most parts that the address of a thing has: `/coverage/2025/02/some-words`. */
const DEEPEST = 4;

/** The person, organization, place, event or outlet of that id. */
export function findEntity(
  { entities }: Pick<Register, 'entities'>,
  id: string,
): Entity | undefined {
  return entities.get(id);
}

function twice(entry: Entry, twin: Thing): Finding {
  return {
    entry,
    at: { line: 1, column: 1 },
    code: 'id.twice',
    severity: 'error',
    message: `“${entry.id}” is also the id of ${twin.entry.path}`,
    remedy:
      'rename one of the two: people, organizations, places, events and outlets share one name space',
  };
}
