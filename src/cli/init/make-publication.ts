/** A new publication: answers, engine and texts, put into a folder together, and its packages installed. */
import { join, relative } from 'node:path';
import { printProblem } from '../../content/problems/print.ts';
import { checkPublication } from '../../build/check.ts';
import { openSession } from '../../build/session.ts';
import { readSettings } from '../../build/settings.ts';
import { toDayText } from '../../time/calendar.ts';
import { toDayAt } from '../../time/zone.ts';
import { chooseWords } from '../../words/words.ts';
import type { Answers } from './answers.ts';
import { listContentFiles, type Beginning } from './content-files.ts';
import type { EngineSource } from './engine.ts';
import { drawIcons } from './icon.ts';
import { installWithNpm } from './npm.ts';
import { listProjectFiles } from './project-files.ts';
import { listReaderForms } from './reader-forms.ts';
import { writeFolder } from './write-folder.ts';

/** Writes the publication to `dir`, where nothing may be. `clock` tells the time in epoch milliseconds. */
export async function makePublication(
  dir: string,
  answers: Answers,
  engine: EngineSource,
  clock: () => number,
): Promise<void> {
  const beginning: Beginning = {
    ...answers,
    today: toDayText(toDayAt(clock(), answers.zone)),
    engine: engine.needs.version.split('.').slice(0, 2).join('.'),
  };
  const { vendored } = engine;
  const files = {
    ...listProjectFiles(beginning, engine, dir),
    ...listReaderForms(chooseWords(answers.language).words),
    ...under('content', listContentFiles(beginning)),
    ...under('public', await drawIcons(answers.name)),
    ...(vendored !== undefined && { [`vendor/${vendored.name}`]: vendored.bytes }),
  };
  await writeFolder(dir, files, refuseErrors);
}

function under<T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]),
  );
}

/** What is written passes the check, whatever the answers were. */
async function refuseErrors(folder: string): Promise<void> {
  const env = { PUBLICATION_DIR: folder, CACHE_DIR: join(folder, '.cache') };
  const problems = await checkPublication(openSession(readSettings(env)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`What init would write is wrong:\n${errors.map(printProblem).join('\n')}`);
}

/** Resolves to what npm wrote where it failed. */
export async function installPackages(dir: string): Promise<string | undefined> {
  const { code, log } = await installWithNpm(dir);
  return code === 0 ? undefined : log.split('\n').slice(0, 8).join('\n');
}

/** How a shell in `cwd` gets there. */
export function toPlace(dir: string, cwd: string): string {
  const path = relative(cwd, dir) || '.';
  return /^[\w./\\-]+$/.test(path) ? path : `"${path}"`;
}
