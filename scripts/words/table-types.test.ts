import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printTableTypes } from './table-types.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(`src/words/${name}`, 'utf8')) as Record<string, string>;

test('the types of the messages are those of the messages that there are', () => {
  const all = readdirSync('src/words').filter((name) => name.endsWith('.json'));
  expect(readFileSync('src/words/table.d.ts', 'utf8')).toBe(
    printTableTypes(read('en.json'), all.map(read)),
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
