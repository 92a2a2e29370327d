/** Where the output may lie: anywhere, however its path begins. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';

const OTHER_DISK = '/dev/shm';

test('beside the checkout, in it and on another disk the site is the same', async () => {
  const desk = openDesk('one-story');
  const place = mkdtempSync(join(tmpdir(), 'place-'));
  const root = join(place, 'site');
  copyCheckout(root);
  await addPicture(desk.contentDir);
  const outDirs = [join(place, 'site-out'), join(root, 'dist')];
  const isOther = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(place).dev;
  if (isOther) outDirs.push(join(mkdtempSync(join(OTHER_DISK, 'place-')), 'out'));
  try {
    const sites = [];
    for (const [index, outDir] of outDirs.entries()) {
      const cacheDir = join(desk.cacheDir, String(index));
      const { code, output } = await run('build', { ...desk, root, outDir, cacheDir });
      expect(code, output).toBe(0);
      sites.push([...readSite(outDir)]);
    }
    expect(sites[0]?.some(([path]) => path.endsWith('.webp'))).toBe(true);
    for (const site of sites) expect(site).toEqual(sites[0]);
  } finally {
    rmSync(place, { recursive: true });
    if (isOther) rmSync(join(outDirs.at(-1) ?? '', '..'), { recursive: true });
    desk.close();
  }
});

function copyCheckout(root: string): void {
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'])
    cpSync(name, join(root, name), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(name, join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}

async function addPicture(contentDir: string): Promise<void> {
  const folder = join(contentDir, 'coverage/2025/02');
  const picture = { width: 1200, height: 800, channels: 3, background: '#f2f4f2' } as const;
  await sharp({ create: picture }).png().toFile(join(folder, 'quay.png'));
  appendFileSync(
    join(folder, 'opening.mdx'),
    '\n<Figure src="./quay.png" alt="The quay" credit="Jo Marsh" rights="CC BY 4.0" />\n',
  );
}
