/** Whether an item covers a piece: it has it as a source, by the address, or by outlet and title. */
import { perObject } from '../content/problems/memoize.ts';
import type { Entry } from '../model/entry.ts';
import { isKind, toThing } from '../model/thing.ts';
import { toKey } from '../search/letters.ts';
import { toPieceKey } from './clip/address.ts';

/** A piece as a feed has it. */
export interface FoundPiece {
  readonly url: string;
  readonly title: string;
  readonly outlet?: string | undefined;
  /** A day or an hour; empty if nobody said it. */
  readonly published?: string | undefined;
}

export const toTitleKey = (outlet: string, title: string) => `${outlet}\n${toKey(title)}`;

const DAY = 24 * 3_600_000;

/** An outlet may use a title again, on another day, for another piece. Zones move a day by one. */
export function isOfOneDay(one = '', other = ''): boolean {
  const [a = NaN, b = NaN] = [one, other].map((when) => Date.parse(when.slice(0, 10)));
  return !(Math.abs(a - b) > DAY);
}

type Partly<Piece> = { readonly [Name in keyof Piece]?: Piece[Name] | undefined };

export function findCovering(entries: readonly Entry[], piece: Partly<FoundPiece>): Entry[] {
  const { url = '', title = '', outlet = '', published } = piece;
  const { byAddress, byTitle } = toSources(entries);
  const alike = title === '' ? [] : (byTitle.get(toTitleKey(outlet, title)) ?? []);
  const found = [
    // Addresses may lead on, so that one is not the other.
    ...alike.filter(({ source }) => isOfOneDay(source.published, published)),
    ...(url === '' ? [] : (byAddress.get(toPieceKey(url)) ?? [])),
  ];
  return [...new Set(found.map(({ entry }) => entry))];
}

const toSources = perObject((entries: readonly Entry[]) => {
  const all = entries.flatMap((entry) => {
    const thing = toThing(entry);
    const sources = isKind(thing, 'coverage') ? thing.data.sources : [];
    return sources.map((source) => ({ entry, source }));
  });
  return {
    byAddress: Map.groupBy(all, ({ source: { url = '' } }) => url && toPieceKey(url)),
    byTitle: Map.groupBy(all, ({ source: { outlet, title = '' } }) => toTitleKey(outlet, title)),
  };
});
