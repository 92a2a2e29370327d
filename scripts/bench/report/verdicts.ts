import type { Page } from '../count-output.ts';
import { printBytes, printRatio, printSeconds } from './table.ts';

/** A promise about speed or size, and what came of it. `value` is undefined where nothing was measured. */
export interface Verdict {
  readonly promise: string;
  readonly value: number | undefined;
  readonly unit: 'ratio' | 'bytes' | 'seconds';
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  /** What the value was found at. */
  readonly at?: string;
}
/** Wall seconds and bytes that the promises speak of. */
export interface Facts {
  readonly cold: number | undefined;
  readonly oneEdit: number | undefined;
  /** Of any process in any build of ours. */
  readonly peakProcess: number | undefined;
  readonly hugoCold: number | undefined;
  readonly astroCold: number | undefined;
  /** A cold build of twice the items and statements. */
  readonly doubleCold: number | undefined;
  /** Graph and views together, and those of twice the items and statements. */
  readonly views: number | undefined;
  readonly doubleViews: number | undefined;
  /** Of any build of ours, at any size. */
  readonly largestPage: Page | undefined;
}

/** Promises about twice the items stand only in a trial that was asked to `scale`. */
export function listBuildVerdicts(facts: Facts, scale: boolean): Verdict[] {
  const {
    cold,
    oneEdit,
    peakProcess,
    hugoCold,
    astroCold,
    doubleCold,
    views,
    doubleViews,
    largestPage,
  } = facts;
  return [
    ratio('cold build against Hugo + Pagefind', divide(cold, hugoCold), 'at most', 1.5),
    {
      promise: 'peak memory of any process',
      value: peakProcess,
      unit: 'bytes',
      bound: 'at most',
      limit: 1.2e9,
    },
    ratio(
      'build after one edit against a cold Hugo + Pagefind',
      divide(oneEdit, hugoCold),
      'at most',
      0.6,
    ),
    ratio('stock Astro, cold, against our cold build', divide(astroCold, cold), 'at least', 4),
    { promise: 'graph and views', value: views, unit: 'seconds', bound: 'at most', limit: 1.5 },
    {
      promise: 'largest page',
      value: largestPage?.bytes,
      unit: 'bytes',
      bound: 'at most',
      limit: 500_000,
      ...(largestPage !== undefined && { at: largestPage.path }),
    },
    ...(scale
      ? [
          ratio(
            'cold build of twice the items and statements',
            divide(doubleCold, cold),
            'at most',
            2.2,
          ),
          ratio(
            'graph and views of twice the items and statements',
            divide(doubleViews, views),
            'at most',
            2.2,
          ),
        ]
      : []),
  ];
}

export function listDevVerdicts(
  firstByte: number | undefined,
  worstEdit: number | undefined,
): Verdict[] {
  return [
    {
      promise: 'dev server, start to first page',
      value: firstByte,
      unit: 'seconds',
      bound: 'at most',
      limit: 6,
    },
    {
      promise: 'dev server, edit to new page, worst',
      value: worstEdit,
      unit: 'seconds',
      bound: 'at most',
      limit: 1,
    },
  ];
}

/** Undefined where the promise was not measured. */
export function isMet({ value, bound, limit }: Verdict): boolean | undefined {
  if (value === undefined) return undefined;
  return bound === 'at most' ? value <= limit : value >= limit;
}

export function printVerdict(verdict: Verdict): string {
  const met = isMet(verdict);
  const print = { ratio: printRatio, bytes: printBytes, seconds: printSeconds }[verdict.unit];
  const limit = `${verdict.bound} ${print(verdict.limit)}`;
  if (met === undefined) return `- not measured: ${verdict.promise} (${limit})`;
  const at = verdict.at === undefined ? '' : `, ${verdict.at}`;
  return `- ${met ? 'met' : 'missed'}: ${verdict.promise}: ${print(verdict.value)}${at} (${limit})`;
}

export function divide(value: number | undefined, by: number | undefined): number | undefined {
  return value === undefined || by === undefined || by === 0 ? undefined : value / by;
}

function ratio(
  promise: string,
  value: number | undefined,
  bound: Verdict['bound'],
  limit: number,
): Verdict {
  return { promise, value, unit: 'ratio', bound, limit };
}
