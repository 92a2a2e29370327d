import { describe, expect, test } from 'vitest';
import { readTag } from './tag.ts';

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
