import { expect, test } from 'vitest';
import { printFrame } from './frame.ts';

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
