import { expect, test } from 'vitest';
import { countTests, type FileResult } from './results.ts';
import { printSum } from './steps.ts';

const file = (result: Partial<FileResult>): FileResult => ({
  path: 'a.test.ts',
  seconds: 1,
  cpuSeconds: 1,
  passed: 0,
  failed: [],
  errors: [],
  skipped: {},
  ...result,
});

test('a run that ends badly without a failed test counts as a failure', () => {
  const result = { files: [file({ passed: 3 })], errors: [] };
  expect(countTests(result, 'failed').failed).toBe(1);
  expect(countTests(result, '').failed).toBe(0);
});

test('a failed test counts once, not again for what went wrong around it', () => {
  const failed = [{ name: 'a', message: 'no' }];
  const result = { files: [file({ failed, errors: ['its hook'] })], errors: [] };
  expect(countTests(result, 'failed').failed).toBe(1);
});

test('an error of no file counts, beside the tests that passed', () => {
  expect(countTests({ files: [file({ passed: 3 })], errors: ['out'] }, 'failed')).toMatchObject({
    passed: 3,
    failed: 1,
  });
});

test('tests that did not run are counted, and named by what they need', () => {
  const skipped = { 'nginx is not on this machine': 2 };
  const files = [file({ passed: 1, skipped }), file({ skipped: { ...skipped, later: 1 } })];
  const outcome = countTests({ files, errors: [] }, '');
  expect(outcome.note).toBe('1 passed, 0 failed, 5 skipped');
  expect(printSum([outcome, { passed: 1, failed: 0, note: 'passed' }])).toBe(
    'NOT RUN: nginx is not on this machine (4)\nNOT RUN: later (1)\n2 passed, 0 failed, 5 skipped',
  );
});
