import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { findNamingFault, findPictureFault } from './check-images.ts';

const dir = mkdtempSync(join(tmpdir(), 'check-images-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const noise = sharp({
  create: {
    width: 200,
    height: 200,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
});

async function check(name: string, bytes: Uint8Array) {
  writeFileSync(join(dir, name), bytes);
  return (await findPictureFault(dir, name, name))?.code;
}

test.each(['png', 'jpeg', 'webp'] as const)('a whole %s, and one that was cut', async (format) => {
  const bytes = await noise.clone().toFormat(format).toBuffer();
  expect(await check(`whole.${format}`, bytes)).toBeUndefined();
  expect(await check(`half.${format}`, bytes.subarray(0, bytes.length / 2))).toBe('image.broken');
  expect(await check(`tail.${format}`, bytes.subarray(0, -20))).toBe('image.broken');
  expect(await check(`head.${format}`, bytes.subarray(0, 40))).toBe('image.broken');
});

test('a head that promises another size than there is', async () => {
  const bytes = await noise.clone().png().toBuffer();
  bytes.writeUInt32BE(4000, 16);
  expect(await check('lie.png', bytes)).toBe('image.broken');
});

test('text in the clothes of a picture', async () => {
  expect(await check('text.png', Buffer.from('no picture'))).toBe('image.format');
  expect(await check('empty.png', Buffer.alloc(0))).toBe('image.format');
});

test('what is there under a name that is told at the file is not told as missing', () => {
  writeFileSync(join(dir, 'a b.png'), '');
  const tell = (src: string) => findNamingFault(dir, 'item.mdx', src, new Set())?.code;
  expect([tell('./a b.png'), tell('./c.png'), tell('../../d.png')]).toEqual([
    undefined,
    'image.missing',
    'image.outside',
  ]);
});
