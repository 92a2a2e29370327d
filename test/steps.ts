import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { asksForHelp } from '../src/cli/arguments.ts';

/** What one step of `npm test` came to: a tool counts as one, Vitest as its tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly note: string;
  /** What it printed, where that did not go to our terminal meanwhile. */
  readonly said?: string;
  /** Groups of tests that did not run, by name, each with its number. */
  readonly skipped?: Readonly<Record<string, number>>;
}

/** What this module reads of Vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles?: readonly string[];
      readonly title?: string;
    }[];
  }[];
}

/** The projects of vitest.config.ts by the first word of their names. */
export const projects = ['unit', 'site', 'slow', 'build', 'browser'];
/** Those for a person who waits. */
const QUICK = ['unit', 'site'];

const root = join(import.meta.dirname, '..');
const reportPath = join(root, '.cache', 'vitest.json');

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

/**
 * Runs tests, their output on our terminal.
 * @param files the tests to run, all of the projects if there are none
 */
export async function runProjects(
  names: readonly string[],
  files: readonly string[] = [],
): Promise<Outcome> {
  rmSync(reportPath, { force: true });
  const { failure } = await run(
    'vitest',
    [
      'run',
      ...files,
      ...names.map((name) => `--project=${name}*`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    { output: 'inherit' },
  );
  try {
    return countTests(JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport, failure);
  } catch (error) {
    return { passed: 0, failed: 1, note: `Vitest left no report: ${failure || String(error)}` };
  }
}

/**
 * A test file that cannot be loaded has no tests to fail, and an error between tests belongs to
 * none: each counts as one failure, so that the sum cannot look better than the run.
 * @param failure how Vitest ended, `''` if well
 */
export function countTests(report: VitestReport, failure: string): Outcome {
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counted = report.numFailedTests + broken;
  const failed = counted === 0 && failure !== '' ? 1 : counted;
  const skipped = groupSkipped(report);
  const count = Object.values(skipped).reduce((sum, number) => sum + number, 0);
  const more = count > 0 ? `, ${count} skipped` : '';
  return { passed, failed, note: `${passed} passed, ${failed} failed${more}`, skipped };
}

/** By the titles around a test, which say why it cannot run on this machine. */
function groupSkipped({ testResults }: VitestReport): Record<string, number> {
  const groups: Record<string, number> = {};
  for (const { status, ancestorTitles = [], title = '' } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    if (status === 'passed' || status === 'failed') continue;
    const group = ancestorTitles.length > 0 ? ancestorTitles.join(' ') : title;
    groups[group] = (groups[group] ?? 0) + 1;
  }
  return groups;
}

/** The sum of all steps, after a line for each group of tests that did not run, so that no number hides them. */
export function printSum(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const skipped = outcomes.flatMap((outcome) => Object.entries(outcome.skipped ?? {}));
  const left = skipped.reduce((sum, [, number]) => sum + number, 0);
  return [
    ...skipped.map(([group, number]) => `NOT RUN: ${group} (${number})`),
    `${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`,
  ].join('\n');
}

interface HowToRun {
  readonly command?: string;
  readonly output: 'pipe' | 'inherit';
  /** How far it stands back for other processes: 19 is furthest. */
  readonly nice?: number;
}

/** Resolves to how it failed, or `''`, and to what it said if its output is a `pipe`. */
function run(
  packageName: string,
  args: readonly string[],
  { command = packageName, output, nice }: HowToRun,
): Promise<{ failure: string; said: string }> {
  const child = spawn(process.execPath, [commandFile(packageName, command), ...args], {
    cwd: root,
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
