import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { datelineSystem } from './dateline.ts';
import { measureDev, type DevTimes } from './dev.ts';
import { buildFiction } from './fiction/fiction.ts';
import { listDevVerdicts } from './report/promises.ts';
import { printSeconds } from './report/table.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';

export interface DevMeasured {
  readonly cold: DevTimes;
  /** Started again, with all that the first one has kept. */
  readonly warm: DevTimes;
}

/** Milliseconds that an editor is at work at least: what the server makes beside is kept by then. */
const AT_WORK = 30_000;

/** Times the development server on the publication. */
export async function benchDev(trial: Trial): Promise<Report<DevMeasured | undefined>> {
  const fiction = buildFiction(SEED, trial.options.items, trial.options.statements);
  const system = datelineSystem(trial, join(trial.folder, 'dev'), fiction);
  const failures: string[] = [];
  let measured: DevMeasured | undefined;
  await mkdir(system.folder, { recursive: true });
  await system.prepare();
  await attempt(trial, failures, async () => {
    measured = { cold: await measureDev(system, AT_WORK), warm: await measureDev(system) };
    trial.print(`\ndev server, ${fiction.items} items with ${fiction.statements} statements`);
    trial.print(`- cold cache: ${printTimes(measured.cold)}`);
    trial.print(`- warm cache: ${printTimes(measured.warm)}`);
    trial.print('');
  });
  return { measured, verdicts: listDevVerdicts(measured?.warm), failures };
}

function printTimes({ firstByte, edits, medianEdit }: DevTimes): string {
  const each = edits.map(printSeconds).join(', ');
  return `first page after ${printSeconds(firstByte)}; edits ${each}; median ${printSeconds(medianEdit)}`;
}
