import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRaster, type Raster } from './raster.ts';

const SIZE = 20;

/** Draws polygons, and gives the shares row by row. */
function fill(raster: Raster, ...polygons: readonly (readonly (readonly [number, number])[])[]) {
  for (const [first = [0, 0] as const, ...others] of polygons) {
    raster.moveTo(...first);
    for (const point of others) raster.lineTo(...point);
  }
  return take(raster);
}

function take(raster: Raster): number[] {
  const shares = Array<number>(SIZE * SIZE).fill(0);
  raster.fill((row, from, to, share) => shares.fill(share, row * SIZE + from, row * SIZE + to));
  return shares;
}

function toBox(x: number, y: number, width: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

const sum = (shares: readonly number[]) => shares.reduce((all, one) => all + one, 0);

test('a pixel is covered as far as the shape reaches into it', () => {
  const shares = fill(openRaster(SIZE, SIZE), toBox(1.25, 2.5, 2, 1));
  const at = (x: number, y: number) => shares[y * SIZE + x];
  expect([at(0, 2), at(1, 2), at(2, 2), at(3, 2), at(4, 2)]).toEqual([0, 0.375, 0.5, 0.125, 0]);
  expect([at(1, 3), at(2, 3), at(3, 3)]).toEqual([0.375, 0.5, 0.125]);
  expect(sum(shares)).toBe(2);
});

test('of a triangle, whichever way round, as much is filled as it covers', () => {
  const raster = openRaster(SIZE, SIZE);
  const point = fc.tuple(
    fc.double({ min: 0, max: SIZE, noNaN: true }),
    fc.double({ min: 0, max: SIZE, noNaN: true }),
  );
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
      // What covers next to nothing of a pixel is left out.
      expect(Math.abs(sum(fill(raster, [a, b, c])) - area)).toBeLessThan(0.3);
    }),
  );
});

test('what lies beyond the sheet is cut, and marks nothing that is on it', () => {
  const raster = openRaster(SIZE, SIZE);
  expect(sum(fill(raster, toBox(-5, -5, 10, 10)))).toBe(25);
  expect(sum(fill(raster, toBox(15, 15, 10, 10)))).toBe(25);
  expect(sum(fill(raster, toBox(-9, 3, 5, 5), toBox(25, 3, 5, 5), toBox(3, 25, 5, 5)))).toBe(0);
  expect(sum(take(raster))).toBe(0);
});

test('outlines that run the same way are one, and one that runs the other way is a hole', () => {
  const raster = openRaster(SIZE, SIZE);
  expect(sum(fill(raster, toBox(1, 1, 6, 6), toBox(3, 3, 6, 6)))).toBe(36 + 36 - 16);
  expect(sum(fill(raster, toBox(1, 1, 6, 6), toBox(3, 3, 2, 2).reverse()))).toBe(36 - 4);
});

test('curves are as round as they should be, in the place and the unit that was named', () => {
  const raster = openRaster(SIZE, SIZE);
  raster.place(10, 10, 8);
  raster.moveTo(1, 0);
  raster.bezierCurveTo(1, 0.5523, 0.5523, 1, 0, 1);
  raster.bezierCurveTo(-0.5523, 1, -1, 0.5523, -1, 0);
  raster.bezierCurveTo(-1, -0.5523, -0.5523, -1, 0, -1);
  raster.bezierCurveTo(0.5523, -1, 1, -0.5523, 1, 0);
  expect(Math.abs(sum(take(raster)) - Math.PI * 64)).toBeLessThan(1.2);
  // Two thirds of the box lie under the arch of a parabola.
  raster.moveTo(0, 16);
  raster.quadraticCurveTo(8, -16, 16, 16);
  expect(Math.abs(sum(take(raster)) - (16 * 16 * 2) / 3)).toBeLessThan(0.6);
});
