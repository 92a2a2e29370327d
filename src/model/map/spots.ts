/** Places as a map marks them. */
import type { Publication } from '../publication.ts';
import { isKind, type Thing } from '../thing.ts';

export interface MapSpot {
  readonly name: string;
  /** Longitude and latitude, in degrees. */
  readonly at: [number, number];
}

/** Those of the places that have coordinates, each once. */
export function listSpots({ entities }: Publication, ids: readonly string[]): MapSpot[] {
  return [...new Set(ids)].flatMap((id) => {
    const place = entities.get(id);
    if (place === undefined || !isKind(place, 'place')) return [];
    const at = findPosition(place);
    return at === undefined ? [] : [{ name: place.caption, at }];
  });
}

/** Longitude and latitude, in degrees, as geometry has them. */
export function findPosition({ data }: Thing<'place'>): [number, number] | undefined {
  return data.coordinates && [data.coordinates[1], data.coordinates[0]];
}
