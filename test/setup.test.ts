import { expect, test } from 'vitest';
import { listMissing } from '../scripts/setup.mjs';
import { countTests, printSum, withSync, type VitestReport } from './steps.ts';

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

test('packages are missing if absent or of another version, except those of another platform', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  expect(listMissing(locked, { 'node_modules/a': a })).toEqual([]);
  expect(listMissing(locked, {})).toEqual(['node_modules/a']);
  expect(listMissing(locked, { 'node_modules/a': { ...a, version: '0.9.0' } })).toEqual([
    'node_modules/a',
  ]);
});

test('an optional package of another version is out of date', () => {
  const wanted = { 'node_modules/b': { version: '2.0.0', optional: true } };
  expect(listMissing(wanted, { 'node_modules/b': { version: '1.0.0' } })).toEqual([
    'node_modules/b',
  ]);
});

const report = (
  passed: number,
  failed: number,
  ...files: VitestReport['testResults']
): VitestReport => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

test('a test file that cannot be loaded counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countTests(report(3, 0, broken), 'failed').failed).toBe(1);
});

test('a failed test counts once, not again for its file', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(countTests(report(3, 1, file), 'failed').failed).toBe(1);
});

test('a run that ends badly without a failed test counts as a failure', () => {
  expect(countTests(report(3, 0), 'failed').failed).toBe(1);
  expect(countTests(report(3, 0), '').failed).toBe(0);
});

test('tests that did not run are counted, and named by what they need', () => {
  const skipped = { status: 'skipped', ancestorTitles: ['nginx', 'is not on this machine'] };
  const file = {
    status: 'passed',
    assertionResults: [skipped, skipped, { status: 'passed' }, { status: 'todo', title: 'later' }],
  };
  const outcome = countTests(report(1, 0, file), '');
  expect(outcome.note).toBe('1 passed, 0 failed, 3 skipped');
  expect(printSum([outcome, { passed: 1, failed: 0, note: 'passed' }])).toBe(
    'NOT RUN: nginx is not on this machine (2)\nNOT RUN: later (1)\n2 passed, 0 failed, 3 skipped',
  );
});

test('what reads the types of `astro sync` brings it along where it has not run', () => {
  const nowhere = 'test/no-such-folder';
  expect(withSync(['types'], nowhere)).toEqual(['types', 'sync']);
  expect(withSync(['format', 'unit'], nowhere)).toEqual(['format', 'unit']);
  expect(withSync([], nowhere)).toEqual([]);
});
