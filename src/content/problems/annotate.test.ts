import { expect, test } from 'vitest';
import { printAnnotation } from './annotate.ts';
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
