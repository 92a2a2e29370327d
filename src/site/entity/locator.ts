/** Where a place lies among the other places of the publication. */
import type { Entity, Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toLink } from '../parts/links.ts';

export type Locator = NonNullable<ReturnType<typeof findLocator>>;

/** A map with more marks than that cannot be read. */
const MOST = 12;
const NEAREST = 3;

/** `undefined` for a place without coordinates, and for whatever is no place. */
export function findLocator({ publication, words }: Context, entity: Entity) {
  const at = entity.kind === 'place' ? findPosition(entity) : undefined;
  if (at === undefined) return undefined;
  const near = (publication.things.get('place') ?? [])
    .flatMap((place) => {
      const there = findPosition(place);
      const isOther = there !== undefined && place.url !== entity.url;
      return isOther ? [{ place, at: there, ...toWay(at, there) }] : [];
    })
    .sort((a, b) => a.km - b.km);
  return {
    name: entity.caption,
    // Longitude and latitude, in degrees, as geometry has them.
    at,
    // Other places, nearest first: the map marks those that it reaches.
    others: near.slice(0, MOST).map((one) => ({ name: one.place.caption, at: one.at })),
    nearest: near.slice(0, NEAREST).map(({ place, km, direction }) => ({
      link: toLink(place),
      way: words.entity.directions[direction]({
        distance: words.entity.kilometres({ km: toRound(km) }),
      }),
    })),
  };
}

function findPosition({ data }: Thing<'place'>): [number, number] | undefined {
  return data.coordinates && [data.coordinates[1], data.coordinates[0]];
}

const DIRECTIONS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
const EARTH_KM = 6371;

/** Along the great circle: how far, and in which direction one sets out. */
function toWay(from: readonly [number, number], to: readonly [number, number]) {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [...from, ...to].map(
    (degrees) => (degrees / 180) * Math.PI,
  );
  const turn = toX - fromX;
  const half =
    Math.sin((toY - fromY) / 2) ** 2 + Math.cos(fromY) * Math.cos(toY) * Math.sin(turn / 2) ** 2;
  const bearing = Math.atan2(
    Math.sin(turn) * Math.cos(toY),
    Math.cos(fromY) * Math.sin(toY) - Math.sin(fromY) * Math.cos(toY) * Math.cos(turn),
  );
  const index = (Math.round(bearing / (Math.PI / 4)) + 8) % 8;
  return { km: 2 * EARTH_KM * Math.asin(Math.sqrt(half)), direction: DIRECTIONS[index] ?? 'north' };
}

/** To ten kilometres: a city has no finer position. */
function toRound(km: number): number {
  return Math.max(10, Math.round(km / 10) * 10);
}
