import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { datelineSystem } from './dateline.ts';
import { measureDesk, type DeskTimes } from './desk.ts';
import { buildFiction } from './fiction/fiction.ts';
import { findMedian } from './report/median.ts';
import { listDeskVerdicts } from './report/promises.ts';
import { printSeconds } from './report/table.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';

/** Times the desk on the publication. */
export async function benchDesk(trial: Trial): Promise<Report<DeskTimes | undefined>> {
  const fiction = buildFiction(SEED, trial.options.items, trial.options.statements);
  const system = datelineSystem(trial, join(trial.folder, 'desk'), fiction);
  const failures: string[] = [];
  let times: DeskTimes | undefined;
  await mkdir(system.folder, { recursive: true });
  await system.prepare();
  await attempt(trial, failures, async () => {
    times = await measureDesk(system);
    trial.print(`\ndesk, ${fiction.items} items with ${fiction.statements} statements`);
    trial.print(`- open after ${printSeconds(times.opened)}`);
    trial.print(`- the check of one file: ${printEach(times.fieldChecks)}`);
    trial.print(`- the check of everything: ${printEach(times.modelChecks)}`);
    trial.print(
      `- from save to the page: ${printEach(times.saves)}; the first ${printSeconds(times.firstSave)}\n`,
    );
  });
  return { measured: times, verdicts: listDeskVerdicts(times), failures };
}

function printEach(seconds: readonly number[]): string {
  const print = (each: number) => `${(each * 1000).toFixed(0)} ms`;
  return `${seconds.map(print).join(', ')}; median ${print(findMedian(seconds) ?? NaN)}`;
}
