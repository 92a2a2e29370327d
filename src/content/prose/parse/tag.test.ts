import { describe, expect, test } from 'vitest';
import { readTag, toAttributePlaces } from './tag.ts';

const forms = (text: string) =>
  readTag(text, 0).attributes.map(
    ({ name, form, offset, end }) => `${name}:${form}@${String(offset)}-${String(end)}`,
  );

describe('readTag', () => {
  test('finds every sort of attribute where it stands', () => {
    expect(forms('<A b="c > d" e=\'"\' f={g} {...h} i j=k >')).toEqual([
      'b:text@3-12',
      'e:text@13-18',
      'f:expression@19-24',
      ':spread@25-31',
      'i:bare@32-33',
      'j:unquoted@34-37',
    ]);
  });

  test('attributes may stand on several lines', () => {
    expect(forms('<A\n  b = "c"\n  d="e"\n/>')).toEqual(['b:text@5-12', 'd:text@15-20']);
  });

  test.each([
    ['<A>', 'A', 3, undefined],
    ['<A.b-c/> x', 'A.b-c', 8, undefined],
    ['<A b="c>', 'A', 3, 3],
    ['<A ?>', 'A', 3, 3],
    ['< 5', '', 2, 2],
    ['<A', 'A', 2, 2],
  ])('%s is %s up to %i', (text, name, end, fault) => {
    expect(readTag(text, 0)).toMatchObject({ name, end });
    expect(readTag(text, 0).fault).toBe(fault);
  });
});

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
