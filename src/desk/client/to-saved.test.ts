import { expect, test } from 'vitest';
import type { Told } from '../protocol.ts';
import { toSaved } from './to-saved.ts';

function tell(severity: Told['severity']): Told {
  const where = { inside: 'topics/fish.mdx', line: 1, column: 1, field: 'title' };
  return { ...where, severity, code: 'x', message: 'x', remedy: 'x' };
}

test.each([
  [true, 0, 'Saved'],
  [true, 1, 'Saved as a draft; 1 error left'],
  [true, 2, 'Saved as a draft; 2 errors left'],
  [false, 1, 'Saved; 1 error left: it cannot go out like this'],
])('draft: %s, errors: %i', (isDraft, errors, said) => {
  const told = [tell('warning'), ...Array.from({ length: errors }, () => tell('error'))];
  expect(toSaved(isDraft, told)).toBe(said);
});
