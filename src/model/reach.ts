/** What a reader needs to open what is cited, and where a copy of it is kept: both belong to the address. */
import { toAddressKey } from '../kinds/address-key.ts';
import type { Source } from '../kinds/coverage.ts';
import { toFieldName, type FieldPath } from '../kinds/relations.ts';
import type { Finding } from './entry.ts';
import { isKind, type Thing } from './thing.ts';

/** Anything that names an outside address; roles and ownership name nothing else. */
export type Citation = Pick<Source, 'url' | 'access' | 'archive'>;
export type Access = NonNullable<Source['access']>;

export interface Reach {
  /** `undefined` if nothing is recorded. */
  readonly access: Access | undefined;
  readonly archive: Source['archive'];
}

/** What is recorded of each address; see `toAddressKey`. */
export type Reaches = ReadonlyMap<string, Reach>;

/** Easiest first. */
const EASE: readonly Access[] = ['free', 'metered', 'registration', 'subscription'];
const NONE: Reach = { access: undefined, archive: undefined };

/** What a citation says itself, else what another citation of the same address says. */
export function findReach(reaches: Reaches, { url, access, archive }: Citation): Reach {
  const other = url === undefined ? undefined : reaches.get(toAddressKey(url));
  return { access: access ?? other?.access, archive: archive ?? other?.archive };
}

/** Joins what is known of copies of one piece: the way that is easiest for a reader, and the first copy kept. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  return {
    access: EASE.find((one) => reaches.some(({ access }) => access === one)),
    archive: reaches.find(({ archive }) => archive !== undefined)?.archive,
  };
}

/** Builds the reach of the sources of items and of steps of measures; the first archived copy of an address counts. */
export function buildReaches(things: readonly Thing[]): Reaches {
  const reaches = new Map<string, Reach>();
  for (const thing of things)
    for (const source of listSources(thing)) {
      if (source?.url === undefined) continue;
      const key = toAddressKey(source.url);
      const earlier = reaches.get(key) ?? NONE;
      reaches.set(key, {
        access: earlier.access ?? source.access,
        archive: earlier.archive ?? source.archive,
      });
    }
  return reaches;
}

/** Two citations of one address that say otherwise of what it takes to read it: an error at the second. */
export function findContradictions(things: readonly Thing[]): Finding[] {
  const stated = new Map<string, { readonly cited: Cited; readonly thing: Thing }>();
  return things.flatMap((thing) =>
    listCitations(thing).flatMap((cited): Finding[] => {
      const { url, access } = cited;
      if (url === undefined || access === undefined) return [];
      const key = toAddressKey(url);
      const first = stated.get(key) ?? { cited, thing };
      stated.set(key, first);
      if (first.cited.access === access) return [];
      const other = toFieldName([...first.cited.at, 'access']);
      return [
        {
          entry: thing.entry,
          at: [...cited.at, 'access'],
          code: 'access.contradicts',
          severity: 'error',
          message: `“${access}” contradicts ${other} of ${first.thing.entry.path}, which says “${String(first.cited.access)}” of the same address`,
          remedy: 'write in both what a reader needs today, or leave it out in one of them',
        },
      ];
    }),
  );
}

interface Cited extends Citation {
  readonly at: FieldPath;
}

function listCitations(thing: Thing): Cited[] {
  const toPlace = (index: number): FieldPath =>
    thing.kind === 'measure' ? ['history', index, 'source'] : ['sources', index];
  return listSources(thing).flatMap((source, index) =>
    source === undefined ? [] : [{ ...source, at: toPlace(index) }],
  );
}

/** Those of an item, or of each step of a measure. */
function listSources(thing: Thing): readonly (Citation | undefined)[] {
  if (isKind(thing, 'coverage')) return thing.data.sources;
  return isKind(thing, 'measure') ? thing.data.history.map(({ source }) => source) : [];
}
