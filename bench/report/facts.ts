import type { Page } from '../count-output.ts';
import type { Phase } from '../phases.ts';
import type { ViewResult } from '../views/view-times.ts';
import type { Result } from './results.ts';

/** Wall seconds and bytes that the promises speak of; undefined where something was not measured. */
export interface Facts {
  readonly dateline: Readonly<Partial<Record<Phase, number>>>;
  readonly hugoCold: number | undefined;
  readonly astroCold: number | undefined;
  /** Of any build of ours of the size of the trial: one process, and all at one moment. */
  readonly peakProcess: number | undefined;
  readonly peakTree: number | undefined;
  /** A cold build of twice the items and statements. */
  readonly doubleCold: number | undefined;
  /** One of ten times as many, and the memory of all its processes. */
  readonly hugeCold: number | undefined;
  readonly hugePeak: number | undefined;
  readonly exampleCold: number | undefined;
  readonly exampleEdit: number | undefined;
  /** Graph and views together, and those of twice the items and statements. */
  readonly views: number | undefined;
  readonly doubleViews: number | undefined;
  /** Of any build of ours, at any size. */
  readonly largestPage: Page | undefined;
}

/** `items` are those of the trial itself; results with more come from its scaling. */
export function collectFacts(
  results: readonly Result[],
  views: readonly ViewResult[],
  items: number,
): Facts {
  const get = (system: string, phase: Phase, count?: number) =>
    results.find(
      (each) =>
        each.system === system &&
        each.phase === phase &&
        (count === undefined || each.items === count),
    )?.median;
  const ours = results.filter(({ system }) => system === 'dateline');
  const sized = ours.filter((each) => each.items === items);
  const pages = ours.flatMap(({ builds }) =>
    builds.flatMap(({ output }) => output.largestPage ?? []),
  );
  const findViews = (count: number) => views.find((each) => each.items === count)?.medianSeconds;
  return {
    dateline: Object.fromEntries(sized.map(({ phase, median }) => [phase, median.seconds])),
    hugoCold: get('hugo', 'cold')?.seconds,
    astroCold: get('astro', 'cold')?.seconds,
    peakProcess: findMost(sized.map(({ median }) => median.peakProcess)),
    peakTree: findMost(sized.map(({ median }) => median.peakTree)),
    doubleCold: get('dateline', 'cold', 2 * items)?.seconds,
    hugeCold: get('dateline', 'cold', 10 * items)?.seconds,
    hugePeak: get('dateline', 'cold', 10 * items)?.peakTree,
    exampleCold: get('example', 'cold')?.seconds,
    exampleEdit: get('example', 'body')?.seconds,
    views: findViews(items),
    doubleViews: findViews(2 * items),
    largestPage: pages.toSorted((a, b) => b.bytes - a.bytes)[0],
  };
}

function findMost(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
