import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareProblems, type Problem, SEVERITIES } from './problem.ts';
import { countRest, MOST_TOLD, sumUp } from './sum-up.ts';

const at = (path: string, rest: Partial<Problem> = {}): Problem => ({
  path,
  line: 1,
  column: 1,
  field: '',
  code: 'field.unknown',
  severity: 'error',
  message: `is not a field of ${path}`,
  remedy: 'delete it',
  ...rest,
});
/** One problem in each of that many files, a thousand files to a folder. */
const many = (number: number, rest?: Partial<Problem>) =>
  Array.from({ length: number }, (_, index) => {
    const name = String(index).padStart(6, '0');
    return at(`content/${name.slice(0, 3)}/${name}.mdx`, rest);
  });

test('two hundred problems are all told, and so are ten equal warnings', () => {
  const warnings = many(10, { severity: 'warning', message: 'is the same' });
  for (const problems of [many(MOST_TOLD), warnings])
    expect(sumUp(problems)).toEqual({ told: problems, rest: [] });
});

test('of more equal warnings the first stands for all, however few other problems there are', () => {
  const error = at('content/zzz.mdx');
  const { told, rest } = sumUp([
    ...many(11, { severity: 'warning', message: 'is the same' }),
    error,
  ]);
  expect(told).toMatchObject([{ path: 'content/000/000000.mdx', count: 10 }, error]);
  expect(rest).toEqual([]);
});

test('of twenty thousand the first two hundred are told, and the rest is counted by code and folder', () => {
  const problems = many(20_000);
  const { told, rest } = sumUp(problems);
  expect(told).toEqual(problems.slice(0, MOST_TOLD));
  expect(countRest(rest)).toEqual([
    '19800 field.unknown: content/001 1000, content/002 1000, content/003 1000, content/004 1000, content/005 1000, elsewhere 14800',
  ]);
});

test('ten thousand equal warnings are one line with their number, at the place of the first', () => {
  const warning = { severity: 'warning', code: 'doubt.credits', message: 'nobody signed' } as const;
  const { told, rest } = sumUp(many(10_000, warning));
  expect(told).toMatchObject([
    {
      path: 'content/000/000000.mdx',
      message: 'nobody signed (and so in 9999 more places; the command `check --all` names each)',
    },
  ]);
  expect(rest).toEqual([]);
});

test('an error is told though ten thousand other warnings come before it', () => {
  const last = at('content/zzz.mdx');
  const { told } = sumUp([...many(10_000, { severity: 'warning' }), last]);
  expect(told.at(-1)).toEqual(last);
});

test('what one file has more of is counted with it, and a file of the root has a folder too', () => {
  const more = at('publication.yaml', { code: 'file.problems', severity: 'note', count: 900 });
  const { rest } = sumUp([...many(MOST_TOLD), more]);
  expect(countRest(rest)).toEqual(['900 file.problems (note): . 900']);
});

test('the remedy of an error that is not told is never worked out', () => {
  const problems = many(1000);
  for (const problem of problems.slice(MOST_TOLD))
    Object.defineProperty(problem, 'remedy', {
      get: () => {
        throw new Error('worked out');
      },
    });
  expect(sumUp(problems).told).toHaveLength(MOST_TOLD);
});

test('all are told, stand behind one that is, or are counted; and the order stays', () => {
  const problem = fc.record({
    path: fc.constantFrom('a/a', 'a/b', 'b/c'),
    severity: fc.constantFrom(...SEVERITIES),
    message: fc.constantFrom('one', 'two', 'three'),
    line: fc.nat(500),
  });
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 600, size: 'max' }), (list) => {
      const problems = list.map(({ path, ...rest }) => at(path, rest)).sort(compareProblems);
      const { told, rest } = sumUp(problems);
      const behind = told.reduce((sum, { count = 0 }) => sum + count, 0);
      expect(told.length + behind + rest.length).toBe(problems.length);
      expect(told.length).toBeLessThanOrEqual(MOST_TOLD);
      expect(told.toSorted(compareProblems)).toEqual(told);
      const worst = Math.max(...told.map(({ severity }) => SEVERITIES.indexOf(severity)));
      for (const { severity } of rest)
        expect(SEVERITIES.indexOf(severity)).toBeGreaterThanOrEqual(worst);
    }),
  );
});
