/** The pictures of the README, from the finished site. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { readSettings } from '../../src/build/settings.ts';
import { tellSize } from './tell-size.ts';

const FOLDER = 'docs/pictures';
const PICTURES = [
  { name: 'front', path: '/', width: 1440, height: 1000, colorScheme: 'light' },
  {
    name: 'item',
    path: '/coverage/2025/02/xi-in-no-hurry-to-take-a-call',
    width: 390,
    height: 1000,
    colorScheme: 'dark',
  },
] as const;

export async function takeSitePictures(root: string, browser: Browser): Promise<void> {
  const { url, server } = await servePreview({ dir: readSettings(process.env).outDir, port: 0 });
  for (const { name, path, width, height, colorScheme } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const picture = sharp(await page.screenshot()).png({ palette: true, effort: 10 });
    const file = `${FOLDER}/${name}.png`;
    tellSize(file, (await picture.toFile(join(root, file))).size);
    await page.close();
  }
  server.close();
}
