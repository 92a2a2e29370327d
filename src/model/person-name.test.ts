import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNameParts } from './person-name.ts';

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
