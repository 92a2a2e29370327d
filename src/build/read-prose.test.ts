import { expect, test } from 'vitest';
import type { BrokenFile } from '../content/disk/read-file.ts';
import { readProse } from './read-prose.ts';

const at = { id: 'a', inside: 'a.mdx', path: 'a.mdx', digest: '', bodyLine: 5 };
const body = 'Write to <Contact />.\n\n<Aside>\n\n<Scope />\n\n</Aside>\n';
const read = (kind: BrokenFile['kind']) => readProse({ ...at, kind, body }).problems;

test('what publication.yaml says stands on pages of the desk', () => {
  expect(read('page')).toEqual([]);
});

test('elsewhere it is refused where it stands, within other components too', () => {
  expect(read('coverage')).toMatchObject([
    {
      line: 5,
      column: 10,
      code: 'prose.misplaced-component',
      message: '<Contact> is outside pages/',
    },
    { line: 9, column: 1, message: '<Scope> is outside pages/' },
  ]);
});
