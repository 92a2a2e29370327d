/** What a command says when memory runs out, how it ends, and that it may have all that the machine or its container has. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskWithBundle, readSite, run, toEnv } from '../support/build.ts';
import { openCgroup } from '../support/cgroup.ts';

const desk = openDeskWithBundle('one-story');
let good: Map<string, string>;

beforeAll(async () => {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  good = readSite(desk.outDir);
});
afterAll(() => {
  desk.close();
});

/** Neither V8 nor the system has said anything beside. */
const toSentence = (name: string, rest: string) =>
  new RegExp(`^${name}: memory ran out while it [a-z ]+; it had taken ${rest}\\n$`);

function expectNothingLeft(cacheDir: string) {
  expect(readSite(desk.outDir)).toEqual(good);
  expect(existsSync(`${desk.outDir}.next`)).toBe(false);
  expect(existsSync(join(cacheDir, 'build.lock'))).toBe(false);
}

describe('with a limit in NODE_OPTIONS that is too small', () => {
  // A build that has this much ends when it has begun to put the output together.
  test.each([
    ['check', 16],
    ['build', 40],
  ])('%s says in a sentence what it did, how much it took and what to do', async (name, limit) => {
    const option = `--max-old-space-size=${String(limit)}`;
    // What was learnt would spare it most of its work.
    const cacheDir = `${desk.cacheDir}-${name}`;
    const { code, output } = await run(name, { ...desk, cacheDir, env: { NODE_OPTIONS: option } });
    const remedy = `${option} allows no more — allow more, or leave that option out: then it may take what the (machine|container) has, \\d+ MB`;
    expect(output).toMatch(toSentence(name, `\\d+ MB, and ${remedy}`));
    expect(code).toBe(3);
    expectNothingLeft(cacheDir);
  });
});

const small = openCgroup(80);
const ample = openCgroup(400);
afterAll(() => {
  small?.remove();
  ample?.remove();
});

describe.skipIf(small === undefined)('a control group cannot be made here', () => {
  test('in a container that is too small a build says so in a sentence', async () => {
    const build = start(small?.into ?? [], 'build');
    let output = '';
    for (const stream of [build.stdout, build.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(build, 'close')) as [number];
    expect(output).toMatch(
      toSentence(
        'build',
        '(\\d+ MB|all) of the 80 MB of the container, which ended it — give the container more memory, or end what else takes it',
      ),
    );
    expect(code).toBe(3);
    expectNothingLeft(`${desk.cacheDir}-build`);
  });

  test('a command may take most of what its container has', async () => {
    const watching = start(ample?.into ?? [], 'check', '--watch');
    await new Promise((resolve) => watching.stdout?.once('data', resolve));
    const heap = findChildren(watching.pid).map((words) =>
      Number(/--max-old-space-size=(\d+)/.exec(words)?.[1]),
    );
    expect(heap).toEqual([300]);
    watching.kill('SIGINT');
    await once(watching, 'close');
  });
});

function start(into: readonly string[], ...args: string[]): ChildProcess {
  const [shell = '', ...words] = [...into, process.execPath, 'bin/dateline.mjs', ...args];
  return spawn(shell, words, {
    env: toEnv({ ...desk, cacheDir: `${desk.cacheDir}-${args[0] ?? ''}` }),
  });
}

/** The command lines of those whom a process has started. */
function findChildren(parent: number | undefined): string[] {
  return readdirSync('/proc')
    .filter(
      (pid) => /^\d+$/.test(pid) && read(pid, 'status').includes(`PPid:\t${String(parent)}\n`),
    )
    .map((pid) => read(pid, 'cmdline'));
}

function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
