import { expect, test } from 'vitest';
import { isBodyName, toBodyNames } from './body-name.ts';

const KNOWN = toBodyNames(['Reuters', 'The Harbour Post', 'Dawn', 'Arnold & Porter']);
const isBody = (name: string, printer = '') => isBodyName(name, KNOWN, toBodyNames([printer]));

test.each([
  'The desk',
  'The Editor',
  'Staff, Reuters',
  'Reuters Staff',
  'News, Bloomberg',
  'Board, Editorial',
  'Agency, Xinhua News',
  'Editorial Board',
  'BBC Verify',
  'CNN Wire',
  'Ann Lee, Reuters',
  'Harbour Post reporters in Northport',
  'Ann Lee/Harbour Post',
  'Arnold & Porter LLP',
  'Ann Lee and Bo Ek',
  'Ann Lee & Bo Ek',
  'Rédaction du Monde',
])('%s is no one person', (name) => {
  expect(isBody(name)).toBe(true);
});

test.each([
  'Ann Lee',
  'ANN LEE',
  'MJ Lee',
  'A Martínez',
  'Dawn Smith',
  'Ann Reuters',
  'Theo Andersen',
  'Karl von und zu Berg',
  'Ann Lee, Jr.',
  'Newsom Pressman',
])('%s is', (name) => {
  expect(isBody(name)).toBe(false);
});

test('who prints a byline may begin it', () => {
  expect(isBody('Reuters Beijing', 'Reuters')).toBe(true);
  expect(isBody('Michael Bloomberg', 'Bloomberg')).toBe(false);
  expect(isBody('Dawn', 'Dawn')).toBe(false);
});
