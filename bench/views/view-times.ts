import { z } from 'zod';
import { findMedian } from '../report/median.ts';
import { printSeconds } from '../report/table.ts';

/** What one process took, once the content was read. */
export const viewTimes = z.strictObject({
  /** `buildPublication`: entries to model. */
  graphSeconds: z.number(),
  /** The view of every page, from `listAllPages` on. */
  viewsSeconds: z.number(),
  /** How many views were made. */
  pages: z.number(),
});
export type ViewTimes = z.output<typeof viewTimes>;

/** All that was measured on one publication. */
export interface ViewResult {
  readonly items: number;
  readonly statements: number;
  /** Of graph and views together. */
  readonly medianSeconds: number;
  readonly runs: readonly ViewTimes[];
}

/** `runs` is not empty. */
export function toViewResult(
  { items, statements }: Pick<ViewResult, 'items' | 'statements'>,
  runs: readonly ViewTimes[],
): ViewResult {
  const both = runs.map(({ graphSeconds, viewsSeconds }) => graphSeconds + viewsSeconds);
  return { items, statements, medianSeconds: findMedian(both) ?? 0, runs };
}

export function printViewResult({ items, statements, medianSeconds, runs }: ViewResult): string {
  const of = (pick: (times: ViewTimes) => number) => printSeconds(findMedian(runs.map(pick)));
  const graph = of(({ graphSeconds }) => graphSeconds);
  const views = of(({ viewsSeconds }) => viewsSeconds);
  return `graph and views, ${items} items with ${statements} statements: ${printSeconds(medianSeconds)} (graph ${graph}, ${runs[0]?.pages ?? 0} views ${views})`;
}
