/** All corrections of a publication, whatever they were made on. */
import type { KindData } from '../../kinds/kinds.ts';
import type { Thing } from '../thing.ts';

export type CorrectionData = NonNullable<KindData['coverage']['corrections']>[number];

export interface Correction extends CorrectionData {
  readonly thing: Thing;
  /** Its place in the list of its thing, counted from 0. */
  readonly index: number;
}

/** Newest first; of one day by address, the later entry of a list first. */
export function listCorrections(things: Iterable<Thing>): Correction[] {
  return [...things]
    .flatMap((thing) =>
      (thing.data.corrections ?? []).map((correction, index) => ({ ...correction, thing, index })),
    )
    .sort((a, b) => compare(b.on, a.on) || compare(a.thing.url, b.thing.url) || b.index - a.index);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
