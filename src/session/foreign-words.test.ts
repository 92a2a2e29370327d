import { expect, test } from 'vitest';
import type { PublicationData } from '../kinds/publication.ts';
import { findForeignCities } from './foreign-words.ts';

const about = (language: string, sides: PublicationData['parties']) =>
  ({ language, parties: sides }) as PublicationData;

const OSLO = { id: 'a', name: 'A', zone: 'Europe/Oslo' };

test('a clock with an English name is told of where the language has other letters', () => {
  const found = findForeignCities(about('zh-Hans', [OSLO, { ...OSLO, city: '奥斯陆' }]));
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [['parties', 0, 'zone'], 'the clock of A is called “Oslo” on the pages'],
  ]);
});

test.each(['fr', 'de', 'pl'])('not in %s', (language) => {
  expect(findForeignCities(about(language, [OSLO]))).toEqual([]);
});

test('a zone that names no city has none to translate', () => {
  expect(findForeignCities(about('ar', [{ ...OSLO, zone: 'UTC' }]))).toEqual([]);
});
