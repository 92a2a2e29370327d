/** Runs Vitest on small test files that fail in different ways, and reads the sum that `test:all` would print. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { RunResult } from './results.ts';
import { MOST } from './second-look.ts';
import { printSum, runProjects, runWhole } from './steps.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes test files and a configuration for them, which takes nothing from ours but the measuring of CPU. */
function lay(files: Readonly<Record<string, string>>): string {
  const cache = join(import.meta.dirname, '..', '.cache', 'test');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'second-look-'));
  folders.push(folder);
  const cpu = join(import.meta.dirname, 'support', 'cpu.ts');
  const project = { test: { name: 'unit', include: ['*.test.ts'], setupFiles: [cpu] } };
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { projects: [${JSON.stringify(project)}] } };`,
  );
  for (const [name, text] of Object.entries(files))
    writeFileSync(
      join(folder, name),
      `import { existsSync, writeFileSync } from 'node:fs';
       import { expect, test } from 'vitest';
       const isFirst = !existsSync(${JSON.stringify(join(folder, `${name}.seen`))});
       writeFileSync(${JSON.stringify(join(folder, `${name}.seen`))}, '');
       ${text}`,
    );
  return folder;
}

const GOOD = `test('one', () => {}); test('two', () => {});`;
const ONCE = `test('passes', () => {}); test('fails once', () => { expect(isFirst).toBe(false); });`;
const ALWAYS = `test('passes', () => {}); test('fails', () => { expect(isFirst).toBe(1); });`;
const between = (when: string) => `
  test('passes', async () => {
    if (${when}) setTimeout(() => { throw new Error('between tests'); });
    await new Promise((resolve) => setTimeout(resolve, 50));
  });`;

async function runTwice(files: Readonly<Record<string, string>>) {
  const folder = lay(files);
  const outcome = await runWhole(['unit'], Promise.resolve(), { folder, output: 'pipe' });
  const lines = printSum([outcome]).split('\n');
  return { folder, sum: lines.at(-1), seen: lines.filter((line) => /^F[A-Z]+/.test(line)), lines };
}

test('what fails once counts as passed, once, and is named with its first message', async () => {
  const { sum, seen, lines, folder } = await runTwice({
    'good.test.ts': GOOD,
    'once.test.ts': ONCE,
    'load.test.ts': `if (isFirst) throw new Error('not loaded'); ${GOOD}`,
    'between.test.ts': between('isFirst'),
  });
  expect(sum).toBe('7 passed, 0 failed');
  expect(seen.toSorted()).toEqual([
    'FLAKY: between.test.ts: between tests',
    'FLAKY: load.test.ts: not loaded',
    'FLAKY: once.test.ts › fails once: expected true to be false // Object.is equality',
  ]);
  expect(lines.filter((line) => line.includes(' s, CPU '))).toHaveLength(4);
  const report = readFileSync(join(folder, '.cache', 'tests.json'), 'utf8');
  const { files } = JSON.parse(report) as RunResult;
  for (const { seconds, cpuSeconds } of files.filter(({ path }) => path !== 'load.test.ts'))
    expect(Math.min(seconds, cpuSeconds)).toBeGreaterThan(0);
});

test('what fails twice fails, once in the sum, with both messages', async () => {
  const { sum, seen } = await runTwice({
    'good.test.ts': GOOD,
    'always.test.ts': ALWAYS,
    'load.test.ts': `throw new Error(isFirst ? 'not loaded' : 'nor now');`,
    'between.test.ts': between('true'),
  });
  expect(sum).toBe('4 passed, 3 failed');
  expect(seen.toSorted()).toEqual([
    'FAILED AGAIN: always.test.ts › fails: expected false to be 1 // Object.is equality',
    'FAILED AGAIN: between.test.ts: between tests',
    'FAILED AGAIN: load.test.ts: nor now',
    'FAILED: always.test.ts › fails: expected true to be 1 // Object.is equality',
    'FAILED: between.test.ts: between tests',
    'FAILED: load.test.ts: not loaded',
  ]);
});

test('the second look waits until the tools have ended', async () => {
  const folder = lay({
    'a.test.ts': `test('a', () => { expect(existsSync('tools-ended')).toBe(true); });`,
  });
  const tools: PromiseLike<void> = {
    // `runWhole` awaits this only after the first run.
    then: (resolve) => {
      const hasLooked = existsSync(join(folder, '.cache', 'tests.json'));
      if (hasLooked) writeFileSync(join(folder, 'tools-ended'), '');
      return Promise.resolve().then(resolve);
    },
  };
  expect((await runWhole(['unit'], tools, { folder, output: 'pipe' })).note).toBe(
    '1 passed, 0 failed',
  );
});

test('who asks for some files gets no second look', async () => {
  const folder = lay({ 'once.test.ts': ONCE });
  const { note } = await runProjects(['unit'], { folder, files: ['once.test.ts'], output: 'pipe' });
  expect(note).toBe('1 passed, 1 failed');
});

test('many failing files are no chance', async () => {
  const files = Array.from({ length: MOST + 1 }, (_, at) => [`${String(at)}.test.ts`, ONCE]);
  const { sum, seen } = await runTwice(Object.fromEntries(files) as Record<string, string>);
  expect(sum).toBe('9 passed, 9 failed');
  expect(seen).toEqual([]);
});
