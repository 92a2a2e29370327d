import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { listFontPackages, listSlices, toNeedsOf } from './card-packages.ts';
import { openLeaves } from './leaves.ts';
import { openSession } from './session.ts';

const root = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const NOTO = '@fontsource-variable/noto-sans-jp';
const names = (dependencies: unknown) => {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies }));
  return listFontPackages(root).map(({ name, version }) => `${name} ${version}`);
};

test('packages are those of Noto that are named and installed', () => {
  expect(names({ [NOTO]: '5.3.1', '@fontsource-variable/public-sans': '5.3.0' })).toEqual([
    `${NOTO} 5.3.1`,
  ]);
  expect(names({ '@fontsource-variable/noto-sans-nowhere': '1.0.0' })).toEqual([]);
  expect(names({ '@fontsource-variable/noto-sans/../public-sans': '1.0.0' })).toEqual([]);
  expect(names(3)).toEqual([]);
  expect(listFontPackages(join(root, 'nowhere'))).toEqual([]);
});

test('one installed in the publication comes before one that the engine has', () => {
  const dir = join(root, 'own');
  const installed = join(dir, 'node_modules', NOTO);
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ dependencies: { [NOTO]: '9.9.9' } }));
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ version: '9.9.9' }));
  const packages = listFontPackages(dir);
  expect(packages.map(({ version }) => version)).toEqual(['9.9.9']);
  // It lacks all but its name.
  expect(packages.flatMap(listSlices)).toEqual([]);
});

test('a letter is there if its file has it, whatever the list of the package says', () => {
  names({ [NOTO]: '5.3.1' });
  const slices = listFontPackages(root).flatMap(listSlices);
  const has = (letter: string) => slices.some((one) => one.has(letter.codePointAt(0) ?? 0));
  expect(Array.from('水門ぁーA…「').filter((letter) => !has(letter))).toEqual([]);
  // Its list of Cyrillic ones has it, and its file does not.
  expect(has('Ѐ')).toBe(false);
  expect(has('ش')).toBe(false);
});

test('letters that are missing come with packages, Han ones in the form of the publication', () => {
  const needs = (text: string, language: string) =>
    Object.keys(toNeedsOf(Array.from(text), language)).map((name) => name.split('/')[1]);
  expect(needs('川', 'ja')).toEqual(['noto-sans-jp', 'noto-serif-jp']);
  expect(needs('川', 'en')).toEqual(['noto-sans-sc', 'noto-serif-sc']);
  expect(needs('川', 'ru')).toEqual(['noto-sans-sc', 'noto-serif-sc']);
  expect(needs('Жα', 'zh-Hans')).toEqual(['noto-sans', 'noto-serif']);
  expect(needs('ش', 'ar')).toEqual([]);
});

test('after a package has come, the check looks again', () => {
  const contentDir = join(process.cwd(), 'test/publications/single/content');
  const settings = toTestSettings(contentDir, { publicationDir: root, cacheDir: join(root, 'c') });
  const toKey = (dependencies: object) => {
    names(dependencies);
    return openLeaves(openSession(settings)).digestOf('check');
  };
  expect(toKey({})).toBe(toKey({}));
  expect(toKey({ [NOTO]: '5.3.1' })).not.toBe(toKey({}));
});
