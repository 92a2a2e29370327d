import { expect, test } from 'vitest';
import { listParagraphs, toPageTitle } from './clip-store.ts';

test('a page that was kept as Markdown is read as its words', () =>
  expect(
    listParagraphs(
      '# A *title*\n\nHe [said](https://one.example/a_(b)) “no”.\n\n---\n\n- **One** &amp; two\n\n> a\\*b\n',
    ),
  ).toEqual(['A title', 'He said “no”.', 'One & two', 'a*b']));

test('what only looks like marks stays', () =>
  expect(listParagraphs('snake_case_name and 2*3*4\n\n1. First\n')).toEqual([
    'snake_case_name and 2*3*4',
    'First',
  ]));

const found = (value: string) => ({ value, origin: 'JSON-LD' });
const url = found('https://www.ministry.example/2025/08/statement');
const LONG =
  'The Ministry of Trade announced on Tuesday that it would suspend the additional duties for ninety days.';

test.each([
  ['its title', { title: found('A truce'), url }, [LONG], 'A truce'],
  [
    'else its host and first words',
    { title: null, url },
    [LONG, 'More'],
    'ministry.example: The Ministry of Trade announced on Tuesday that it would…',
  ],
  ['its first words alone', { title: null, url: null }, ['No title here'], 'No title here'],
  [
    'words without spaces by their letters',
    { title: null, url: null },
    ['中'.repeat(70)],
    `${'中'.repeat(60)}…`,
  ],
  ['its host alone', { title: null, url }, [], 'ministry.example'],
])('an editor knows a page by %s', (_, clip, paragraphs, title) =>
  expect(toPageTitle(clip, paragraphs)).toBe(title),
);
