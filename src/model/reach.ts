/** What a reader needs to open what is cited, and where a copy of it is kept: both belong to the address. */
import { perObject } from '../content/problems/memoize.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import type { Source } from '../content/kinds/coverage.ts';
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
export type Reaches = ReadonlyMap<string, Recorded>;
export type Recorded = Pick<Citation, 'access' | 'archive'>;

/** Easiest first. */
const EASE: readonly Access[] = ['free', 'metered', 'registration', 'subscription'];

/** What a citation says itself, else what another citation of the same address says. */
export function findReach(reaches: Reaches, citation: Citation): Reach {
  return toReach(citation, findRecorded(reaches, citation));
}

/** What a citation says itself, else what is `recorded` of its address. */
export function toReach({ access, archive }: Recorded, recorded: Recorded | undefined): Reach {
  return { access: access ?? recorded?.access, archive: archive ?? recorded?.archive };
}

/** What is recorded of the address of a citation: the same object as long as it is the same. */
export function findRecorded(reaches: Reaches, citation: Citation): Recorded | undefined {
  const key = findKey(citation);
  return key === undefined ? undefined : reaches.get(key);
}

/** Addresses are taken apart slowly, and asked for whenever anything has changed. */
const findKey = perObject(({ url }: Citation) =>
  url === undefined ? undefined : toAddressKey(url),
);

/** Joins what is known of copies of one piece: the way that is easiest for a reader, and the first copy kept. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  return {
    access: EASE.find((one) => reaches.some(({ access }) => access === one)),
    archive: reaches.find(({ archive }) => archive !== undefined)?.archive,
  };
}

/** Builds the reach of the sources of items and of steps of measures; the first archived copy of an address counts. */
export function buildReaches(things: readonly Thing[]): Reaches {
  const reaches = new Map<string, Recorded>();
  for (const thing of things)
    for (const source of listCitations(thing)) {
      const key = source && findKey(source);
      if (source === undefined || key === undefined) continue;
      const earlier = reaches.get(key);
      reaches.set(key, earlier === undefined ? source : join(earlier, source));
    }
  return reaches;
}

function join(earlier: Recorded, later: Recorded): Recorded {
  const joined = toReach(earlier, later);
  const isNew = joined.access !== earlier.access || joined.archive !== earlier.archive;
  return isNew ? joined : earlier;
}

/** Those of an item, or of each step of a measure. */
function listCitations(thing: Thing): readonly (Citation | undefined)[] {
  if (isKind(thing, 'coverage')) return thing.data.sources;
  return isKind(thing, 'measure') ? thing.data.history.map(({ source }) => source) : [];
}
