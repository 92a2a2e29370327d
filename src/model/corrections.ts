/** All corrections of a publication, whatever they were made on; and, apart from them, what its sources changed. */
import type { Source } from '../content/kinds/coverage.ts';
import type { KindData } from '../content/kinds/kinds.ts';
import type { Item } from './item.ts';
import type { Thing } from './thing.ts';

export type CorrectionData = NonNullable<KindData['coverage']['corrections']>[number];

export interface Correction extends CorrectionData {
  readonly thing: Thing;
  /** Its place in the list of its thing, counted from 0. */
  readonly index: number;
}

type ChangeData = NonNullable<Source['changes']>[number];

/** A piece that was changed by those who published it. */
export interface SourceChange extends ChangeData {
  readonly item: Item;
  readonly source: Source;
}

/** Newest first; of one day by the address of the item, in the order of its sources. */
export function listSourceChanges(items: readonly Item[]): SourceChange[] {
  return items
    .filter(({ data }) => data.sources.some(({ changes }) => changes !== undefined))
    .flatMap((item) =>
      item.data.sources.flatMap((source) =>
        (source.changes ?? []).map((change) => ({ ...change, item, source })),
      ),
    )
    .sort((a, b) => compare(b.on, a.on) || compare(a.item.url, b.item.url));
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
