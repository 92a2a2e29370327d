import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { countOutput } from './count-output.ts';
import { datelinePlace } from './dateline.ts';
import { CROWDS, listCrowdFiles, type Crowd } from './fiction/crowd.ts';
import { writeFiles } from './generate.ts';
import { leaveBehind } from './leave-behind.ts';
import { measure, type Usage } from './measure.ts';
import { StepFailure } from './phases.ts';
import { listMemoryVerdicts } from './report/promises.ts';
import { printGigabytes, printSeconds, printTable } from './report/table.ts';
import { attempt, type Report, type Trial } from './trial.ts';

/** A cold build of one publication. */
export interface CrowdMeasured extends Usage {
  readonly id: string;
  readonly name: string;
  /** None where the check lets nothing through. */
  readonly pages: number;
}

/** Builds publications in which one thing is many: none may end for want of memory that the machine has. */
export async function benchMemory(trial: Trial): Promise<Report<readonly CrowdMeasured[]>> {
  const measured: CrowdMeasured[] = [];
  const failures: string[] = [];
  for (const crowd of CROWDS)
    await attempt(trial, failures, async () => {
      const one = await buildCrowd(trial, crowd);
      measured.push(one);
      trial.note(`${one.name}: ${printSeconds(one.seconds)}`);
    });
  trial.print(`\n${printCrowds(measured)}\n`);
  return { measured, verdicts: listMemoryVerdicts(measured), failures };
}

async function buildCrowd(trial: Trial, crowd: Crowd): Promise<CrowdMeasured> {
  const { folder, site, out, env, steps } = datelinePlace(trial, join(trial.folder, crowd.id));
  await mkdir(site, { recursive: true });
  await symlink(join(trial.root, 'node_modules'), join(site, 'node_modules'), 'junction');
  await writeFiles(join(site, 'content'), listCrowdFiles(crowd));
  const log = join(folder, 'build.log');
  const [{ name, args } = { name: '', args: [] }] = steps;
  const usage = await measure({ name, args, cwd: site, env, log });
  if (usage.exitCode !== (crowd.isWrong ? 1 : 0))
    throw new StepFailure(`${crowd.name}: ended with ${usage.exitCode ?? 'a signal'}`, log);
  const pages = crowd.isWrong ? 0 : (await countOutput(out)).pages;
  if (!trial.options.keep) await leaveBehind(folder);
  return { ...usage, id: crowd.id, name: crowd.name, pages };
}

function printCrowds(measured: readonly CrowdMeasured[]): string {
  return printTable({
    names: ['publication'],
    numbers: ['wall', 'CPU', 'peak process', 'peak tree', 'pages'],
    rows: measured.map(({ name, seconds, cpuSeconds, peakProcess, peakTree, pages }) => [
      name,
      printSeconds(seconds),
      printSeconds(cpuSeconds),
      printGigabytes(peakProcess),
      printGigabytes(peakTree),
      String(pages),
    ]),
  });
}
