/** The geography that maps are drawn from. */
import { createRequire } from 'node:module';
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoNaturalEarth1,
  type GeoProjection,
  geoStream,
  type GeoStream,
} from 'd3-geo';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type world from 'world-atlas/countries-50m.json';
import { later, perObject } from '../../content/problems/memoize.ts';
import type { Size } from './draw-map.ts';

const require = createRequire(import.meta.url);

/** Read when the first map is drawn; an import would load it for every template. */
export const getAtlas = later(() => require('world-atlas/countries-50m.json') as Atlas);

/** Land, countries and borders from Natural Earth (public domain), in pieces: a map only looks at those nearby. */
export type Atlas = typeof world;

/** A shape with a bounding circle on the globe; its radius is in radians. */
export interface MapPiece<Shape = Polygon | LineString> {
  readonly shape: Shape;
  readonly centre: Direction;
  readonly radius: number;
}

/** A unit vector from the centre of the globe. */
type Direction = readonly [x: number, y: number, z: number];

export const toWorld = perObject((atlas: Atlas) => {
  const { land, countries } = atlas.objects;
  return {
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
        // ISO 3166, two letters; `undefined` for a land without a code.
        code: id === undefined ? undefined : new Intl.Locale(`und-${String(id)}`).region,
      })),
    ),
  };
});

/** The same in less detail, for maps of half the world: without it, each would take a fifth of a second. */
export const toWideWorld = perObject((atlas: Atlas) => {
  const { land, borders } = toWorld(atlas);
  const isSeen = ({ radius }: MapPiece) => radius >= LEAST_RADIUS;
  return {
    land: land.filter(isSeen).map(({ shape, ...piece }) => ({
      ...piece,
      shape: { ...shape, coordinates: shape.coordinates.map(thin) },
    })),
    borders: borders.filter(isSeen).map(({ shape, ...piece }) => ({
      ...piece,
      shape: { ...shape, coordinates: thin(shape.coordinates) },
    })),
  };
});

/** In radians, and in degrees. */
const LEAST_RADIUS = 0.008;
const LEAST_TURN = 0.3;

function thin(points: readonly Position[]): Position[] {
  const kept: Position[] = [];
  points.forEach((point, index) => {
    const [x = Infinity, y = Infinity] = kept.at(-1) ?? [];
    const [toX = 0, toY = 0] = point;
    const turn = Math.hypot((toX - x) * Math.cos(toY / RADIAN), toY - y);
    if (turn >= LEAST_TURN || index === points.length - 1) kept.push(point);
  });
  return kept;
}

/** Pieces that may reach into the circle of `radius` radians around `centre` (longitude, latitude). */
export function listNear<Found extends MapPiece>(
  pieces: readonly Found[],
  centre: Position,
  radius: number,
): Found[] {
  const middle = toDirection(centre);
  return pieces.filter(
    ({ centre, radius: own }) => toRadians(toCosine(centre, middle)) <= own + radius,
  );
}

function listPolygons(geometry: Polygon | MultiPolygon): MapPiece<Polygon>[] {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((coordinates) => toPiece({ type: 'Polygon', coordinates }, coordinates[0] ?? []));
}

function toPiece<Shape extends Polygon | LineString>(
  shape: Shape,
  outline: readonly Position[],
): MapPiece<Shape> {
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

function toCosine([ax, ay, az]: Direction, [bx, by, bz]: Direction): number {
  return ax * bx + ay * by + az * bz;
}

function toRadians(cosine: number): number {
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}

export interface Sheet {
  readonly size: Size;
  readonly projection: GeoProjection;
  /** Longitude and latitude of the centre, and radians from there to the farthest corner. */
  readonly centre: [number, number];
  readonly radius: number;
}

/** Radians across the width of a local map: about 2,700 km. */
const WIDTH = (24 / 180) * Math.PI;

/** The surroundings of a place, centred on it. Areas are true to scale, and shapes almost so. */
export function toNearSheet(centre: [number, number], size: Size): Sheet {
  const scale = size.width / WIDTH;
  const radius = (Math.hypot(size.width, size.height) / 2 / scale) * 1.05;
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale(scale)
    .clipAngle((radius * 180) / Math.PI);
  return {
    size,
    projection: clip(projection.translate([size.width / 2, size.height / 2]), size),
    centre,
    radius,
  };
}

/** The room of a map: `width`, and the least and most height, between which the places decide. */
export interface Room {
  readonly width: number;
  readonly height: readonly [least: number, most: number];
}

/** Room for names beside the outermost places, as shares of the width and of the greatest height. */
const [BESIDE, ABOVE] = [0.17, 1 / 4];

/** Several places: close ones with their surroundings, distant ones on a world turned so that none is beyond its edge. */
export function toSheet(places: readonly [number, number][], { width, height }: Room): Sheet {
  const [least, most] = height;
  const middle = findMiddle(places.map(([longitude]) => longitude));
  const projection = geoNaturalEarth1().rotate([-middle, 0]);
  projection.fitExtent(
    [
      [width * BESIDE, most * ABOVE],
      [width * (1 - BESIDE), most * (1 - ABOVE)],
    ],
    { type: 'MultiPoint', coordinates: [...places] },
  );
  // A single place has no extent, and close ones would fill the map with a few streets.
  if (!(projection.scale() < width / WIDTH))
    return toNearSheet(geoCentroid({ type: 'MultiPoint', coordinates: [...places] }), {
      width,
      height: Math.round((least + most) / 2),
    });
  const ys = places.map((place) => projection(place)?.[1] ?? 0);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wanted = Math.round(bottom - top + 2 * most * ABOVE);
  const size = { width, height: Math.min(most, Math.max(least, wanted)) };
  const [x, y] = projection.translate();
  projection.translate([x, y + size.height / 2 - (top + bottom) / 2]);
  return { size, projection: clip(projection, size), centre: [middle, 0], radius: Math.PI };
}

/** Cut edges are outside the paper, so that they are not drawn. */
function clip(projection: GeoProjection, { width, height }: Size): GeoProjection {
  return projection.clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
}

const MARGIN = 6;

/** The meridian opposite the widest gap between the given ones. */
function findMiddle(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const gaps = sorted.map((from, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    return { from, size: next - from };
  });
  const none = { from: 0, size: 0 };
  const widest = gaps.reduce((best, gap) => (gap.size > best.size ? gap : best), none);
  return widest.from + widest.size / 2 + 180;
}

/** Projected shapes: points on paper, and compact path data. */
export type MapPoint = readonly [x: number, y: number];

/** The rings or lines of a shape after projection: clipped, in whole units, without invisible detail. */
export function project(shape: Polygon | LineString, projection: GeoProjection): MapPoint[][] {
  const parts: MapPoint[][] = [];
  let part: MapPoint[] = [];
  const start = () => {
    part = [];
    parts.push(part);
  };
  const sink: GeoStream = {
    point: (x, y) => part.push([Math.round(x), Math.round(y)]),
    lineStart: start,
    lineEnd: () => undefined,
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(shape, projection.stream(sink));
  const isClosed = shape.type === 'Polygon';
  return parts
    .map(simplify)
    .filter((points) => points.length > 1 && (!isClosed || toArea(points) >= LEAST_AREA));
}

/** Closer points and smaller islands would be a single dot. */
const LEAST_STEP = 3;
const LEAST_AREA = 12;

function simplify(points: readonly MapPoint[]): MapPoint[] {
  const kept: MapPoint[] = [];
  points.forEach(([x, y], index) => {
    const [lastX, lastY] = kept.at(-1) ?? [Infinity, Infinity];
    const step = Math.hypot(lastX - x, lastY - y);
    const isEnd = index === points.length - 1;
    if (step >= LEAST_STEP || (isEnd && step > 0)) kept.push([x, y]);
  });
  return kept;
}

export function toArea(ring: readonly MapPoint[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Path data in relative steps, which compress best. */
export function toOutline(parts: readonly (readonly MapPoint[])[], isClosed: boolean): string {
  return parts.map((points) => points.map(toStep).join('') + (isClosed ? 'z' : '')).join('');
}

function toStep([x, y]: MapPoint, index: number, points: readonly MapPoint[]): string {
  const [fromX, fromY] = points[index - 1] ?? [0, 0];
  const [dx, dy] = [x - fromX, y - fromY];
  return `${index === 0 ? 'M' : 'l'}${String(dx)}${dy < 0 ? '' : ' '}${String(dy)}`;
}

/** Even-odd rule, over all rings of a shape. */
export function isInside([x, y]: MapPoint, rings: readonly (readonly MapPoint[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    // Most rings are far away, and cannot contain the point.
    const { left, right, top, bottom } = toExtent(ring);
    if (x < left || x > right || y < top || y > bottom) continue;
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

const toExtent = perObject((ring: readonly MapPoint[]) => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of ring) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
});
