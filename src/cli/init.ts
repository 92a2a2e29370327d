/** `init DIR` creates a publication that uses this engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { checkPublication } from '../build/check.ts';
import { MODULE } from '../build/engine.ts';
import { assertReadablePath } from '../build/folders.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { printProblem } from '../content/problems/print.ts';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone.ts';
import { chooseWords, listLanguages } from '../words/words.ts';
import {
  type Answers,
  atTerminal,
  complete,
  QUESTION_NAMES,
  QUESTIONS,
  toAnswers,
} from './init/answers.ts';
import {
  type Beginning,
  listContentFiles,
  listProjectFiles,
  listReaderForms,
} from './init/project-files.ts';
import { type EngineSource, findEngine, installWithNpm, packInstalled } from './init/engine.ts';
import { drawIcons } from './init/icon.ts';
import { refuseFilled, writeFolder } from './init/write-folder.ts';
import { readArguments, toUsage } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

export function initFromPackage(args: readonly string[]): Promise<number> {
  return runInit(args, (folder) => {
    if (MODULE === '.ts')
      throw new UsageError(
        'In the checkout, run `npm run init -- DIR`: it makes the package first',
      );
    return packInstalled(folder);
  });
}

/** Packs the engine into a tarball in the folder. Resolves to its path. */
type PackEngine = (folder: string) => Promise<string>;

/**
 * Asks for what no flag gives, writes the folder, installs its packages. Exit codes: 0 done, 1 written but npm failed,
 * 2 refused with nothing written.
 */
export async function runInit(args: readonly string[], pack: PackEngine): Promise<number> {
  const { values, words } = readArguments(toInitUsage(), args, {
    options: INIT_OPTIONS,
    least: 1,
    most: 1,
  });
  // npm runs scripts at the top of the checkout, so take the folder in which npm was started.
  const { npm_lifecycle_event: script, INIT_CWD: asked } = process.env;
  const cwd = script === 'init' && asked !== undefined ? asked : process.cwd();
  const dir = resolve(cwd, words[0] ?? '');
  refuseFilled(dir);
  assertReadablePath({ publicationDir: dir });
  const given = values.engine === undefined ? undefined : findEngine(values.engine, cwd);
  const answers = await atTerminal((ask) => complete(values, ask));
  if (chooseWords(answers.language).isForeign)
    printLine(
      `The interface does not speak “${answers.language}” and will be English; it speaks ${listLanguages().join(', ')}. To translate it, run in the new folder: npm run new -- language ${answers.language}`,
    );
  const { clock } = readSettings(process.env, cwd, { isNew: true });
  await makePublication(dir, toAnswers(answers), given ?? (await packEngine(pack)), clock);
  printLine(`${answers.name} is in ${dir}`);
  return values['no-install'] ? tellNext(dir, cwd, ['npm install']) : install(dir, cwd);
}

async function packEngine(pack: PackEngine): Promise<EngineSource> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-engine-'));
  printLine('Packing the engine …');
  try {
    return findEngine(await pack(folder), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function install(dir: string, cwd: string): Promise<number> {
  printLine('Installing its packages (200 MB, and 180 for Node, half a minute or so) …');
  const { code, log } = await installWithNpm(dir);
  if (code === 0) return tellNext(dir, cwd, []);
  const fault = log.split('\n').slice(0, 8).join('\n');
  process.stderr.write(`${fault}\n\nnpm could not install the packages. When that is fixed:\n`);
  tellNext(dir, cwd, ['npm install']);
  return 1;
}

function tellNext(dir: string, cwd: string, first: readonly string[]): number {
  const commands = [`cd ${toPlace(dir, cwd)}`, ...first];
  printLine(
    [
      ...commands.map((command) => `  ${command}`),
      '  npm start        serves it while you write',
      '  npm run check    lists what you still have to write',
      'Read README.md there next.',
    ].join('\n'),
  );
  return 0;
}

function toInitUsage(): string {
  const flags = QUESTION_NAMES.map(
    (name) => `  --${name.padEnd(9)} ${QUESTIONS[name].asks}: ${QUESTIONS[name].takes}`,
  );
  return [
    toUsage('init', 'DIR [flags]'),
    'init asks for everything that you do not pass as a flag:',
    ...flags,
    '  --engine    a different engine: a tarball, a folder, an address',
    '  --no-install  does not install the packages',
  ].join('\n');
}

/** A flag for each question, and those for packages. */
const INIT_OPTIONS = {
  name: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  url: { type: 'string' },
  sides: { type: 'string' },
  engine: { type: 'string' },
  'no-install': { type: 'boolean', default: false },
} as const;

/** `dir` must not exist, or must be empty. `clock` returns epoch milliseconds. */
async function makePublication(
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

/** Whatever the answers, the new publication must pass the check. */
async function refuseErrors(folder: string): Promise<void> {
  const env = { PUBLICATION_DIR: folder, CACHE_DIR: join(folder, '.cache') };
  const problems = await checkPublication(openSession(readSettings(env)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`What init would write is wrong:\n${errors.map(printProblem).join('\n')}`);
}

/** The path from `cwd`, quoted for a shell. */
function toPlace(dir: string, cwd: string): string {
  const path = relative(cwd, dir) || '.';
  return /^[\w./\\-]+$/.test(path) ? path : `"${path}"`;
}
