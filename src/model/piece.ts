/** A piece that an item covers, resolved once for all who print it: theirs, never ours. */
import type { Source } from '../content/kinds/coverage.ts';
import type { Placed } from '../time/when.ts';
import { toReach, type Reach, type Recorded } from './reach.ts';
import { findEntity, type Register } from './register.ts';
import type { Thing } from './thing.ts';
import { isNameable } from './visible.ts';
import { getWhen } from './item.ts';
import type { Credit } from './writers.ts';

export interface Piece extends Reach {
  /** Its place in the item’s list of sources, from 0. */
  readonly index: number;
  /** What the file of the item says of it. */
  readonly source: Source;
  /** `undefined` only if its file is missing or its item may not name it, which the check refuses. */
  readonly outlet: Thing<'outlet'> | undefined;
  /** The name of the outlet. */
  readonly publisher: string;
  /** Where the copy at the address stands, if not at the outlet itself. */
  readonly via: Thing<'outlet'> | undefined;
  /** Where it can be read: the address to cite. */
  readonly url: string | undefined;
  /** In the zone of the item’s place. */
  readonly published: Placed | undefined;
  /** An official record, not a report. */
  readonly isOfficial: boolean;
  /** Those who wrote it, as printed there; see `listWriters`. */
  readonly authors: readonly Credit[];
}

/** In the order of the item; `zone` is that of its place, and `recorded` what is of the address of each source. */
export function buildPieces(
  register: Pick<Register, 'entities'>,
  item: Thing<'coverage'>,
  zone: string,
  recorded: readonly (Recorded | undefined)[],
): readonly Piece[] {
  const find = (id: string | undefined) => {
    const outlet = id === undefined ? undefined : findEntity(register, id);
    return outlet?.kind === 'outlet' && isNameable(item, outlet) ? outlet : undefined;
  };
  return item.data.sources.map((source, index) => {
    const [outlet, via] = [find(source.outlet), find(source.via)];
    const { published, url, official, credits = [] } = source;
    const authors = credits.filter(({ role }) => role === 'author' || role === 'reporter');
    return {
      index,
      source,
      outlet,
      publisher: outlet?.caption ?? source.outlet,
      via,
      url,
      published: published === undefined ? undefined : { when: getWhen(published, zone), zone },
      isOfficial: official === 'yes',
      authors,
      ...toReach(source, recorded[index]),
    };
  });
}
