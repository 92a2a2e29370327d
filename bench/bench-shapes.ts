import { join } from 'node:path';
import { installedSystem, makeInstalled } from './dateline.ts';
import { buildFiction } from './fiction/fiction.ts';
import { ORDINARY, SHAPES } from './fiction/shape.ts';
import { peerSystem } from './peers.ts';
import { type Phase, PHASES } from './phases.ts';
import { printResults, type Result } from './report/results.ts';
import { listWorst } from './report/worst.ts';
import { runSystem } from './run-system.ts';
import type { System } from './system.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';

/** Builds publications of every shape with the installed package and with Hugo, and says where the ratio is worst. */
export async function benchShapes(trial: Trial): Promise<Report<readonly Result[]>> {
  const { items, statements } = trial.options;
  const made = makeInstalled(trial);
  const results: Result[] = [];
  const failures: string[] = [];
  for (const shape of [ORDINARY, ...SHAPES]) {
    const fiction = buildFiction(SEED, items, statements, shape);
    const named = (system: System): System => ({
      ...system,
      name: `${system.name}, ${shape.name}`,
    });
    const run = (system: System, phases: readonly Phase[]) =>
      attempt(trial, failures, async () => {
        results.push(...(await runSystem(trial, named(system), phases, shape.id)));
      });
    const folder = join(trial.folder, shape.id);
    const place = join(folder, 'dateline');
    await run(installedSystem(trial, place, fiction, { made, foot: false }), PHASES);
    await run(peerSystem(trial, 'hugo', join(folder, 'hugo'), fiction), ['cold']);
  }
  trial.print(`\n${printResults(results)}\n`);
  for (const line of listWorst(results)) trial.print(line);
  return { measured: results, verdicts: [], failures };
}
