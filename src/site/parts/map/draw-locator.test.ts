import { gzipSync } from 'node:zlib';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawGround, type Drawing, drawLocator, drawMap, toBox } from './draw-map.ts';
import { toWideSheet } from './atlas.ts';
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

test('the place is in the middle, with its name, and what is far away is not on the map', () => {
  const { size, marks, countries } = drawLocator({ ...BUSAN, others: [GYEONGJU, WASHINGTON] });
  expect(marks[0]).toMatchObject({
    x: size.width / 2,
    y: size.height / 2,
    label: { text: 'Busan' },
  });
  expect(marks.map(({ label }) => label?.text)).toEqual(['Busan', 'Gyeongju']);
  expect(countries.map(({ text }) => text)).toEqual(expect.arrayContaining(['China', 'Japan']));
});

test('wherever a place lies, its map is whole and light, and no two names touch', () => {
  const property = fc.property(spot, fc.array(spot, { maxLength: 6 }), (place, others) => {
    const map = drawLocator({ ...place, others });
    expect(map.land + map.borders).toMatch(/^[Ml\d\s.z-]*$/);
    expect(gzipSync(JSON.stringify(map)).length).toBeLessThan(6000);
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
  });
  fc.assert(property, { numRuns: FEW });
});

test('places on both sides of an ocean are marked on one sheet', () => {
  const size = { width: 960, height: 420 };
  const spots = [BUSAN, WASHINGTON];
  const sheet = toWideSheet(
    spots.map(({ at }) => at),
    size,
  );
  const map = drawMap(drawGround(atlas, sheet), spots);
  const [busan, washington] = map.marks;
  expect(busan?.x).toBeLessThan(size.width / 2);
  expect(washington?.x).toBeGreaterThan(size.width / 2);
  expect(map.scale).toBeUndefined();
});
