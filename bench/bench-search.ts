import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { servePreview } from '../src/astro/serve/preview-server.ts';
import { datelineSystem } from './dateline.ts';
import { buildFiction } from './fiction/fiction.ts';
import { makeReady, runPhase } from './phases.ts';
import { findMedian, findShare } from './report/median.ts';
import { listSearchVerdicts } from './report/promises.ts';
import { printSeconds } from './report/table.ts';
import { listQueries, measureSearches, type SearchTimes } from './search.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';

/** Builds the publication, serves it, and searches it in a browser. */
export async function benchSearch(trial: Trial): Promise<Report<SearchTimes | undefined>> {
  const { items, statements } = trial.options;
  const fiction = buildFiction(SEED, items, statements);
  const system = datelineSystem(trial, join(trial.folder, 'search'), fiction);
  const failures: string[] = [];
  let times: SearchTimes | undefined;
  await mkdir(system.folder, { recursive: true });
  await attempt(trial, failures, async () => {
    await runPhase(await makeReady(system), 'cold', 1);
    const { url, server } = await servePreview({ dir: system.out, port: 0 });
    try {
      times = await measureSearches(url, listQueries(fiction));
    } finally {
      server.close();
    }
    trial.print(`\nsearch, ${items} items with ${statements} statements, to the first results:`);
    trial.print(`- ${printSeries(times.entered)}, entered on an open page`);
    trial.print(`- ${printSeries(times.opened)}, from a link to it, with nothing in the cache\n`);
  });
  return { measured: times, verdicts: listSearchVerdicts(times?.entered), failures };
}

function printSeries(seconds: readonly number[]): string {
  const [median, most] = [findMedian(seconds), findShare(seconds, 0.95)];
  return `median of ${seconds.length} ${printSeconds(median)}, 95th of 100 ${printSeconds(most)}`;
}
