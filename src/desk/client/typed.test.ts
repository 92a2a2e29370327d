import { expect, test } from 'vitest';
import { addTyped, withTyped } from './typed.ts';

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

test('of what was typed at one place the last counts, and of another text nothing', () => {
  const title = (value: string) => ({ path: ['title'], value });
  const first = addTyped(undefined, 'a\n', [title('O'), { body: 'B' }]);
  expect(addTyped(first, 'a\n', [title('One')])).toEqual({
    text: 'a\n',
    changes: [title('One'), { body: 'B' }],
  });
  expect(addTyped(first, 'b\n', [title('Two')])).toEqual({ text: 'b\n', changes: [title('Two')] });
});
