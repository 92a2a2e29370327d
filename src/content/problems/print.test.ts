import { expect, test } from 'vitest';
import { printAnnotation, printFrame } from './print.ts';
import type { Problem } from './problem.ts';

const problem: Problem = {
  path: 'content/a,b:100%.mdx',
  line: 3,
  column: 7,
  field: 'zone',
  code: 'field.zone',
  severity: 'error',
  message: 'is 50% wrong\n::error::forged',
  remedy: 'mend it',
};

test('a problem stands at its place, and no file name and no text of a request is a command', () => {
  expect(printAnnotation(problem)).toBe(
    '::error file=content/a%2Cb%3A100%25.mdx,line=3,col=7::content/a,b:100%25.mdx:3:7 [zone] field.zone is 50%25 wrong\\u000a::error::forged — mend it',
  );
});

test.for([
  ['warning', '::warning file='],
  ['note', '::notice file='],
] as const)('a %s is one there too', ([severity, start]) => {
  expect(printAnnotation({ ...problem, severity })).toMatch(start);
});

const TEXT = 'one\ntwo three\nfour\nfive';

test('the line stands between its neighbours, the word is marked', () => {
  expect(printFrame(TEXT, { line: 2, column: 5 })).toBe(
    ['    1 | one', '  > 2 | two three', '      |     ^^^^^', '    3 | four'].join('\n'),
  );
  expect(printFrame(TEXT, { line: 4, column: 5 })).toBe(
    ['    3 | four', '  > 4 | five', '      |     ^'].join('\n'),
  );
});

test('a long line is cut around the place, and nothing moves the cursor', () => {
  const frame = printFrame(`${'x'.repeat(200)} word\u001b[2J ${'y'.repeat(200)}`, {
    line: 1,
    column: 202,
  });
  const [line = '', marks = ''] = frame?.split('\n') ?? [];
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('word');
  expect(frame).not.toContain('\u001b');
});

test('where the text has no such line there is nothing to show', () => {
  expect(printFrame(TEXT, { line: 9, column: 1 })).toBeUndefined();
  expect(printFrame('', { line: 1, column: 1 })).toBeUndefined();
});
