import { expect, test } from 'vitest';
import { RULES } from './rules.ts';

test('a code is judged once by what it reads, and has one level and one remedy for the manual', () => {
  const keys = RULES.map(({ id, reads }) => `${id} ${reads}`);
  expect(new Set(keys).size).toBe(keys.length);
  const rows = RULES.map(({ id, level, about, remedy }) => [id, level, about, remedy].join('\n'));
  expect(new Set(rows).size).toBe(new Set(RULES.map(({ id }) => id)).size);
});

test.for(RULES)('what $id finds is told in a line of the manual', ({ about, remedy }) => {
  expect([about, remedy].join(' ')).not.toMatch(/\n|\.$|^[A-Z]/);
});
