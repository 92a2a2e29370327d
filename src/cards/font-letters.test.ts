import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetters } from './font-letters.ts';

const FOLDER = '@fontsource-variable/faustina/files';
const read = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`${FOLDER}/${name}`));
const latin = read('faustina-latin-wght-normal.woff2');

const has = (bytes: Buffer, text: string) => {
  const letters = readLetters(bytes);
  return Array.from(text).map((letter) => letters(letter.codePointAt(0) ?? 0));
};

test('a WOFF2 file has the letters of its subset, and no others', () => {
  expect(has(latin, 'Az09é“…–')).toEqual(Array.from('Az09é“…–', () => true));
  expect(has(latin, 'ě中ش')).toEqual([false, false, false]);
  expect(has(read('faustina-latin-ext-wght-normal.woff2'), 'ěš中')).toEqual([true, true, false]);
});

/** One segment from `a` to `c`, and the one that every table ends with. */
function toCmap(): Buffer {
  const table = Buffer.alloc(12 + 32);
  [0, 1, 3, 1, 0, 12].forEach((value, at) => table.writeUInt16BE(value, at * 2));
  [4, 32, 0, 4, 0, 0, 0, 0x63, 0xffff, 0, 0x61, 0xffff, 0x10000 - 0x60, 1, 0, 0].forEach(
    (value, at) => table.writeUInt16BE(value, 12 + at * 2),
  );
  return table;
}

test('TTF and WOFF files are read as well', () => {
  const cmap = toCmap();
  const ttf = Buffer.alloc(28);
  ttf.writeUInt32BE(0x10000, 0);
  ttf.writeUInt16BE(1, 4);
  ttf.write('cmap', 12, 'latin1');
  ttf.writeUInt32BE(28, 20);
  ttf.writeUInt32BE(cmap.length, 24);
  const packed = deflateSync(cmap);
  const woff = Buffer.alloc(64);
  woff.write('wOFF', 0, 'latin1');
  woff.writeUInt16BE(1, 12);
  woff.write('cmap', 44, 'latin1');
  [64, packed.length, cmap.length].forEach((value, at) => woff.writeUInt32BE(value, 48 + at * 4));
  for (const font of [Buffer.concat([ttf, cmap]), Buffer.concat([woff, packed])])
    expect(has(font, '`abcd')).toEqual([false, true, true, true, false]);
});

test('what is no font, or is cut, is refused in one way', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('wOF2', 'wOFF', 'OTTO', ''),
      (rest, start) => {
        expect(() => readLetters(Buffer.concat([Buffer.from(start), rest]))).toThrow(
          'it is no font that can be read',
        );
      },
    ),
  );
  expect(() => readLetters(latin.subarray(0, latin.length / 2))).toThrow('no font');
});
