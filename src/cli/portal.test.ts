/** `portal` refuses what it would ruin, list twice or leave out, before it writes anything. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assertSafeFolders } from '../build/folders.ts';
import { writeMark } from '../build/portal/portal-hosts.ts';
import { startCommand } from './main.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-portal-words-')));
const at = (name: string) => join(root, name);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

for (const path of [
  ...['ferries/content/publication.yaml', 'harbour/content/publication.yaml'],
  ...['coded/content/publication.yaml', 'coded/public/marker.txt', 'mine/index.html'],
]) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), '');
}

const portal = (out: string, dirs: readonly string[], ...more: readonly string[]) =>
  startCommand('portal', [
    ...['--out', at(out), '--url', 'https://records.example', '--name', 'Records', ...more],
    ...dirs.map(at),
  ]);

test.each([
  ['in the content', 'ferries/content', ['ferries'], `overwrite what is in ${at('ferries')}`],
  ['in a publication', 'ferries/dist', ['ferries'], `overwrite what is in ${at('ferries')}`],
  ['above a publication', '.', ['ferries'], `overwrite what is in ${at('ferries')}`],
  ['in a folder of somebody else', 'mine', ['ferries'], 'index.html there is not from a portal'],
  ['of a folder twice', 'site', ['ferries', 'ferries'], `${at('ferries')} is named twice`],
  ['of a folder that is not there', 'site', ['ferry'], `There is no ${at('ferry')}`],
  ['of a folder without content', 'site', ['mine'], `no finished site, since it is not in`],
  ['of code without package.json', 'site', ['coded'], `${at('coded/public')} would be left out`],
])('none %s', async (_what, out, dirs, message) => {
  await expect(portal(out, dirs)).rejects.toThrow(message);
  expect([existsSync(at('site')), existsSync(at('ferries/content/portal.json'))]).toEqual([
    false,
    false,
  ]);
});

test('none in a language without words', async () => {
  await expect(portal('site', ['ferries'], '--language', 'xx-yy')).rejects.toThrow(
    '--language is “xx-yy”: choose one of ar, de, en,',
  );
});

test('no build writes into a portal', () => {
  writeMark(at('whole'), { url: 'https://records.example', publications: ['ferries'] });
  const folders = {
    ...{ publicationDir: at('ferries'), contentDir: at('ferries/content') },
    ...{ outDir: at('whole'), cacheDir: at('cache') },
  };
  expect(() => {
    assertSafeFolders(folders);
  }).toThrow('it would overwrite a portal');
});
