/** Where events took place, for the map over their list. */
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface EventMap {
  /** The places with the most events first; on the map are those that have coordinates. */
  readonly places: readonly EventPlace[];
  /** How many more there are. */
  readonly more: number;
}

export interface EventPlace extends Link {
  readonly count: number;
  /** Longitude and latitude, in degrees, as geometry has them. */
  readonly at: [number, number] | undefined;
}

/** As many as a map has room for. */
const MOST = 12;

/** `undefined` unless at least two of the places can be drawn: one alone has a map on its own page. */
export function findEventMap(
  { publication }: Context,
  things: readonly Thing[],
): EventMap | undefined {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const id = isKind(thing, 'event') ? thing.data.place : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const places = [...counts]
    .flatMap(([id, count]): EventPlace[] => {
      const place = publication.entities.get(id);
      if (place?.kind !== 'place') return [];
      const [latitude, longitude] = place.data.coordinates ?? [];
      const isDrawn = latitude !== undefined && longitude !== undefined;
      return [{ ...toLink(place), count, at: isDrawn ? [longitude, latitude] : undefined }];
    })
    .sort((a, b) => b.count - a.count);
  const shown = places.slice(0, MOST);
  return shown.filter(({ at }) => at !== undefined).length < 2
    ? undefined
    : { places: shown, more: places.length - shown.length };
}
