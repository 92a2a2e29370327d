import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { style } from '../content/kinds/publication-fields.ts';
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

const STYLE = RULES.map(({ id }) => id).filter((id) => id.startsWith('style.'));
/** Rules for which a publication says itself what they look for. */
const ASKED_FOR = ['style.avoid', 'style.copied'];

test.for(STYLE)('%s is in the style sheet, and can be turned off', (id) => {
  expect(readFileSync('docs/editors/style.md', 'utf8')).toContain(`| \`${id}\``);
  const { success } = style.safeParse({ off: [id.slice('style.'.length)] });
  expect(success).toBe(!ASKED_FOR.includes(id));
});
