import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import { DRAWING, toCardVariant, toCrop, toPortraitVariants, toVariants } from './variants.ts';

const FILE = 'coverage/2025/02/a.quay.png';

function toPicture(more: Partial<MeasuredPicture>): MeasuredPicture {
  return { format: 'png', width: 2000, height: 1000, digest: 'a', ...more };
}

function listWidths(more: Partial<MeasuredPicture>): number[] {
  return toVariants(FILE, toPicture(more)).webp.map(({ width }) => width);
}

test('no variant is wider than the picture, nor than twice the column', () => {
  expect(listWidths({ width: 2000 })).toEqual([384, 608, 912, 1216]);
  expect(listWidths({ width: 1000 })).toEqual([384, 608, 912, 1000]);
  expect(listWidths({ width: 912 })).toEqual([384, 608, 912]);
  expect(listWidths({ width: 20 })).toEqual([20]);
  expect(toVariants(FILE, toPicture({})).plain.width).toBe(912);
  expect(toVariants(FILE, toPicture({ width: 700 })).plain.width).toBe(700);
});

test('a card has the shape that other sites ask for, and a portrait is four by five', () => {
  expect(toCardVariant(FILE, toPicture({}))).toMatchObject({
    ...{ width: 1200, height: 630 },
    crop: { left: 48, top: 0, width: 1905, height: 1000 },
  });
  // Nothing is enlarged.
  expect(toCardVariant(FILE, toPicture({ width: 700 }))).toMatchObject({ width: 700, height: 368 });
  const { avif, plain } = toPortraitVariants(FILE, toPicture({}), [100, 0]);
  expect(avif.map(({ width, height }) => [width, height])).toEqual([
    [120, 150],
    [240, 300],
    [360, 450],
  ]);
  expect(plain).toMatchObject({ crop: { left: 1200, top: 0, width: 800, height: 1000 } });
});

test('a crop is the largest of its shape within the picture, and keeps the point in focus', () => {
  const size = fc.integer({ min: 2, max: 9000 });
  const share = fc.integer({ min: 0, max: 100 });
  const ratio = fc.double({ min: 0.5, max: 2, noNaN: true });
  fc.assert(
    fc.property(size, size, share, share, ratio, (width, height, x, y, wanted) => {
      const crop = toCrop({ width, height }, wanted, [x, y]);
      expect(crop.width === width || crop.height === height).toBe(true);
      for (const [from, length, whole, at] of [
        [crop.left, crop.width, width, x],
        [crop.top, crop.height, height, y],
      ] as const) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + length).toBeLessThanOrEqual(whole);
        expect(from).toBeLessThanOrEqual((whole * at) / 100 + 1);
        expect(from + length).toBeGreaterThanOrEqual((whole * at) / 100 - 1);
      }
    }),
  );
});

test('beside AVIF and WebP a photograph stays one, and what may be transparent can be', () => {
  const formats = (['png', 'jpeg', 'webp'] as const).map((format) => {
    const { avif, webp, plain } = toVariants(FILE, toPicture({ format }));
    const { format: card } = toCardVariant(FILE, toPicture({ format }));
    return [...new Set([...avif, ...webp, plain].map((one) => one.format)), card];
  });
  expect(formats).toEqual([
    ['avif', 'webp', 'png', 'png'],
    ['avif', 'webp', 'jpeg', 'jpeg'],
    ['avif', 'webp', 'png', 'png'],
  ]);
});

test('a variant has the shape of its picture, and is never without a height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (w, h) => {
      const { webp } = toVariants(FILE, toPicture({ width: w, height: h }));
      for (const { width, height } of webp) {
        expect(Math.abs(height - (width * h) / w)).toBeLessThanOrEqual(h < w ? 1 : 0.5);
        expect(height).toBeGreaterThan(0);
      }
    }),
  );
});

test('names tell the bytes, the size and the format apart', () => {
  const { name } = toVariants(FILE, toPicture({})).plain;
  expect(name).toMatch(/^a\.quay\.[0-9a-f]{8}-912\.png$/);
  expect(toVariants(FILE, toPicture({ digest: 'b' })).plain.name).not.toBe(name);
  const { avif, webp, plain } = toVariants(FILE, toPicture({ format: 'jpeg' }));
  const names = [...avif, ...webp, plain].map((one) => one.name);
  expect(new Set(names).size).toBe(names.length);
  expect(plain.name).toMatch(/\.jpg$/);
  // Another focus is another picture, unless the crop is the same.
  const toName = (x: number) => toCardVariant(FILE, toPicture({}), [x, 50]).name;
  expect(toName(0)).not.toBe(toName(100));
  expect(toName(0)).toBe(toName(1));
});

test('what draws pictures has the version that their names tell', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(DRAWING, 'another sharp draws other bytes: renew DRAWING').toMatch(
    new RegExp(`, sharp ${dependencies.sharp ?? ''}$`),
  );
});
