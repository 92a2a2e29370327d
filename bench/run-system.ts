import { mkdir } from 'node:fs/promises';
import { leaveBehind } from './leave-behind.ts';
import { summarize } from './report/median.ts';
import type { Result } from './report/results.ts';
import { printSeconds } from './report/table.ts';
import { makeReady, PHASE_NAMES, runPhase, type Build, type Phase } from './phases.ts';
import type { System } from './system.ts';
import type { Trial } from './trial.ts';

/** Builds `phases` in their order, as often as the trial has runs. */
export async function runSystem(
  trial: Trial,
  system: System,
  phases: readonly Phase[],
  shape: string,
): Promise<Result[]> {
  await mkdir(system.folder, { recursive: true });
  const ready = await makeReady(system);
  const builds = new Map<Phase, Build[]>(phases.map((phase) => [phase, []]));
  for (let run = 1; run <= trial.options.runs; run++)
    for (const [phase, done] of builds) {
      const build = await runPhase(ready, phase, run);
      done.push(build);
      trial.note(
        `${system.name}, ${system.items} items, ${PHASE_NAMES[phase]}: ${printSeconds(build.seconds)}`,
      );
    }
  if (!trial.options.keep) await leaveBehind(system.folder);
  const { id, name, items, statements } = system;
  return [...builds].map(([phase, done]) => ({
    ...{ system: id, name, items, statements, shape, phase },
    median: summarize(done),
    builds: done,
  }));
}
