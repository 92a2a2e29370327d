import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESK_TYPES, printTableTypes } from './table-types.ts';

test.each([
  ['src/words', undefined],
  ['src/desk/words', DESK_TYPES],
])('the types in %s are those of the messages that there are', (dir, types) => {
  const read = (name: string) =>
    JSON.parse(readFileSync(`${dir}/${name}`, 'utf8')) as Record<string, string>;
  const all = readdirSync(dir).filter((name) => name.endsWith('.json'));
  expect(readFileSync(`${dir}/table.d.ts`, 'utf8')).toBe(
    printTableTypes(read('en.json'), all.map(read), types),
  );
});

test('a slot is a number if any language counts with it, and a choice of two is a boolean', () => {
  const english = {
    'front.a': '{n} items by {name}',
    'front.b': '{isNorth, select, true {N} other {S}}',
    'front.c': '{names, list, comma} on {day, date, on}',
    'front.d': 'None',
  };
  const other = { ...english, 'front.a': '{n, plural, other {#}} {name}' };
  expect(printTableTypes(english, [english, other])).toContain(
    [
      'readonly a: Sentence<{ n: number; name: SlotValue }>;',
      'readonly b: Sentence<{ isNorth: boolean }>;',
      'readonly c: Sentence<{ names: readonly string[]; day: SlotValue }>;',
      'readonly d: string;',
    ].join('\n    '),
  );
});
