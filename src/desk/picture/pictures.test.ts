import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFileDigest } from '../../build/publish/digest.ts';
import { putDeskContent } from '../../../test/support/desk-content.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { openSession } from '../../build/session.ts';
import type { RoutedDesk } from '../route.ts';
import { saveAll } from '../save.ts';
import { PICTURE_ROUTES } from './pictures.ts';

const QUIST = 'people/mara-quist.mdx';
const VESPER = 'people/ilan-vesper.mdx';
let dir = '';
let contentDir = '';
let desk: RoutedDesk;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  contentDir = join(dir, 'content');
  putDeskContent(contentDir);
  const settings = toTestSettings(contentDir, { cacheDir: join(dir, 'cache') });
  desk = { session: openSession(settings), onSaved: () => undefined };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const read = (inside: string) => readFileSync(join(contentDir, inside), 'utf8');
const isThere = (inside: string) => existsSync(join(contentDir, inside));

async function cut(name: string, background = '#f00', inside = QUIST): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  const crop = { left: 10, top: 0, width: 20, height: 30 };
  const asked = { base64: bytes.toString('base64'), crop, name, inside };
  return (await PICTURE_ROUTES['cut-picture'](desk, asked)).src;
}

function withPicture(inside: string, src: string): string {
  const picture = `portrait:\n  src: ${src}\n  alt: She.\n  credit: Roe\n  rights: Hers\n`;
  return read(inside).replace('party:', `${picture}party:`);
}

const save = (inside: string, text: string, seen = toFileDigest(read(inside))) =>
  saveAll(desk, [{ inside, text, seen }]);

test('a picture that no file has named for sixty days waits no longer', async () => {
  const names = await Promise.all(
    ['old', 'new'].map((name, at) => cut(name, at ? '#0f0' : '#f00')),
  );
  const waiting = (src = '') => `../content.clips/pictures/${src.slice(2)}`;
  const before = (days: number) => desk.session.settings.clock() / 1000 - days * 86_400;
  for (const [at, days] of [61, 59].entries())
    utimesSync(join(contentDir, waiting(names[at])), before(days), before(days));
  await cut('third', '#00f');
  expect(names.map((src) => isThere(waiting(src)))).toEqual([false, true]);
});

test('a picture is written with the text that names it, or not at all', async () => {
  const src = await cut('Quist, at the quay!');
  expect(src).toBe('./quist-at-the-quay.png');
  expect(isThere('people/quist-at-the-quay.png')).toBe(false);
  const text = withPicture(QUIST, src);
  expect(save(QUIST, text, 'another').clash?.inside).toBe(QUIST);
  expect(isThere('people/quist-at-the-quay.png')).toBe(false);
  const before = read(QUIST);
  expect(save(QUIST, text).clash).toBeUndefined();
  const bytes = readFileSync(join(contentDir, 'people/quist-at-the-quay.png'));
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 30, format: 'png' });
  save(QUIST, before);
  expect(isThere('people/quist-at-the-quay.png')).toBe(false);
});

test('what another file names, or somebody has drawn anew, is not taken away', async () => {
  const src = await cut('Both');
  const [quist, vesper] = [read(QUIST), read(VESPER)];
  save(QUIST, withPicture(QUIST, src));
  save(VESPER, withPicture(VESPER, src));
  save(QUIST, quist);
  expect(isThere('people/both.png')).toBe(true);
  writeFileSync(join(contentDir, 'people/both.png'), 'theirs');
  save(VESPER, vesper);
  expect(read('people/both.png')).toBe('theirs');
});

test('two pictures never share a name, and the same picture is one', async () => {
  expect(await cut('Quist')).toBe('./quist.png');
  expect(await cut('Quist')).toBe('./quist.png');
  expect(await cut('Quist', '#00f')).toBe('./quist-2.png');
  writeFileSync(join(contentDir, 'people/QUIST-3.PNG'), 'theirs');
  expect(await cut('Quist', '#0f0')).toBe('./quist-4.png');
});

test('a path outside content, a crop outside the picture and an own picture by a link are refused', async () => {
  await expect(cut('Quist', '#f00', '../outside.mdx')).rejects.toThrow();
  const small = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const asked = { base64: small.toString('base64'), name: 'a', inside: QUIST };
  const crop = { left: 1, top: 0, width: 4, height: 4 };
  await expect(PICTURE_ROUTES['cut-picture'](desk, { ...asked, crop })).rejects.toThrow('larger');
  for (const src of ['../../secret.png', '/etc/secret.png', './mara-quist.mdx'])
    expect(() => PICTURE_ROUTES['own-picture'](desk, { inside: QUIST, src })).toThrow('not there');
});
