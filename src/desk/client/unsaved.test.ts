import { expect, test } from 'vitest';
import type { Value } from '../edit/value.ts';
import { addTyped, withTyped } from './unsaved.ts';

test('words typed while nobody answered stand as comments above the fields', () => {
  const changes = [
    { path: ['summary'], value: 'It was so: quite.' },
    { path: ['entities'], add: 'ann' },
    { path: ['place'], remove: true },
    { body: 'One.\n\nTwo.' },
  ] as const;
  const typed = [
    '# Not written: summary: It was so: quite.',
    '# Not written: entities: ann',
    '# Not written: body: One.',
    '# Not written: ',
    '# Not written: Two.',
    '',
  ].join('\n');
  expect(withTyped('---\ntitle: T\n---\n\nOld.\n', changes)).toBe(
    `---\n${typed}title: T\n---\n\nOld.\n`,
  );
  expect(withTyped('name: N\n', changes)).toBe(`${typed}name: N\n`);
});

test('of what was typed at one place the last counts, and of a list all that was chosen for it', () => {
  const title = (value: string) => ({ path: ['title'], value });
  const chosen = (add: string) => ({ path: ['entities'], add });
  const first = addTyped([], [title('O'), { body: 'B' }, chosen('ann')]);
  expect(addTyped(first, [title('One'), chosen('bo'), chosen('ann')])).toEqual([
    title('One'),
    { body: 'B' },
    chosen('ann'),
    chosen('bo'),
  ]);
});

test('what was filled in of the next element of a list is one element', () => {
  const step = (add: Value) => ({ path: ['history'], add });
  const first = addTyped([], [step({ status: 'amended', source: { outlet: 'times' } })]);
  expect(
    addTyped(first, [step({ on: '2025' }), step({ on: '2025-03', source: { url: 'u' } })]),
  ).toEqual([step({ status: 'amended', source: { outlet: 'times', url: 'u' }, on: '2025-03' })]);
});
