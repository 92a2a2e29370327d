import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { benchBuilds } from './bench-builds.ts';
import { benchDev } from './bench-dev.ts';
import { printMachine, readMachine } from './report/machine.ts';
import { SEED, type Trial } from './trial.ts';
import { isMet, printVerdict } from './report/verdicts.ts';
import { makeWorkFolder } from './work-folder.ts';

/** Measures and reports. False if something that was to be measured did not run to its end. */
export async function runBench(given: Omit<Trial, 'folder'>): Promise<boolean> {
  const { root, options } = given;
  const folders = ['scripts/bench/node_modules/.bin', 'node_modules/.bin'];
  const path = [...folders.map((folder) => join(root, folder)), given.env.PATH].join(delimiter);
  const trial: Trial = {
    ...given,
    env: { ...given.env, PATH: path },
    folder: makeWorkFolder(root, options.keep),
  };
  const machine = readMachine(root);
  trial.print(printMachine(machine));
  if (options.keep) trial.note(`work folder: ${trial.folder}`);
  const report = await (options.dev ? benchDev(trial) : benchBuilds(trial));
  for (const verdict of report.verdicts) trial.print(printVerdict(verdict));
  if (options.json !== undefined) {
    const verdicts = report.verdicts.map((verdict) => ({ ...verdict, met: isMet(verdict) }));
    const record = {
      items: options.items,
      statements: options.statements,
      runs: options.runs,
      seed: SEED,
      machine,
      ...report,
      verdicts,
    };
    await writeFile(options.json, `${JSON.stringify(record, undefined, 2)}\n`);
  }
  return report.failures.length === 0;
}
