/** Land, countries and borders from Natural Earth (public domain), cut so that a map need only look at what is near. */
import { geoCentroid, geoDistance } from 'd3-geo';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type world from 'world-atlas/countries-50m.json';

export type Atlas = typeof world;

/** A piece with a circle round it, in degrees of longitude and latitude and in radians. */
export interface Piece<Shape = Polygon | LineString> {
  readonly shape: Shape;
  readonly centre: [number, number];
  readonly radius: number;
}

export interface World {
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

/** Those that may reach into a circle of `radius` radians round `centre`. */
export function listNear<Found extends Piece>(
  pieces: readonly Found[],
  centre: [number, number],
  radius: number,
): Found[] {
  return pieces.filter((piece) => geoDistance(piece.centre, centre) <= piece.radius + radius);
}

function listPolygons(geometry: Polygon | MultiPolygon): Piece<Polygon>[] {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((coordinates) => toPiece({ type: 'Polygon', coordinates }, coordinates[0] ?? []));
}

function toPiece<Shape extends Polygon | LineString>(
  shape: Shape,
  outline: readonly Position[],
): Piece<Shape> {
  const points = outline.map(([x = 0, y = 0]): [number, number] => [x, y]);
  const centre = geoCentroid({ type: 'MultiPoint', coordinates: points });
  return {
    shape,
    centre,
    radius: Math.max(0, ...points.map((point) => geoDistance(centre, point))),
  };
}
