import { join } from 'node:path';
import { findBearer } from './changes.ts';
import { datelineSystem, installedSystem, makeInstalled } from './dateline.ts';
import { exampleSystem } from './example.ts';
import { buildFiction, type Fiction } from './fiction/fiction.ts';
import { ORDINARY } from './fiction/shape.ts';
import { findHugoVersion } from './report/machine.ts';
import { peerSystem, type PeerId } from './peers.ts';
import { PHASES, type Phase } from './phases.ts';
import { collectFacts } from './report/facts.ts';
import { listBuildVerdicts } from './report/promises.ts';
import { printPartsOf, printResults, type Result } from './report/results.ts';
import { runSystem } from './run-system.ts';
import type { System } from './system.ts';
import { attempt, SEED, type Report, type Trial } from './trial.ts';
import { benchViews } from './views/bench-views.ts';
import { printViewResult, type ViewResult } from './views/view-times.ts';

/** Builds of every system, and our own graph and views. */
export interface BuildsMeasured {
  readonly builds: readonly Result[];
  readonly views: readonly ViewResult[];
}

/** Builds the publication with Dateline and each peer, one after the other, and prints the table. */
export async function benchBuilds(trial: Trial): Promise<Report<BuildsMeasured>> {
  const { items, statements, scale, huge, example } = trial.options;
  const fiction = buildFiction(SEED, items, statements);
  const { person, items: bearing } = findBearer(fiction);
  trial.note(`the name that is changed: ${person.name}, of ${bearing} items`);
  const builds: Result[] = [];
  const views: ViewResult[] = [];
  const failures: string[] = [];
  const run = (system: System, phases: readonly Phase[]) =>
    attempt(trial, failures, async () => {
      builds.push(...(await runSystem(trial, system, phases, ORDINARY.id)));
    });
  const dateline = (name: string, ofFiction: Fiction) =>
    datelineSystem(trial, join(trial.folder, name), ofFiction);

  const double = scale ? [buildFiction(SEED, 2 * items, 2 * statements)] : [];
  for (const each of [fiction, ...double])
    await attempt(trial, failures, async () => void views.push(await benchViews(trial, each)));
  await run(dateline('dateline', fiction), PHASES);
  for (const id of listPresent(trial))
    await run(peerSystem(trial, id, join(trial.folder, id), fiction), PHASES);
  for (const system of listInstalled(trial, fiction)) await run(system, ['cold', 'body']);
  if (example)
    await run(await exampleSystem(trial, join(trial.folder, 'example')), ['cold', 'body']);
  for (const each of double) await run(dateline('double', each), ['cold']);
  if (huge) await run(dateline('huge', buildFiction(SEED, 10 * items, 10 * statements)), ['cold']);

  trial.print(`\n${printResults(builds)}\n`);
  for (const line of printPartsOf(builds)) trial.print(line);
  for (const result of views) trial.print(printViewResult(result));
  trial.print('');
  const verdicts = listBuildVerdicts(collectFacts(builds, views, items), trial.options);
  return { measured: { builds, views }, verdicts, failures };
}

/** The package is made once, and only where it is asked for. */
function listInstalled(trial: Trial, fiction: Fiction): System[] {
  if (!trial.options.package) return [];
  const made = makeInstalled(trial);
  return [false, true].map((foot) =>
    installedSystem(trial, join(trial.folder, foot ? 'replaced' : 'installed'), fiction, {
      made,
      foot,
    }),
  );
}

function listPresent(trial: Trial): PeerId[] {
  return trial.options.peers.filter((id) => {
    const present = id !== 'hugo' || findHugoVersion() !== undefined;
    if (!present) trial.print('hugo: not found, skipped');
    return present;
  });
}
