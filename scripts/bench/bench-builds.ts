import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { datelineSystem } from './dateline.ts';
import { buildFiction, type Fiction } from './fiction/fiction.ts';
import { findHugoVersion } from './report/machine.ts';
import { summarize } from './report/median.ts';
import { peerSystem, type PeerId } from './peers.ts';
import { PHASES, runPhase, type Build, type Phase } from './phases.ts';
import { collectFacts, printResults, type Result } from './report/results.ts';
import type { System } from './system.ts';
import { printSeconds } from './report/table.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';
import { listBuildVerdicts } from './report/verdicts.ts';
import { benchViews } from './views/bench-views.ts';
import { printViewResult, type ViewResult } from './views/view-times.ts';

/** Builds of every system, and our own graph and views. */
export interface BuildsMeasured {
  readonly builds: readonly Result[];
  readonly views: readonly ViewResult[];
}

/** Builds the publication with Dateline and each peer, one after the other, and prints the table. */
export async function benchBuilds(trial: Trial): Promise<Report<BuildsMeasured>> {
  const { items, statements, scale } = trial.options;
  const fiction = buildFiction(SEED, items, statements);
  const double = scale ? buildFiction(SEED, 2 * items, 2 * statements) : undefined;
  const builds: Result[] = [];
  const views: ViewResult[] = [];
  const failures: string[] = [];
  const run = (system: System, ofFiction: Fiction, phases: readonly Phase[]) =>
    attempt(trial, failures, () => runSystem(trial, system, ofFiction, phases, builds));
  for (const each of [fiction, double])
    if (each !== undefined)
      await attempt(trial, failures, async () => void views.push(await benchViews(trial, each)));
  await run(datelineSystem(trial.root, join(trial.folder, 'dateline'), trial.env), fiction, PHASES);
  if (double !== undefined) {
    const system = datelineSystem(trial.root, join(trial.folder, 'dateline-double'), trial.env);
    await run(system, double, ['cold']);
  }
  for (const id of listPresent(trial))
    await run(peerSystem(id, join(trial.folder, id), trial.env), fiction, PHASES);
  const facts = collectFacts(builds, views, items);
  trial.print(`\n${printResults(builds, facts.hugoCold)}\n`);
  for (const result of views) trial.print(printViewResult(result));
  trial.print('');
  return { measured: { builds, views }, verdicts: listBuildVerdicts(facts, scale), failures };
}

function listPresent(trial: Trial): PeerId[] {
  return trial.options.peers.filter((id) => {
    const present = id !== 'hugo' || findHugoVersion() !== undefined;
    if (!present) trial.print('hugo: not found, skipped');
    return present;
  });
}

async function runSystem(
  trial: Trial,
  system: System,
  fiction: Fiction,
  phases: readonly Phase[],
  results: Result[],
): Promise<void> {
  await mkdir(system.folder, { recursive: true });
  await system.prepare(fiction);
  const builds = new Map<Phase, Build[]>(phases.map((phase) => [phase, []]));
  for (let run = 1; run <= trial.options.runs; run++) {
    for (const [phase, done] of builds) {
      const build = await runPhase(system, phase, fiction, run);
      done.push(build);
      trial.note(
        `${system.name}, ${fiction.items} items with ${fiction.statements} statements, ${phase}: ${printSeconds(build.seconds)}`,
      );
    }
  }
  for (const [phase, done] of builds) {
    results.push({
      system: system.id,
      name: system.name,
      items: fiction.items,
      statements: fiction.statements,
      phase,
      median: summarize(done),
      builds: done,
    });
  }
  if (!trial.options.keep) await rm(system.folder, { recursive: true });
}
