import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { style } from '../content/kinds/publication-fields.ts';
import { RULE_TEXTS } from './rule.ts';
import { RULES } from './rules.ts';

/** The rows of rules; the others are further cases. */
const TOLD = Object.entries(RULE_TEXTS).filter(([, { about }]) => about !== undefined);

test('a code is judged once by what it reads, and all texts are of rules', () => {
  const keys = RULES.map(({ id, reads }) => `${id} ${reads}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(RULES.map(({ id }) => id))).toEqual(new Set(TOLD.map(([id]) => id)));
});

test.for(TOLD)('what %s finds is a line of the manual', ([, text]) => {
  const { about, remedy } = text;
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
