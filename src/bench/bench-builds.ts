import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { datelineSystem } from './dateline.ts';
import type { Fiction } from './fiction/item.ts';
import { buildFiction } from './generate.ts';
import { findHugoVersion } from './report/machine.ts';
import { summarize } from './report/median.ts';
import { peerSystem, type PeerId } from './peers.ts';
import { PHASES, runPhase, type Build, type Phase } from './phases.ts';
import { collectFacts, printResults, type Result } from './report/results.ts';
import type { System } from './system.ts';
import { printSeconds } from './report/table.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';
import { listBuildVerdicts } from './report/verdicts.ts';

/** Builds the publication with Dateline and each peer, one after the other, and prints the table. */
export async function benchBuilds(trial: Trial): Promise<Report<readonly Result[]>> {
  const { items, scale } = trial.options;
  const fiction = buildFiction(SEED, items);
  const results: Result[] = [];
  const failures: string[] = [];
  const run = (system: System, ofFiction: Fiction, phases: readonly Phase[]) =>
    attempt(trial, failures, () => runSystem(trial, system, ofFiction, phases, results));
  await run(datelineSystem(trial.root, join(trial.folder, 'dateline'), trial.env), fiction, PHASES);
  if (scale) {
    const double = datelineSystem(trial.root, join(trial.folder, 'dateline-double'), trial.env);
    await run(double, buildFiction(SEED, 2 * items), ['cold']);
  }
  for (const id of listPresent(trial))
    await run(peerSystem(id, join(trial.folder, id), trial.env), fiction, PHASES);
  const facts = collectFacts(results, items);
  trial.print(`\n${printResults(results, facts.hugoCold)}\n`);
  return { measured: results, verdicts: listBuildVerdicts(facts, scale), failures };
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
        `${system.name}, ${fiction.items} items, ${phase}: ${printSeconds(build.seconds)}`,
      );
    }
  }
  for (const [phase, done] of builds) {
    results.push({
      system: system.id,
      name: system.name,
      items: fiction.items,
      phase,
      median: summarize(done),
      builds: done,
    });
  }
  if (!trial.options.keep) await rm(system.folder, { recursive: true });
}
