/** The world that maps are drawn from. */
import { createRequire } from 'node:module';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type world from 'world-atlas/countries-50m.json';
import { later } from '../../../content/problems/memoize.ts';

const require = createRequire(import.meta.url);

/** Read when the first map is drawn: as an import it would be read by all who load a template. */
export const getAtlas = later(() => require('world-atlas/countries-50m.json') as Atlas);

/**
 * Land, countries and borders from Natural Earth (public domain), cut so that a map need only look at what is near.
 */
export type Atlas = typeof world;

/** A piece with a circle round it on the globe; its radius is in radians. */
export interface Piece<Shape = Polygon | LineString> {
  readonly shape: Shape;
  readonly centre: Direction;
  readonly radius: number;
}

/** From the middle of the globe to a point on it, of length 1. */
type Direction = readonly [x: number, y: number, z: number];

interface World {
  readonly land: readonly Piece<Polygon>[];
  readonly borders: readonly Piece<LineString>[];
  readonly countries: readonly (Piece<Polygon> & {
    readonly name: string;
    /** ISO 3166, of two letters; `undefined` for a land that has none. */
    readonly code: string | undefined;
  })[];
}

const WORLDS = new WeakMap<Atlas, World>();

export function toWorld(atlas: Atlas): World {
  const known = WORLDS.get(atlas);
  if (known !== undefined) return known;
  const { land, countries } = atlas.objects;
  const world: World = {
    land: feature(atlas, land).features.flatMap(({ geometry }) =>
      listPolygons(geometry as Polygon | MultiPolygon),
    ),
    borders: mesh(atlas, countries, (a, b) => a !== b).coordinates.map((coordinates) =>
      toPiece({ type: 'LineString', coordinates }, coordinates),
    ),
    countries: feature(atlas, countries).features.flatMap(({ id, geometry, properties }) =>
      listPolygons(geometry as Polygon | MultiPolygon).map((piece) => ({
        ...piece,
        name: properties.name,
        code: id === undefined ? undefined : new Intl.Locale(`und-${String(id)}`).region,
      })),
    ),
  };
  WORLDS.set(atlas, world);
  return world;
}

/** Those that may reach into a circle of `radius` radians round `centre`, given as longitude and latitude. */
export function listNear<Found extends Piece>(
  pieces: readonly Found[],
  centre: Position,
  radius: number,
): Found[] {
  const middle = toDirection(centre);
  return pieces.filter(
    ({ centre, radius: own }) => toRadians(toCosine(centre, middle)) <= own + radius,
  );
}

function listPolygons(geometry: Polygon | MultiPolygon): Piece<Polygon>[] {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((coordinates) => toPiece({ type: 'Polygon', coordinates }, coordinates[0] ?? []));
}

function toPiece<Shape extends Polygon | LineString>(
  shape: Shape,
  outline: readonly Position[],
): Piece<Shape> {
  const points = outline.map(toDirection);
  const centre = toMean(points);
  const cosine = points.reduce((least, point) => Math.min(least, toCosine(centre, point)), 1);
  return { shape, centre, radius: toRadians(cosine) };
}

const RADIAN = 180 / Math.PI;

function toDirection([longitude = 0, latitude = 0]: Position): Direction {
  const [round, up] = [longitude / RADIAN, latitude / RADIAN];
  const flat = Math.cos(up);
  return [flat * Math.cos(round), flat * Math.sin(round), Math.sin(up)];
}

function toMean(points: readonly Direction[]): Direction {
  let [sumX, sumY, sumZ] = [0, 0, 0];
  for (const [x, y, z] of points) {
    sumX += x;
    sumY += y;
    sumZ += z;
  }
  const length = Math.hypot(sumX, sumY, sumZ);
  return length === 0 ? [0, 0, 1] : [sumX / length, sumY / length, sumZ / length];
}

/** Of the angle between the two. */
function toCosine([ax, ay, az]: Direction, [bx, by, bz]: Direction): number {
  return ax * bx + ay * by + az * bz;
}

function toRadians(cosine: number): number {
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}
