import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { toTextChunk } from '../../../test/support/png.ts';
import { measurePicture } from './measure-picture.ts';

const FORMATS = ['png', 'jpeg', 'webp'] as const;

function draw(format: (typeof FORMATS)[number], orientation?: number): Sharp {
  const plain = sharp({ create: { width: 37, height: 20, channels: 3, background: '#936' } });
  const told = orientation === undefined ? plain : plain.withMetadata({ orientation });
  return told.toFormat(format);
}

/** As the program sees it that will draw it. */
async function lookAt(bytes: Buffer) {
  const { format, autoOrient } = await sharp(bytes).metadata();
  return { format, width: autoOrient.width, height: autoOrient.height };
}

const TURNS = FORMATS.flatMap((format) =>
  [undefined, 1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => [format, orientation] as const),
);

test.each(TURNS)('%s, turned as %s', async (format, orientation) => {
  const bytes = await draw(format, orientation).toBuffer();
  const isTurned = (orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [20, 37] : [37, 20];
  expect(measurePicture(bytes)).toMatchObject({ format, width, height });
  expect(measurePicture(bytes)).toMatchObject(await lookAt(bytes));
});

test.each([
  ['a progressive JPEG', draw('jpeg').jpeg({ progressive: true })],
  ['a WebP without loss', draw('webp').webp({ lossless: true })],
  ['a WebP with transparency', draw('webp').ensureAlpha(0.5).webp()],
  ['a WebP without loss, turned', draw('webp', 6).webp({ lossless: true })],
  ['a PNG with a palette', draw('png').png({ palette: true })],
])('%s', async (_name, picture) => {
  const bytes = await picture.toBuffer();
  expect(measurePicture(bytes)).toMatchObject(await lookAt(bytes));
});

test('the digest is of all bytes', async () => {
  const bytes = await draw('png').toBuffer();
  const other = toTextChunk(bytes, 'a word');
  expect(measurePicture(other)).toMatchObject({ width: 37, height: 20 });
  expect(measurePicture(other)?.digest).not.toBe(measurePicture(bytes)?.digest);
});

test('what is cut or changed anywhere has a size or none, and ends', async () => {
  const whole = await Promise.all(FORMATS.map((format) => draw(format, 6).toBuffer()));
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 }),
      fc.nat(1200),
      (bytes, changes, length) => {
        const copy = Buffer.from(bytes.subarray(0, length));
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        const { width = 1, height = 1 } = measurePicture(copy) ?? {};
        expect(Math.min(width, height)).toBeGreaterThan(0);
      },
    ),
  );
});

test('what is no picture has no size', () => {
  for (const text of ['', 'words', 'RIFF    WEBPVP9 ', '\xff\xd8\xff\xda', '\xff\xd8\xff\xe0\0\0'])
    expect(measurePicture(Buffer.from(text, 'latin1'))).toBeUndefined();
});
