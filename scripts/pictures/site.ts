/** The pictures of the README, from the sites of the examples. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { buildSite } from '../../src/build/run/build-site.ts';
import { readSettings } from '../../src/build/settings.ts';
import { tellSize } from './tell-size.ts';

const FOLDER = 'docs/pictures';
const OURS = 'content';
const OWN = 'examples/le-bac/content';
const PHONE = { width: 390, height: 1000, colorScheme: 'dark' } as const;
const DESK = { width: 1440, height: 1000, colorScheme: 'light' } as const;
const PICTURES = [
  { name: 'front', content: OURS, path: '/', ...DESK },
  { name: 'rate', content: OURS, path: '/measures/rates/us-on-china', ...DESK },
  {
    name: 'item',
    content: OURS,
    path: '/coverage/2025/02/xi-in-no-hurry-to-take-a-call',
    ...PHONE,
  },
  { name: 'own', content: OWN, path: '/questions/cause-de-l-avarie', ...DESK },
];

export async function takeSitePictures(root: string, browser: Browser): Promise<void> {
  for (const content of [OURS, OWN]) {
    const dir = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
    const outDir = join(dir, 'out');
    const own = { contentDir: join(root, content), outDir, cacheDir: join(dir, 'cache') };
    await buildSite({ ...readSettings(process.env), ...own }, console.log);
    const { url, server } = await servePreview({ dir: outDir, port: 0 });
    for (const picture of PICTURES.filter((one) => one.content === content)) {
      const { name, path, width, height, colorScheme } = picture;
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(url + path, { waitUntil: 'networkidle' });
      const taken = sharp(await page.screenshot()).png({ palette: true, effort: 10 });
      const file = `${FOLDER}/${name}.png`;
      tellSize(file, (await taken.toFile(join(root, file))).size);
      await page.close();
    }
    server.close();
    rmSync(dir, { recursive: true });
  }
}
