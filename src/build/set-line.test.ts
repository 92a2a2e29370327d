import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCardFonts } from './card-fonts.ts';
import { openTypefaces } from './card-typefaces.ts';

const root = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const dependencies = { '@fontsource-variable/noto-sans-jp': '5.3.1' };
writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies }));

const TEXT = '水門は「GDP」、（三月）“…—';
const open = async (language: string) => {
  const fonts = readCardFonts({ publicationDir: root }, { language });
  const faces = await openTypefaces(fonts, { text: TEXT, interface: TEXT });
  return faces.text.measure;
};

test('of two wide marks in a row one half is taken out, and of a bracket that begins a line', async () => {
  const measure = await open('ja');
  expect(measure('水門')).toBeCloseTo(2);
  expect(measure('水、門')).toBeCloseTo(3);
  expect(measure('水「門')).toBeCloseTo(3);
  expect(measure('水、「門')).toBeCloseTo(3.5);
  expect(measure('水」、「門')).toBeCloseTo(4);
  expect(measure('「門')).toBeCloseTo(1.5);
});

test('letters of ours stay ours, and a mark is of the family of its letter', async () => {
  const [measure, alone] = [await open('ja'), await open('en')];
  expect(measure('GDP')).toBe(alone('GDP'));
  expect(measure('水GDP') - 1).toBeCloseTo(measure('GDP'));
  expect(measure('水…')).toBeCloseTo(2);
  expect(measure('水—') - 1).not.toBeCloseTo(alone('—'));
  expect(measure('…水')).toBeCloseTo(2);
  expect(measure('GDP…')).toBe(alone('GDP…'));
});

test('in an alphabet that ours is not, figures and Latin letters are of the package', async () => {
  const [russian, english] = [await open('ru'), await open('en')];
  expect(russian('GDP')).not.toBe(english('GDP'));
});
