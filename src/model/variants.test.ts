import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import { DRAWING, toCardVariant, toVariants } from './variants.ts';

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
  expect(toCardVariant(FILE, toPicture({ width: 700 })).width).toBe(700);
  expect(toCardVariant(FILE, toPicture({}))).toMatchObject({ width: 1200, height: 600 });
});

test('beside WebP a photograph stays one, and what may be transparent can be', () => {
  const formats = (['png', 'jpeg', 'webp'] as const).map((format) => {
    const { webp, plain } = toVariants(FILE, toPicture({ format }));
    const { format: card } = toCardVariant(FILE, toPicture({ format }));
    return [...new Set([...webp, ...plain].map((one) => one.format)), card];
  });
  expect(formats).toEqual([
    ['webp', 'png', 'png'],
    ['webp', 'jpeg', 'jpeg'],
    ['webp', 'png', 'png'],
  ]);
});

test('a variant has the shape of its picture, and is never without a height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (w, h) => {
      const { plain } = toVariants(FILE, toPicture({ width: w, height: h }));
      for (const { width, height } of plain) {
        expect(Math.abs(height - (width * h) / w)).toBeLessThanOrEqual(h < w ? 1 : 0.5);
        expect(height).toBeGreaterThan(0);
      }
    }),
  );
});

test('names tell the bytes, the size and the format apart', () => {
  const [narrow] = toVariants(FILE, toPicture({})).plain;
  const [other] = toVariants(FILE, toPicture({ digest: 'b' })).plain;
  expect(narrow?.name).toMatch(/^a\.quay\.[0-9a-f]{8}-384\.png$/);
  expect(other?.name).not.toBe(narrow?.name);
  const { webp, plain } = toVariants(FILE, toPicture({ format: 'jpeg' }));
  const names = [...webp, ...plain].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(plain[0]?.name).toMatch(/\.jpg$/);
});

test('what draws pictures has the version that their names tell', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(DRAWING, 'another sharp draws other bytes: renew DRAWING').toMatch(
    new RegExp(`, sharp ${dependencies.sharp ?? ''}$`),
  );
});
