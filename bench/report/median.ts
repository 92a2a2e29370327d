import type { Build } from '../phases.ts';

/** The middle value; between two, the mean of both. Undefined for an empty list. */
export function findMedian(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The value that so large a share of all do not exceed: of 100, the 95th for 0.95. Undefined for an empty list. */
export function findShare(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1];
}

/** Each number by itself: the median of the times need not be of the same run as the median of the peaks. */
export interface Summary {
  readonly seconds: number;
  readonly generatorSeconds: number;
  /** Undefined where search is part of the generator's own run. */
  readonly pagefindSeconds: number | undefined;
  readonly cpuSeconds: number | undefined;
  readonly peakProcess: number | undefined;
  readonly peakTree: number | undefined;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** `builds` is not empty. */
export function summarize(builds: readonly Build[]): Summary {
  const of = (pick: (build: Build) => number | undefined): number | undefined =>
    findMedian(builds.map(pick).filter((value) => value !== undefined));
  const step = (label: string) =>
    of(({ steps }) => steps.find((each) => each.label === label)?.seconds);
  return {
    seconds: of(({ seconds }) => seconds) ?? 0,
    generatorSeconds: step('generator') ?? 0,
    pagefindSeconds: step('pagefind'),
    cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
    peakProcess: of(({ peakProcess }) => peakProcess),
    peakTree: of(({ peakTree }) => peakTree),
    pages: of(({ output }) => output.pages) ?? 0,
    files: of(({ output }) => output.files) ?? 0,
    bytes: of(({ output }) => output.bytes) ?? 0,
  };
}
