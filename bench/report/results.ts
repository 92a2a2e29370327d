import type { Summary } from './median.ts';
import { PHASE_NAMES, type Build, type Phase } from '../phases.ts';
import { printParts } from '../parts.ts';
import { printGigabytes, printRatio, printSeconds, printTable } from './table.ts';
import { divide } from './verdicts.ts';

/** All builds of one kind by one system. */
export interface Result {
  readonly system: string;
  readonly name: string;
  readonly items: number;
  readonly statements: number | undefined;
  /** Id of the shape of the content. */
  readonly shape: string;
  readonly phase: Phase;
  readonly median: Summary;
  readonly builds: readonly Build[];
}

/** Against a cold Hugo on the same content; undefined where there was none. */
export function findRatio(results: readonly Result[], result: Result): number | undefined {
  const { items, statements, shape } = result;
  const hugo = results.find(
    (each) =>
      each.system === 'hugo' &&
      each.phase === 'cold' &&
      each.items === items &&
      each.statements === statements &&
      each.shape === shape,
  );
  return divide(result.median.seconds, hugo?.median.seconds);
}

export function printResults(results: readonly Result[]): string {
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
    rows: results.map((result) => [
      result.name,
      String(result.items),
      String(result.statements ?? ''),
      PHASE_NAMES[result.phase],
      ...listNumbers(result.median),
      printRatio(findRatio(results, result)),
    ]),
  });
}

function listNumbers(median: Summary): string[] {
  return [
    printSeconds(median.seconds),
    printSeconds(median.generatorSeconds),
    median.pagefindSeconds === undefined ? 'inside' : printSeconds(median.pagefindSeconds),
    printSeconds(median.cpuSeconds),
    printGigabytes(median.peakProcess),
    printGigabytes(median.peakTree),
    String(median.pages),
    String(median.files),
    printGigabytes(median.bytes),
  ];
}

/** Where the time of our builds went, of each the last run. */
export function printPartsOf(results: readonly Result[]): string[] {
  return results.flatMap(({ name, items, phase, builds }) => {
    const parts = builds.at(-1)?.parts ?? [];
    return parts.length === 0
      ? []
      : `${name}, ${items} items, ${PHASE_NAMES[phase]}: ${printParts(parts)}`;
  });
}
