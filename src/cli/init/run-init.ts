import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, toUsage } from '../arguments.ts';
import { refuseMisread } from '../../build/folders.ts';
import { readSettings } from '../../build/settings.ts';
import { chooseWords, listLanguages } from '../../words/words.ts';
import { QUESTIONS, QUESTION_NAMES, toAnswers } from './answers.ts';
import { atTerminal, complete } from './ask.ts';
import { findEngine, type EngineSource } from './engine.ts';
import { installPackages, makePublication, toPlace } from './make-publication.ts';
import { INIT_OPTIONS } from './options.ts';
import { refuseFilled } from './write-folder.ts';

/** Makes a tarball of the engine in a folder and gives its path. */
export type PackEngine = (folder: string) => Promise<string>;

/**
 * `init DIR`: a new publication. Asks what no flag says, writes the folder whole, installs its packages. Exit codes: 0
 * done, 1 written and npm failed, 2 refused and nothing written.
 */
export async function runInit(args: readonly string[], pack: PackEngine): Promise<number> {
  const { values, words } = readArguments(toInitUsage(), args, {
    options: INIT_OPTIONS,
    least: 1,
    most: 1,
  });
  // npm starts its scripts at the top of the checkout, wherever it was asked.
  const { npm_lifecycle_event: script, INIT_CWD: asked } = process.env;
  const cwd = script === 'init' && asked !== undefined ? asked : process.cwd();
  const dir = resolve(cwd, words[0] ?? '');
  refuseFilled(dir);
  refuseMisread({ publicationDir: dir });
  const given = values.engine === undefined ? undefined : findEngine(values.engine, cwd);
  const answers = await atTerminal((ask) => complete(values, ask));
  if (chooseWords(answers.language).isForeign)
    say(
      `The interface has no words in “${answers.language}” and will be English; it has those of ${listLanguages().join(', ')}. To write a file of words for it, in the new folder: npm run new -- language ${answers.language}`,
    );
  const { clock } = readSettings(process.env, cwd, { isNew: true });
  await makePublication(dir, toAnswers(answers), given ?? (await packEngine(pack)), clock);
  say(`${answers.name} is in ${dir}`);
  return values['no-install'] ? tellNext(dir, cwd, ['npm install']) : install(dir, cwd);
}

async function packEngine(pack: PackEngine): Promise<EngineSource> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-engine-'));
  say('Packing the engine …');
  try {
    return findEngine(await pack(folder), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function install(dir: string, cwd: string): Promise<number> {
  say('Installing its packages (200 MB, and 180 for Node, half a minute or so) …');
  const fault = await installPackages(dir);
  if (fault === undefined) return tellNext(dir, cwd, []);
  process.stderr.write(`${fault}\n\nnpm could not install the packages. When that is mended:\n`);
  tellNext(dir, cwd, ['npm install']);
  return 1;
}

function tellNext(dir: string, cwd: string, first: readonly string[]): number {
  const commands = [`cd ${toPlace(dir, cwd)}`, ...first];
  say(
    [
      ...commands.map((command) => `  ${command}`),
      '  npm start        shows it while you write',
      '  npm run check    names what is still to be written',
      'README.md there goes on from here.',
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
    'What no flag says is asked:',
    ...flags,
    '  --engine    another engine than this one: a tarball, a folder, an address',
    '  --no-install  leaves the packages to `npm install`',
  ].join('\n');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
