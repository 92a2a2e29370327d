import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Drawing, drawPlaces, toBox } from '../../../model/map/draw-map.ts';
import { drawLocator } from './page-maps.ts';
import { FEW } from '../../../../test/support/properties.ts';

const BUSAN = { name: 'Busan', at: [129.0756, 35.1796] as [number, number] };
const GYEONGJU = { name: 'Gyeongju', at: [129.2247, 35.8562] as [number, number] };
const WASHINGTON = { name: 'Washington', at: [-77.0369, 38.9072] as [number, number] };

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const spot = fc.record({ name: fc.string({ maxLength: 20 }), at: fc.tuple(longitude, latitude) });

function listBoxes({ marks, countries, scale }: Drawing) {
  const labels = [...marks.map(({ label }) => label), ...countries, scale?.label];
  return labels.flatMap((label) => (label === undefined ? [] : [toBox(label)]));
}

function expectApart(map: Drawing): void {
  const boxes = listBoxes(map);
  for (const [index, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(map.size.width);
    for (const b of boxes.slice(index + 1)) {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
        false,
      );
    }
  }
}

test('the place is in the middle, with its name, and what is far away is not on the map', () => {
  const { size, marks, countries } = drawLocator({ ...BUSAN, others: [GYEONGJU, WASHINGTON] });
  expect(marks[0]).toMatchObject({
    x: size.width / 2,
    y: size.height / 2,
    label: { text: 'Busan' },
  });
  expect(marks.map(({ label }) => label.text)).toEqual(['Busan', 'Gyeongju']);
  expect(countries.map(({ text }) => text)).toEqual(expect.arrayContaining(['China', 'Japan']));
});

test('wherever a place lies, its map is whole and light, and no two names touch', () => {
  const property = fc.property(spot, fc.array(spot, { maxLength: 6 }), (place, others) => {
    const map = drawLocator({ ...place, others });
    expect(map.land + map.borders).toMatch(/^[Ml\d\s.z-]*$/);
    expect(gzipSync(JSON.stringify(map)).length).toBeLessThan(6000);
    expectApart(map);
  });
  fc.assert(property, { numRuns: FEW });
});

test('places on both sides of an ocean are marked on one map, as high as they need', () => {
  const { marks, size, scale, countries } = drawPlaces([BUSAN, WASHINGTON]);
  const [busan, washington] = marks;
  expect(busan?.x).toBeLessThan(size.width / 2);
  expect(washington?.x).toBeGreaterThan(size.width / 2);
  expect(size.height).toBeLessThan(size.width / 2);
  expect(scale).toBeUndefined();
  // They would say nothing of the story.
  expect(countries).toEqual([]);
});

test('of many places close together each has its name, and a line leads to the names without room beside', () => {
  const spots = [
    ['Washington', -77.0369, 38.9072],
    ['Gyeongju', 129.2247, 35.8562],
    ['Mar-a-Lago', -80.037, 26.6771],
    ['Busan', 129.0756, 35.1796],
    ['Geneva', 6.1432, 46.2044],
    ['Kuala Lumpur', 101.6869, 3.139],
    ['London', -0.1278, 51.5074],
    ['Madrid', -3.7038, 40.4168],
    ['Harbin', 126.535, 45.8038],
    ['Stockholm', 18.0686, 59.3293],
    ['New York', -74.006, 40.7128],
    ['北京和天津', 116.4074, 39.9042],
  ] as const;
  const map = drawPlaces(spots.map(([name, x, y]) => ({ name, at: [x, y] })));
  expect(map.marks.map(({ label }) => label.text)).toEqual(spots.map(([name]) => name));
  expect(map.marks.some(({ lead }) => lead !== undefined)).toBe(true);
  expectApart(map);
});

test('wherever places lie, all of them are named, and no two names touch', () => {
  const named = fc.record({
    name: fc.string({ minLength: 1, maxLength: 12 }),
    at: fc.tuple(longitude, latitude),
  });
  const close = fc.record({
    name: fc.string({ minLength: 1, maxLength: 12 }),
    at: fc.tuple(
      fc.double({ min: 2, max: 9, noNaN: true }),
      fc.double({ min: 44, max: 52, noNaN: true }),
    ),
  });
  const one = (spot: typeof named) => fc.array(spot, { minLength: 1, maxLength: 8 });
  const property = fc.property(fc.oneof(one(named), one(close)), (spots) => {
    const map = drawPlaces(spots);
    expect(map.marks.map(({ label }) => label.text)).toEqual(spots.map(({ name }) => name));
    expect(map.land + map.borders).toMatch(/^[Ml\d\s.z-]*$/);
    expectApart(map);
  });
  fc.assert(property, { numRuns: FEW });
});
