import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listNear, type MapPiece, project, toNearSheet, toWorld } from './atlas.ts';
import { FEW } from '../../../test/support/properties.ts';

test('what is not near a place would show nothing on its map, and what is near may be little', () => {
  const { land, borders, countries } = toWorld(atlas);
  const pieces: readonly MapPiece[] = [...land, ...borders, ...countries];
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const property = fc.property(place, (at) => {
    const { centre, radius, projection } = toNearSheet(at, { width: 608, height: 480 });
    const near = new Set(listNear(pieces, centre, radius));
    expect(near.size).toBeLessThan(pieces.length / 2);
    for (const piece of pieces)
      if (!near.has(piece)) expect(project(piece.shape, projection)).toEqual([]);
  });
  fc.assert(property, { numRuns: FEW });
});
