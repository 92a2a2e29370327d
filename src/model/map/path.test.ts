import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geoIdentity } from 'd3-geo';
import { isInside, type MapPoint, project, toArea, toOutline } from './atlas.ts';

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;
const HOLE = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
] as const;

test('path data goes in steps from point to point', () => {
  expect(toOutline([SQUARE, HOLE], true)).toBe('M0 0l10 0l0 10l-10 0zM4 4l2 0l0 2l-2 0z');
  expect(
    toOutline(
      [
        [
          [5, 5],
          [2, 1],
        ],
      ],
      false,
    ),
  ).toBe('M5 5l-3-4');
});

test('a hole is not inside', () => {
  expect(toArea(SQUARE)).toBe(100);
  expect(isInside([2, 2], [SQUARE, HOLE])).toBe(true);
  expect(isInside([5, 5], [SQUARE, HOLE])).toBe(false);
  expect(isInside([12, 5], [SQUARE, HOLE])).toBe(false);
});

test('a point is inside where a line from it to the right crosses the outlines an odd number of times', () => {
  const place = fc.integer({ min: 0, max: 12 });
  const rings = fc.array(fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 8 }));
  const half = place.map((whole) => whole + 0.5);
  const property = fc.property(rings, fc.oneof(place, half), half, (rings, x, y) => {
    const crossed = rings.flatMap((ring) =>
      ring.filter(([ax, ay], index) => {
        const [bx, by] = ring[(index + 1) % ring.length] as MapPoint;
        return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
      }),
    );
    expect(isInside([x, y], rings)).toBe(crossed.length % 2 === 1);
  });
  fc.assert(property);
});

test('what no eye can see is left out', () => {
  const coordinates = [
    [0, 0],
    [1, 0],
    [20.4, 0],
    [20.4, 0.2],
    [20, 19.6],
    [0, 0],
  ];
  const flat = geoIdentity() as never;
  expect(project({ type: 'Polygon', coordinates: [coordinates] }, flat)).toEqual([
    [
      [0, 0],
      [20, 0],
      [20, 20],
    ],
  ]);
  const island = [
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 0],
  ];
  expect(project({ type: 'Polygon', coordinates: [island] }, flat)).toEqual([]);
});
