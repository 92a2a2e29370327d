import { expect, test } from 'vitest';
import { limitProblems, MOST_PROBLEMS, type Problem } from './problem.ts';

const at = (line: number, rest: Partial<Problem> = {}): Problem => ({
  path: 'a.mdx',
  line,
  column: 1,
  field: '',
  code: 'field.unknown',
  severity: 'error',
  message: 'is not a field here',
  remedy: 'delete it',
  ...rest,
});
const many = (number: number, rest?: Partial<Problem>) =>
  Array.from({ length: number }, (_, index) => at(index + 1, rest));

test('a hundred problems of a file are all told, in order', () => {
  const problems = many(MOST_PROBLEMS);
  expect(limitProblems(problems.toReversed())).toEqual(problems);
});

test('of more than a hundred the first are told, and how many more there are', () => {
  const told = limitProblems(many(20_000));
  expect(told).toHaveLength(MOST_PROBLEMS + 1);
  expect(told.at(-1)).toMatchObject({
    line: MOST_PROBLEMS + 1,
    code: 'file.problems',
    severity: 'error',
    message: 'and 19900 more',
  });
});

test('each file has a hundred of its own', () => {
  const other = many(150, { path: 'b.mdx' });
  expect(limitProblems([...other, at(1)])).toHaveLength(1 + MOST_PROBLEMS + 1);
});

test('an error is told though it comes after a thousand warnings', () => {
  const told = limitProblems([...many(1000, { severity: 'warning' }), at(2000)]);
  expect(told.at(-1)).toMatchObject({ line: 2000, severity: 'error' });
  expect(told.find(({ code }) => code === 'file.problems')).toMatchObject({
    severity: 'warning',
    message: 'and 901 more',
  });
});

test('what was limited may be limited again with others: all are counted once', () => {
  const body = limitProblems(many(300));
  const told = limitProblems([...body, ...many(50, { code: 'prose.image' })]);
  expect(told.filter(({ count }) => count !== undefined)).toMatchObject([
    { message: 'and 250 more' },
  ]);
  expect(limitProblems(told)).toEqual(told);
});
