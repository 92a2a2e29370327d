/** Where a build may run and its output lie: anywhere, whatever the shell says. */
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { addPicture, copyCheckout, openDesk, readSite, run } from '../support/build.ts';

const OTHER_DISK = '/dev/shm';
/** What a shell may say, and the tools would read. */
const SHELL = {
  NODE_ENV: 'development',
  TZ: 'Asia/Tokyo',
  LC_ALL: 'sv_SE.UTF-8',
  LANG: 'sv_SE.UTF-8',
  ASTRO_KEY: 'no key',
  BROWSERSLIST: 'ie 8',
  BASE_URL: '/elsewhere/',
  PUBLIC_WORD: 'x',
  VITE_WORD: 'x',
};

test('in the checkout, on another disk, and from another folder and shell the site is the same', async () => {
  const desk = openDesk('one-story');
  const place = mkdtempSync(join(tmpdir(), 'place of-'));
  const root = join(place, 'site');
  copyCheckout(root);
  await addPicture(desk.contentDir);
  const outDirs = [join(root, 'dist')];
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
    const link = join(place, 'a link');
    symlinkSync(root, link);
    writeFileSync(join(root, '.env'), 'NODE_ENV=development\nSITE=http://elsewhere.example\n');
    const elsewhere = {
      root: link,
      cwd: place,
      env: SHELL,
      contentDir: relative(place, desk.contentDir),
      outDir: 'an output',
      cacheDir: './a cache',
    };
    const { code, output } = await run('build', elsewhere);
    expect(code, output).toBe(0);
    sites.push([...readSite(join(place, 'an output'))]);
    for (const site of sites) expect(site).toEqual(sites[0]);
  } finally {
    rmSync(place, { recursive: true });
    if (isOther) rmSync(join(outDirs.at(-1) ?? '', '..'), { recursive: true });
    desk.close();
  }
});
