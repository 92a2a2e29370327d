import { expect, test } from 'vitest';
import type { Build, Phase } from '../phases.ts';
import { collectFacts } from './facts.ts';
import { summarize } from './median.ts';
import { listBuildVerdicts } from './promises.ts';
import { findRatio, printPartsOf, printResults, type Result } from './results.ts';
import { listWorst } from './worst.ts';

interface Given {
  readonly items?: number;
  readonly shape?: string;
  readonly memory?: number;
}

function toResult(system: string, phase: Phase, seconds: number, given: Given = {}): Result {
  const { items = 100, shape = 'ordinary', memory = 1e8 } = given;
  const usage = { seconds, cpuSeconds: seconds, exitCode: 0, peakProcess: memory, peakTree: 2e9 };
  const largestPage = { path: `${shape}.html`, bytes: seconds };
  const build: Build = {
    ...usage,
    steps: [{ label: 'generator', ...usage }],
    output: { pages: 9, largestPage, files: 10, bytes: 11 },
    parts: system === 'dateline' ? [['print', seconds]] : [],
  };
  const name = shape === 'ordinary' ? system : `${system}, ${shape}`;
  const median = summarize([build]);
  return { system, name, items, statements: 0, shape, phase, median, builds: [build] };
}

const results = [
  toResult('dateline', 'cold', 12),
  toResult('dateline', 'unchanged', 1),
  toResult('dateline', 'body', 2, { memory: 11e8 }),
  toResult('dateline', 'title', 3),
  toResult('dateline', 'name', 4),
  toResult('dateline', 'cold', 25, { items: 200 }),
  toResult('dateline', 'cold', 140, { items: 1000 }),
  toResult('hugo', 'cold', 10),
  toResult('astro', 'cold', 60),
  toResult('example', 'cold', 3, { items: 7 }),
  toResult('example', 'body', 2, { items: 7 }),
];
const all = { statements: 0, scale: true, huge: true, example: true };

test('promises are held against what was measured', () => {
  const verdicts = listBuildVerdicts(collectFacts(results, [], 100), all);
  expect(verdicts.map(({ promise, value }) => [promise, value])).toEqual([
    ['cold, against a cold Hugo + Pagefind', 1.2],
    ['one edit of a body', 0.2],
    ['one edit of a title', 0.3],
    ['a name that some 250 of 10,000 bear', 0.4],
    ['nothing changed', 0.1],
    ['stock Astro, cold, against our cold build', 5],
    ['memory of the largest process', 11e8],
    ['memory of all processes', 2e9],
    ['graph and views', undefined],
    ['largest page', 140],
    ['the example, cold', 3],
    ['the example, one edit', 2],
    ['twice the items, cold', 25 / 12],
    ['graph and views of twice the items', undefined],
    ['ten times the items, cold', 140 / 12],
    ['memory of all their processes', 2e9],
  ]);
});

test('with statements a cold build may take longer, and what was not asked for is no promise', () => {
  const facts = collectFacts(results, [], 100);
  const none = { scale: false, huge: false, example: false };
  const limits = [0, 50].map((statements) => listBuildVerdicts(facts, { ...none, statements }));
  expect(limits.map(([cold]) => [cold?.limit, cold?.goal])).toEqual([
    [1.25, 1],
    [1.9, 1.5],
  ]);
  expect(limits[0]).toHaveLength(10);
});

test('where no Hugo was measured, nothing is held against it', () => {
  const [cold] = listBuildVerdicts(collectFacts([toResult('dateline', 'cold', 3)], [], 100), all);
  expect(cold?.value).toBeUndefined();
});

test('a ratio is that to Hugo on the same content', () => {
  const few = toResult('dateline', 'cold', 30, { shape: 'few' });
  const shaped = [...results, few, toResult('hugo', 'cold', 5, { shape: 'few' })];
  expect(shaped.slice(0, 6).map((result) => findRatio(shaped, result))).toEqual([
    1.2,
    0.1,
    0.2,
    0.3,
    0.4,
    undefined,
  ]);
  expect(findRatio(shaped, few)).toBe(6);
  const installed = (['cold', 'body'] as const).flatMap((phase) => [
    toResult('installed', phase, 3),
    toResult('installed', phase, 30, { shape: 'few' }),
  ]);
  expect(listWorst([...shaped, ...installed])).toEqual([
    'the ratio is worst, cold: 6.00 ×, installed, few',
    'the ratio is worst, edit of a body: 6.00 ×, installed, few',
  ]);
  expect(listWorst([few])).toEqual([]);
});

test('rows name the build, and say where the time of ours went', () => {
  const shown = [results[2], results[7]].filter((result) => result !== undefined);
  expect(printResults(shown)).toContain(
    '| dateline | 100   | 0          | edit of a body |  2.00 s |',
  );
  expect(printPartsOf(shown)).toEqual(['dateline, 100 items, edit of a body: print 2.0 s']);
});
