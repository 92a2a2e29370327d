/** How the globe lies on the paper. */
import { geoAzimuthalEqualArea, geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { Size } from './labels.ts';

/** A part of the globe on paper of some size. */
export interface Sheet {
  readonly size: Size;
  readonly projection: GeoProjection;
  /** Longitude and latitude of the middle, and radians from there to the farthest corner. */
  readonly centre: [number, number];
  readonly radius: number;
}

/** Radians on the globe along the width of a map of surroundings: about 2,700 km. */
const WIDTH = (24 / 180) * Math.PI;

/** The surroundings of a place, which is in the middle: true to area, and near the middle to shape. */
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

/** Places far apart, the world turned so that none lies beyond its edge. */
export function toWideSheet(places: readonly [number, number][], size: Size): Sheet {
  const middle = findMiddle(places.map(([longitude]) => longitude));
  const projection = geoNaturalEarth1().rotate([-middle, 0]);
  const room = { x: size.width / 8, y: size.height / 4 };
  projection.fitExtent(
    [
      [room.x, room.y],
      [size.width - room.x, size.height - room.y],
    ],
    { type: 'MultiPoint', coordinates: [...places] },
  );
  return { size, projection: clip(projection, size), centre: [middle, 0], radius: Math.PI };
}

/** Edges along which shapes are cut lie outside the paper, so that they are not drawn. */
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
  const widest = gaps.reduce((best, gap) => (gap.size > best.size ? gap : best), {
    from: 0,
    size: 0,
  });
  return widest.from + widest.size / 2 + 180;
}
