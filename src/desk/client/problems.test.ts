import { expect, test } from 'vitest';
import type { DeskProblem } from '../protocol.ts';
import { toLine, toSaved } from './problems.ts';

function tell(severity: DeskProblem['severity']): DeskProblem {
  const where = { inside: 'topics/fish.mdx', line: 1, column: 1, field: 'title' };
  return { ...where, severity, code: 'x', message: 'x', remedy: 'x' };
}

test.each([
  [true, 0, 0, 'Saved'],
  [true, 1, 0, 'Saved as a draft; 1 error left. title x → x.'],
  [true, 2, 0, 'Saved as a draft; 2 errors left'],
  [false, 1, 0, 'Saved; 1 error left: it cannot be published like this. title x → x.'],
  [false, 0, 2, 'Saved; 2 errors in files that refer to it: it cannot be published like this'],
  [true, 1, 1, 'Saved as a draft; 1 error left, 1 error in files that refer to it'],
])('draft: %s, errors: %i, in others: %i', (isDraft, own, others, said) => {
  const inside = 'topics/fish.mdx';
  const told = [
    tell('warning'),
    ...Array.from({ length: own }, () => tell('error')),
    ...Array.from({ length: others }, () => ({ ...tell('error'), inside: 'topics/sea.mdx' })),
  ];
  expect(toSaved(isDraft, told, inside)).toBe(said);
});

test('a remedy that asks is no sentence that ends twice', () => {
  expect(toLine({ message: 'x', remedy: 'did you mean “y”?' })).toBe('x → did you mean “y”?');
  expect(toLine({ message: 'x', remedy: 'write y' })).toBe('x → write y.');
});
