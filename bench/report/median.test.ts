import { describe, expect, it } from 'vitest';
import type { Usage } from '../measure.ts';
import { findMedian, findShare, summarize } from './median.ts';
import { sumUsage, type Build } from '../phases.ts';

function usage(seconds: number, peakProcess: number | undefined): Usage {
  return { seconds, cpuSeconds: 2 * seconds, peakProcess, peakTree: peakProcess, exitCode: 0 };
}

function build(generator: number, pagefind: number): Build {
  const steps = [
    { label: 'generator', ...usage(generator, 500) },
    { label: 'pagefind', ...usage(pagefind, 300) },
  ] as const;
  return {
    ...sumUsage(steps),
    steps,
    output: { pages: 10, largestPage: undefined, files: 20, bytes: 30 },
    parts: [],
  };
}

describe('findMedian', () => {
  it('is the middle of the sorted values, or the mean of the two there', () => {
    expect([
      findMedian([10, 9, 100]),
      findMedian([4, 1, 3, 2]),
      findMedian([7]),
      findMedian([]),
    ]).toEqual([10, 2.5, 7, undefined]);
  });
});

describe('findShare', () => {
  it('is what so many of all do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([findShare(hundred, 0.95), findShare([7], 0.95), findShare([], 0.95)]).toEqual([
      95,
      7,
      undefined,
    ]);
  });
});

describe('sumUsage', () => {
  it('adds the times of steps and keeps the highest peak', () => {
    expect(sumUsage([usage(1, 500), usage(2, 300)])).toEqual({
      seconds: 3,
      cpuSeconds: 6,
      peakProcess: 500,
      peakTree: 500,
      exitCode: 0,
    });
  });

  it('claims no peak where one step was not measured', () => {
    expect(sumUsage([usage(1, 500), usage(2, undefined)]).peakProcess).toBeUndefined();
  });
});

describe('summarize', () => {
  it('takes the median of each number by itself', () => {
    expect(summarize([build(1, 9), build(2, 1), build(3, 2)])).toMatchObject({
      seconds: 5,
      generatorSeconds: 2,
      pagefindSeconds: 2,
      pages: 10,
    });
  });
});
