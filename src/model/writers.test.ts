import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNameParts, isBodyName, toBodyNames } from './writers.ts';

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

const part = (name: string, more: { family?: string; country?: string; language?: string } = {}) =>
  findNameParts({ name, family: undefined, country: undefined, language: 'en', ...more });

test.for([
  ['Ann Lee', 'Lee', 'Ann', undefined],
  ['D. Ravi Kanth', 'Kanth', 'D. Ravi', undefined],
  ['J.D. Vance', 'Vance', 'J.D.', undefined],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig', undefined],
  ['Ursula von der Leyen', 'von der Leyen', 'Ursula', undefined],
  ['Martin Luther King Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['Jean-Luc Mélenchon', 'Mélenchon', 'Jean-Luc', undefined],
] as const)('%s', ([name, family, given, suffix]) => {
  expect(part(name)).toEqual({ family, given, suffix });
});

test.for([
  ['one word', 'Madonna', {}],
  ['a name without spaces', '曹嘉玥', { language: 'zh-Hans' }],
  ['a byline of a country that has the family first', 'Luo Wangshu', { country: 'CN' }],
  ['or of such a language', 'Nagy Anna', { language: 'hu' }],
  ['a name that may end in two family names', 'Ana García Márquez', { language: 'es' }],
  ['a title, which is no part of a name', 'Dr. Ann Lee', {}],
  ['what follows a comma and is no suffix', 'Ann Lee, Reuters', {}],
  ['a name with the family first', 'Lee, Ann', {}],
] as const)('%s stays whole', ([, name, more]) => {
  expect(part(name, more)).toBeUndefined();
});

test.for([
  ['Luo Wangshu', 'Luo', 'Wangshu', undefined],
  ['曹嘉玥', '曹', '嘉玥', undefined],
  ['Gabriel García Márquez', 'García Márquez', 'Gabriel', undefined],
  ['Ann Lee, Jr.', 'Lee', 'Ann', 'Jr.'],
] as const)('%s is parted where an editor says', ([name, family, given, suffix]) => {
  expect(part(name, { family, country: 'CN' })).toEqual({ family, given, suffix });
});

test('what follows a comma and is no suffix is none where an editor has parted the name', () => {
  expect(part('Ann Lee, Reuters', { family: 'Lee' })).toBeUndefined();
});

test('whatever the name, no letter of it is lost or added', () => {
  const letters = (text: string) =>
    text.normalize('NFC').replace(/[\s,]/g, '').split(/(?:)/u).sort().join('');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const parts = part(name);
      if (parts === undefined) return;
      expect(letters(Object.values(parts).join(''))).toBe(letters(name));
    }),
  );
});
