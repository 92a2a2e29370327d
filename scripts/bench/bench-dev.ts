import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { datelineSystem } from './dateline.ts';
import { measureDev, type DevTimes } from './dev.ts';
import { buildFiction } from './fiction/fiction.ts';
import { printSeconds } from './report/table.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';
import { listDevVerdicts } from './report/verdicts.ts';

/** Times the development server on the publication. */
export async function benchDev(trial: Trial): Promise<Report<DevTimes | undefined>> {
  const fiction = buildFiction(SEED, trial.options.items, trial.options.statements);
  const system = datelineSystem(trial.root, join(trial.folder, 'dev'), trial.env);
  const failures: string[] = [];
  let times: DevTimes | undefined;
  await mkdir(system.folder, { recursive: true });
  await system.prepare(fiction);
  await attempt(trial, failures, async () => {
    times = await measureDev(system, fiction);
    trial.print(
      `\ndev server, ${fiction.items} items with ${fiction.statements} statements: first page after ${printSeconds(times.firstByte)}`,
    );
    trial.print(
      `edits: ${times.edits.map(printSeconds).join(', ')}; median ${printSeconds(times.medianEdit)}\n`,
    );
  });
  return {
    measured: times,
    verdicts: listDevVerdicts(times?.firstByte, times?.worstEdit),
    failures,
  };
}
