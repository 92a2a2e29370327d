/** What a reader needs to open what is cited, and where a copy of it is kept. */
import type { Source } from '../../kinds/coverage.ts';
import type { Publication } from '../publication.ts';

/** Anything that names an outside address; roles and ownership name nothing else. */
export type Citation = Pick<Source, 'url' | 'access' | 'archive'>;
export type Access = NonNullable<Source['access']>;

export interface Reach {
  /** `undefined` if nothing is recorded. */
  readonly access: Access | undefined;
  readonly archive: Source['archive'];
}

/** Easiest first. */
const EASE: readonly Access[] = ['free', 'metered', 'registration', 'subscription'];
const NONE: Reach = { access: undefined, archive: undefined };

/** What a citation says itself, else what another citation of the same address in the record says. */
export function findReach(publication: Publication, { url, access, archive }: Citation): Reach {
  const other = url === undefined ? undefined : getReaches(publication).get(url);
  return { access: access ?? other?.access, archive: archive ?? other?.archive };
}

/** Of several copies of one piece: the way that is easiest for a reader, and the first copy kept. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  return {
    access: EASE.find((one) => reaches.some(({ access }) => access === one)),
    archive: reaches.find(({ archive }) => archive !== undefined)?.archive,
  };
}

const REACHES = new WeakMap<Publication, ReadonlyMap<string, Reach>>();

function getReaches(publication: Publication): ReadonlyMap<string, Reach> {
  const known = REACHES.get(publication);
  if (known !== undefined) return known;
  const reaches = new Map<string, Reach>();
  for (const { url, access, archive } of publication.items.flatMap(({ data }) => data.sources)) {
    if (url === undefined) continue;
    const earlier = reaches.get(url) ?? NONE;
    reaches.set(url, {
      access: earlier.access ?? access,
      archive: earlier.archive ?? archive,
    });
  }
  REACHES.set(publication, reaches);
  return reaches;
}
