import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { asksForHelp } from '../src/cli/arguments.ts';
import { countTests, listSlowest, sum, type RunResult } from './results.ts';
import { listDoubtful, listSeenTwice, takeSecond } from './second-look.ts';

/** What one step of `npm test` came to: a tool counts as one, Vitest as its tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly note: string;
  /** What it printed, where that did not go to our terminal meanwhile. */
  readonly said?: string;
  /** Groups of tests that did not run, by name, each with its number. */
  readonly skipped?: Readonly<Record<string, number>>;
  /** Lines about what a whole run has seen: its slowest files, and what a second look at failures has shown. */
  readonly seen?: readonly string[];
}

/** The projects of vitest.config.ts by the first word of their names. */
export const projects = ['unit', 'site', 'slow', 'build', 'browser'];
/** Those for a person who waits. */
const QUICK = ['unit', 'site'];

const root = join(import.meta.dirname, '..');
/** Every file of the last run, with its seconds; a second look has a file of its own. */
const RESULTS = '.cache/tests.json';
const RESULTS_AGAIN = '.cache/tests-again.json';

/**
 * The steps asked for, and `sync` with those that read the types it writes where it has not run yet: without them
 * `astro:content` is no module to TypeScript.
 */
export function withSync(asked: readonly string[], folder = join(root, '.astro')): string[] {
  const isThere = ['types.d.ts', 'content.d.ts'].every((file) => existsSync(join(folder, file)));
  const isNeeded = asked.some((name) => ['lint', 'types', 'astro'].includes(name));
  return isNeeded && !isThere ? [...asked, 'sync'] : [...asked];
}

/** What the words after `npm test --` ask for: what is quick if there are none, everything for `all`. */
interface Asked {
  readonly tools: readonly string[];
  readonly projects: readonly string[];
  /** Test files, or folders of them, below the repository; all of the projects if there are none. */
  readonly files: readonly string[];
  readonly unknown: readonly string[];
}

/** Tells the names of tools and projects from the paths of tests, as in `lint unit` and `src/content/kinds/fields.test.ts`. */
export function readAsked(words: readonly string[], tools: readonly string[]): Asked {
  if (words.length === 0) return readAsked([...tools, ...QUICK], tools);
  if (words.join() === 'all') return readAsked([...tools, ...projects], tools);
  const isName = (word: string) => tools.includes(word) || projects.includes(word);
  const isFile = (word: string) =>
    !isName(word) && !word.startsWith('-') && existsSync(join(root, word));
  const names = withSync(words.filter(isName));
  const files = words.filter(isFile);
  const named = projects.filter((name) => names.includes(name));
  return {
    tools: tools.filter((name) => names.includes(name)),
    // A file is of one project, which need not be named.
    projects: named.length === 0 && files.length > 0 ? projects : named,
    files,
    unknown: words.filter((word) => !isName(word) && !isFile(word)),
  };
}

/** Ends the process where nothing is to be run: with the usage for `--help`, and for words that mean nothing here. */
export function refuseUnknown({ unknown }: Asked, tools: readonly string[]): void {
  if (unknown.length === 0) return;
  const usage = `Usage: npm test -- all, or some of ${[...tools, ...projects].join(' ')} [test files]`;
  if (asksForHelp(unknown)) console.log(usage);
  else console.error(`Unknown: ${unknown.join(', ')}. ${usage}`);
  process.exit(asksForHelp(unknown) ? 0 : 2);
}

/** Runs a step, and prints what it said below its name; `line` says how it ended, and in which time. */
export async function runStep(name: string, run: () => Promise<Outcome>) {
  const started = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (outcome.said !== undefined) console.log(`\n── ${name} ──\n${outcome.said}`);
  const mark = outcome.failed > 0 ? '✗' : '✓';
  return { outcome, line: `${mark} ${name}: ${outcome.note} (${seconds} s)` };
}

/** Runs a command of an npm package. */
export async function runTool(
  packageName: string,
  args: readonly string[],
  command = packageName,
): Promise<Outcome> {
  const { failure, said } = await run(packageName, args, { command, output: 'pipe', nice: 10 });
  return failure === ''
    ? { passed: 1, failed: 0, note: 'passed', said }
    : { passed: 0, failed: 1, note: failure, said };
}

interface HowToTest {
  /** Where `vitest.config.ts` is. */
  readonly folder?: string;
  /** Those to run; all of the projects if there are none. */
  readonly files?: readonly string[];
  /** Whether Vitest speaks on our terminal, as it does if nothing is said. */
  readonly output?: 'pipe' | 'inherit';
  /** One file at a time. */
  readonly isAlone?: boolean;
}

/** Runs tests of projects. */
export async function runProjects(names: readonly string[], how: HowToTest = {}): Promise<Outcome> {
  return toOutcome(await runVitest(names, how));
}

/**
 * Runs all tests of the projects. The files that failed run once more, alone, when `tools` have ended: what passes then
 * counts as passed, and is named.
 */
export async function runWhole(
  names: readonly string[],
  tools: PromiseLike<unknown>,
  how: HowToTest = {},
): Promise<Outcome> {
  const first = await runVitest(names, how);
  if (first.result === undefined) return toOutcome(first);
  const slowest = ['The slowest files:', ...listSlowest(first.result)];
  const doubtful = listDoubtful(first.result);
  if (doubtful.length === 0) return { ...toOutcome(first), seen: slowest };
  await tools;
  console.log(`\n── once more, alone: ${doubtful.join(', ')} ──`);
  const again = await runVitest(names, { ...how, files: doubtful, isAlone: true });
  if (again.result === undefined) return { ...toOutcome(first), seen: slowest };
  return {
    ...toOutcome({ ...again, result: takeSecond(first.result, again.result) }),
    seen: [...slowest, ...listSeenTwice(first.result, again.result)],
  };
}

interface Ended {
  /** Missing if Vitest has left none. */
  readonly result?: RunResult;
  /** `''` if it ended well. */
  readonly failure: string;
}

function toOutcome({ result, failure }: Ended): Outcome {
  if (result !== undefined) return countTests(result, failure);
  return { passed: 0, failed: 1, note: `Vitest left no report: ${failure}` };
}

async function runVitest(
  names: readonly string[],
  { folder = root, files = [], output = 'inherit', isAlone = false }: HowToTest,
): Promise<Ended> {
  const path = join(folder, isAlone ? RESULTS_AGAIN : RESULTS);
  rmSync(path, { force: true });
  const { failure } = await run(
    'vitest',
    [
      'run',
      ...files,
      ...names.map((name) => `--project=${name}*`),
      '--reporter=default',
      `--reporter=${join(root, 'test', 'reporter.ts')}`,
      ...(isAlone ? ['--maxWorkers=1'] : []),
    ],
    { output, cwd: folder, env: { TEST_RESULTS: path } },
  );
  try {
    return { result: JSON.parse(readFileSync(path, 'utf8')) as RunResult, failure };
  } catch (error) {
    return { failure: failure || String(error) };
  }
}

/** The sum of all steps, after what was seen on the way and a line for each group of tests that did not run. */
export function printSum(outcomes: readonly Outcome[]): string {
  const passed = sum(outcomes.map((outcome) => outcome.passed));
  const failed = sum(outcomes.map((outcome) => outcome.failed));
  const skipped = outcomes.flatMap((outcome) => Object.entries(outcome.skipped ?? {}));
  const left = sum(skipped.map(([, number]) => number));
  return [
    ...outcomes.flatMap(({ seen = [] }) => seen),
    ...skipped.map(([group, number]) => `NOT RUN: ${group} (${number})`),
    `${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`,
  ].join('\n');
}

interface HowToRun {
  readonly command?: string;
  readonly output: 'pipe' | 'inherit';
  /** How far it stands back for other processes: 19 is furthest. */
  readonly nice?: number;
  readonly cwd?: string;
  /** Added to our own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves to how it failed, or `''`, and to what it said if its output is a `pipe`. */
function run(
  packageName: string,
  args: readonly string[],
  { command = packageName, output, nice, cwd = root, env }: HowToRun,
): Promise<{ failure: string; said: string }> {
  const child = spawn(process.execPath, [commandFile(packageName, command), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  if (child.pid !== undefined && nice !== undefined) setPriority(child.pid, nice);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => {
    const end = (failure: string) => {
      resolve({ failure, said });
    };
    child.once('error', ({ message }) => {
      end(message);
    });
    child.once('close', (code, signal) => {
      if (signal !== null) end(`ended by ${signal}`);
      else end(code === 0 ? '' : `failed with exit code ${String(code)}`);
    });
  });
}

/** The script behind a package's command, so that Node runs it without a shell on any system. */
function commandFile(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}
