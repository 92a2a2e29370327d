import { expect, test } from 'vitest';
import { findSaid } from './said.ts';

/** `text` has the chosen words in square brackets. */
function find(text: string, published?: string) {
  const at = [text.indexOf('['), text.indexOf(']') - 1] as const;
  const plain = text.replace(/[[\]]/g, '');
  return findSaid(plain, [0, plain.length], at, published);
}

test('the day beside the words counts before that of the page', () => {
  const said = find('On Tuesday Quist said: “[There was no call].”', '2025-02-12T02:58-05:00');
  expect(said?.value).toBe('2025-02-11');
  expect(said?.origin).toBe('“On Tuesday”');
});

test('without one, words are not younger than the page', () => {
  const said = find('“[There was no call],” Quist said.', '2025-02-12T02:58-05:00');
  expect(said).toMatchObject({ value: '/2025-02-12', day: '2025-02-12' });
});

test('a page without a day says nothing', () => {
  expect(find('“[There was no call],” Quist said.')).toBeUndefined();
});
