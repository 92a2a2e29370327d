import type { Summary } from './median.ts';
import type { Build, Phase } from '../phases.ts';
import { printGigabytes, printRatio, printSeconds, printTable } from './table.ts';
import { divide, type Facts } from './verdicts.ts';
import type { ViewResult } from '../views/view-times.ts';

/** All builds of one kind by one system. */
export interface Result {
  readonly system: string;
  readonly name: string;
  readonly items: number;
  readonly statements: number;
  readonly phase: Phase;
  readonly median: Summary;
  readonly builds: readonly Build[];
}

/** `items` are those of the trial itself; results with more come from its scaling. */
export function collectFacts(
  results: readonly Result[],
  views: readonly ViewResult[],
  items: number,
): Facts {
  const find = (system: string, phase: Phase, count = items) =>
    results.find((each) => each.system === system && each.phase === phase && each.items === count)
      ?.median.seconds;
  const findViews = (count: number) => views.find((each) => each.items === count)?.medianSeconds;
  const pages = results
    .filter(({ system }) => system === 'dateline')
    .flatMap(({ builds }) => builds.flatMap(({ output }) => output.largestPage ?? []));
  const peaks = results.flatMap(({ system, items: count, median }) =>
    system === 'dateline' && count === items && median.peakProcess !== undefined
      ? median.peakProcess
      : [],
  );
  return {
    cold: find('dateline', 'cold'),
    oneEdit: find('dateline', 'one edit'),
    peakProcess: peaks.length === 0 ? undefined : Math.max(...peaks),
    hugoCold: find('hugo', 'cold'),
    astroCold: find('astro', 'cold'),
    doubleCold: find('dateline', 'cold', 2 * items),
    views: findViews(items),
    doubleViews: findViews(2 * items),
    largestPage: pages.toSorted((a, b) => b.bytes - a.bytes)[0],
  };
}

/** `baseline` is the wall time in seconds that each row is held against. */
export function printResults(results: readonly Result[], baseline: number | undefined): string {
  return printTable({
    names: ['system', 'items', 'statements', 'build'],
    numbers: [
      'wall',
      'generator',
      'pagefind',
      'CPU',
      'peak process',
      'peak tree',
      'pages',
      'files',
      'output',
      'ratio',
    ],
    rows: results.map(({ name, items, statements, phase, median }) => [
      name,
      String(items),
      String(statements),
      phase,
      printSeconds(median.seconds),
      printSeconds(median.generatorSeconds),
      median.pagefindSeconds === undefined ? 'inside' : printSeconds(median.pagefindSeconds),
      printSeconds(median.cpuSeconds),
      printGigabytes(median.peakProcess),
      printGigabytes(median.peakTree),
      String(median.pages),
      String(median.files),
      printGigabytes(median.bytes),
      printRatio(divide(median.seconds, baseline)),
    ]),
  });
}
