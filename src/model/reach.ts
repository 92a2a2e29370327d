/** What a reader needs to open what is cited, and where a copy is kept: both are properties of the address. */
import { perObject } from '../content/problems/memoize.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import type { Source } from '../content/kinds/coverage.ts';
import { isKind, type Thing } from './thing.ts';

/** Anything that names an outside address with these properties; roles and ownership have only an address. */
export type Citation = Pick<Source, 'url' | 'access' | 'archive'>;
export type Access = NonNullable<Source['access']>;

export interface Reach {
  /** `undefined` if nothing is recorded. */
  readonly access: Access | undefined;
  readonly archive: Source['archive'];
}

/** What is recorded about each address; see `toAddressKey`. */
export type Reaches = ReadonlyMap<string, Recorded>;
export type Recorded = Pick<Citation, 'access' | 'archive'>;

/** Easiest first. */
const EASE: readonly Access[] = ['free', 'metered', 'registration', 'subscription'];

/** What a citation says itself, or what another citation of the same address says. */
export function findReach(reaches: Reaches, citation: Citation): Reach {
  return toReach(citation, findRecorded(reaches, citation));
}

/** What a citation says itself, or what is `recorded` for its address. */
export function toReach({ access, archive }: Recorded, recorded: Recorded | undefined): Reach {
  return { access: access ?? recorded?.access, archive: archive ?? recorded?.archive };
}

/** What is recorded for the address of a citation: the same object as long as nothing changes. */
export function findRecorded(reaches: Reaches, citation: Citation): Recorded | undefined {
  const key = findKey(citation);
  return key === undefined ? undefined : reaches.get(key);
}

/** Kept, since parsing an address is slow, and every change asks for all of them. */
const findKey = perObject(({ url }: Citation) =>
  url === undefined ? undefined : toAddressKey(url),
);

/** Joins what is known about copies of one piece: the easiest way for a reader, and the first copy kept. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  return {
    access: EASE.find((one) => reaches.some(({ access }) => access === one)),
    archive: reaches.find(({ archive }) => archive !== undefined)?.archive,
  };
}

/** From the sources of items and of the steps of measures; the first archived copy of an address counts. */
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

function listCitations(thing: Thing): readonly (Citation | undefined)[] {
  if (isKind(thing, 'coverage')) return thing.data.sources;
  return isKind(thing, 'measure') ? thing.data.history.map(({ source }) => source) : [];
}
