import { expect, test } from 'vitest';
import { listParagraphs } from './clip-store.ts';

test('a page that was kept as Markdown is read as its words', () => {
  expect(
    listParagraphs(
      '# A *title*\n\nHe [said](https://one.example/a_(b)) “no”.\n\n---\n\n- **One** &amp; two\n\n> a\\*b\n',
    ),
  ).toEqual(['A title', 'He said “no”.', 'One & two', 'a*b']);
});

test('what only looks like marks stays', () => {
  expect(listParagraphs('snake_case_name and 2*3*4\n\n1. First\n')).toEqual([
    'snake_case_name and 2*3*4',
    'First',
  ]);
});
