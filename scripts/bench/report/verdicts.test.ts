import { describe, expect, it } from 'vitest';
import { divide, isMet, listBuildVerdicts, printVerdict, type Facts } from './verdicts.ts';

const facts: Facts = {
  cold: 12,
  oneEdit: 5,
  peakProcess: 1.3e9,
  hugoCold: 8,
  astroCold: 60,
  doubleCold: 26,
  views: 1.2,
  doubleViews: 3,
  largestPage: { path: 'statements.html', bytes: 312_400 },
};

describe('verdicts', () => {
  it('hold our times against those of the peers', () => {
    expect(listBuildVerdicts(facts, true).map(({ value }) => value)).toEqual([
      1.5,
      1.3e9,
      0.625,
      5,
      1.2,
      312_400,
      26 / 12,
      2.5,
    ]);
    expect(listBuildVerdicts(facts, true).map(isMet)).toEqual([
      true,
      false,
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('say whether each promise was met, with the number', () => {
    expect(listBuildVerdicts(facts, true).map(printVerdict)).toEqual([
      '- met: cold build against Hugo + Pagefind: 1.50 × (at most 1.50 ×)',
      '- missed: peak memory of any process: 1.30 GB (at most 1.20 GB)',
      '- missed: build after one edit against a cold Hugo + Pagefind: 0.63 × (at most 0.60 ×)',
      '- met: stock Astro, cold, against our cold build: 5.00 × (at least 4.00 ×)',
      '- met: graph and views: 1.20 s (at most 1.50 s)',
      '- met: largest page: 312 KB, statements.html (at most 500 KB)',
      '- met: cold build of twice the items and statements: 2.17 × (at most 2.20 ×)',
      '- missed: graph and views of twice the items and statements: 2.50 × (at most 2.20 ×)',
    ]);
  });

  it('say so where a peer was not measured, and promise nothing of a scale that was not asked for', () => {
    const [first, ...others] = listBuildVerdicts({ ...facts, hugoCold: undefined }, false);
    expect(first && printVerdict(first)).toBe(
      '- not measured: cold build against Hugo + Pagefind (at most 1.50 ×)',
    );
    expect(others).toHaveLength(5);
  });
});

describe('divide', () => {
  it('is undefined where either number is missing or the divisor is zero', () => {
    expect([divide(3, 2), divide(undefined, 2), divide(3, undefined), divide(3, 0)]).toEqual([
      1.5,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
