import { expect, test } from 'vitest';
import type { Problem } from '../content/problems/problem.ts';
import { reportProblems } from './report.ts';

const problems = Array.from({ length: 3000 }, (_, index): Problem => {
  const path = `content/coverage/${String(2000 + index)}.mdx`;
  const message = `is not a field of ${path}`;
  return {
    path,
    line: 1,
    column: 1,
    field: 'a',
    code: 'b',
    severity: 'error',
    message,
    remedy: 'c',
  };
});

function report(all: boolean): string[] {
  const lines: string[] = [];
  expect(reportProblems(problems, { write: (line) => lines.push(line), all })).toBe(true);
  return lines;
}

test('of three thousand problems two hundred are told, then how many more there are, and of all the number', () => {
  const lines = report(false);
  expect(lines).toHaveLength(203);
  expect(lines.slice(200)).toEqual([
    '2800 problems more; the command `check --all` tells each:',
    '  2800 b: content/coverage 2800',
    '3000 errors, 0 warnings',
  ]);
});

test('on demand each of them is told', () => {
  expect(report(true)).toHaveLength(3001);
});
