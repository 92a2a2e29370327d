import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { findUndrawn } from './lettering.ts';

const toCard = (title: string, note = ''): Card => ({
  top: { strong: '', rest: '' },
  title,
  body: { sort: 'story', text: undefined, wait: undefined, rows: [], months: undefined },
  foot: { name: '', note },
  colours: { paper: '', ink: '', quiet: '', rule: '', sides: [] },
});
const has = (letters: string) => (code: number) => letters.includes(String.fromCodePoint(code));
const find = (card: Card, text = 'abc…', small = 'abc…') =>
  findUndrawn({ digest: '', text: has(text), interface: has(small) }, card);

test.each([
  ['a letter that the font has', toCard('a b\u00a0c\u2060'), undefined],
  ['one that it lacks', toCard('abd'), 'd'],
  ['one in another form, for which no font needs to be asked', toCard('a\ufe00b'), undefined],
  ['one that the smaller font lacks', toCard('a', 'd'), 'd'],
])('of %s', (_, card, missing) => {
  expect(find(card)).toBe(missing);
});

test('scripts that join their letters are not drawn, whatever the font has', () => {
  expect(find(toCard('مكالمة'), 'مكالمة…')).toBe('م');
  expect(find(toCard('通话'), '通话…')).toBeUndefined();
});
