import { expect, test } from 'vitest';
import { toAttributePlaces } from './locate-attribute.ts';

const TEXT = [
  '---',
  'title: {a}',
  '---',
  'We {say} <Statement id="a" by="b>c"',
  '  said="2025-04-01">It is so</Statement>',
].join('\n');
const at = { line: 4, column: 10 };

test.each([
  ['Statement.id', { line: 4, column: 21 }],
  ['Statement.said', { line: 5, column: 3 }],
])('%s stands in its tag', (field, place) => {
  expect(toAttributePlaces(TEXT)(at, field)).toEqual(place);
});

test.each(['Statement.about', 'Quote.id', 'body', ''])('%s: where the tag stands', (field) => {
  expect(toAttributePlaces(TEXT)(at, field)).toEqual(at);
});

test('no tag stands there', () => {
  expect(toAttributePlaces(TEXT)({ line: 9, column: 1 }, 'Statement.id')).toEqual({
    line: 9,
    column: 1,
  });
});
