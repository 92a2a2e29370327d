import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { benchBuilds } from './bench-builds.ts';
import { benchDesk } from './bench-desk.ts';
import { benchDev } from './bench-dev.ts';
import { benchMemory } from './bench-memory.ts';
import { benchSearch } from './bench-search.ts';
import { benchShapes } from './bench-shapes.ts';
import { benchWeek } from './bench-week.ts';
import type { Options } from './options.ts';
import { printMachine, readMachine } from './report/machine.ts';
import { SEED, type Report, type Trial } from './trial.ts';
import { isMet, printVerdicts } from './report/verdicts.ts';
import { makeWorkFolder } from './work-folder.ts';

/** Measures and reports. False if something that was to be measured did not run to its end. */
export async function runBench(given: Omit<Trial, 'folder'>): Promise<boolean> {
  const { root, options } = given;
  const folders = ['bench/node_modules/.bin', 'node_modules/.bin'];
  const path = [...folders.map((folder) => join(root, folder)), given.env.PATH].join(delimiter);
  const trial: Trial = {
    ...given,
    env: { ...given.env, PATH: path },
    folder: makeWorkFolder(root, options.keep),
  };
  const machine = readMachine(root);
  trial.print(printMachine(machine));
  if (options.keep) trial.note(`work folder: ${trial.folder}`);
  const report = await toBench(options)(trial);
  if (report.verdicts.length > 0) trial.print(printVerdicts(report.verdicts));
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

function toBench({
  dev,
  desk,
  memory,
  search,
  shapes,
  week,
}: Options): (trial: Trial) => Promise<Report<unknown>> {
  if (dev) return benchDev;
  if (desk) return benchDesk;
  if (memory) return benchMemory;
  if (search) return benchSearch;
  if (week) return benchWeek;
  return shapes ? benchShapes : benchBuilds;
}
