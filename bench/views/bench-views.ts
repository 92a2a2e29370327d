import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fiction } from '../fiction/fiction.ts';
import { listPublicationFiles, writeFiles } from '../generate.ts';
import { leaveBehind } from '../leave-behind.ts';
import { measure } from '../measure.ts';
import { StepFailure } from '../phases.ts';
import type { Trial } from '../trial.ts';
import { toViewResult, viewTimes, type ViewResult, type ViewTimes } from './view-times.ts';

/** So many processes, whatever `--runs` says: one takes a few seconds, and only the median is steady. */
const RUNS = 3;

/** Times graph and views of a publication, in processes that do nothing else. Throws StepFailure. */
export async function benchViews(trial: Trial, fiction: Fiction): Promise<ViewResult> {
  const folder = join(trial.folder, `views-${fiction.items}`);
  const content = join(folder, 'content');
  await mkdir(folder, { recursive: true });
  await writeFiles(content, listPublicationFiles(fiction));
  const runs: ViewTimes[] = [];
  for (let run = 1; run <= RUNS; run++) runs.push(await timeViews(trial, folder, content));
  if (!trial.options.keep) await leaveBehind(folder);
  return toViewResult(fiction, runs);
}

async function timeViews(
  { root, env }: Trial,
  folder: string,
  content: string,
): Promise<ViewTimes> {
  const log = join(folder, 'views.log');
  const args = [join(root, 'bench/views/time-views.ts'), content];
  const { exitCode } = await measure({ name: process.execPath, args, cwd: root, env, log });
  if (exitCode !== 0)
    throw new StepFailure(`graph and views ended with ${exitCode ?? 'a signal'}`, log);
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
  return viewTimes.parse(JSON.parse(lines.at(-1) ?? ''));
}
