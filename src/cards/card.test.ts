import { expect, test } from 'vitest';
import { toCardName, toCardText, type Card } from './card.ts';

const CARD: Card = {
  top: { mark: 'disputed', strong: 'Disputed', rest: 'since 28 Apr' },
  title: 'Did they speak?',
  body: { sort: 'story', text: 'One says so', wait: undefined, rows: [], months: undefined },
  foot: { name: 'Test', note: 'test.example' },
  colours: { paper: '#fff', ink: '#000', quiet: '#555', rule: '#ccc', sides: [] },
};

test('the name of a card is another with each thing that it shows, and with other letters', () => {
  const name = toCardName(CARD, 'a');
  expect(name).toMatch(/^card\.[0-9a-f]{16}\.png$/);
  expect(toCardName({ ...CARD }, 'a')).toBe(name);
  expect(toCardName({ ...CARD, title: 'Did they?' }, 'a')).not.toBe(name);
  expect(toCardName(CARD, 'b')).not.toBe(name);
});

test('a card says in words all that it shows, in sentences', () => {
  expect(toCardText(CARD)).toBe('Disputed since 28 Apr. Did they speak? One says so.');
});
