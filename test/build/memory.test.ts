/** What a command says when memory runs out, how it ends, and that it may have all that the machine or its container has. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Told } from '../../src/build/outside.ts';
import { openDesk, readSite, run, toEnv, type Desk, type Run } from '../support/build.ts';
import { openCgroup } from '../support/cgroup.ts';

const desk = openDesk('one-story');
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

describe.skipIf(!existsSync('/proc/self'))('a process beside a build', () => {
  test.each([
    ['index-process', 'made the search index'],
    ['bundle-process', 'waited for the bundle of templates'],
  ])('%s is killed: the build says in a sentence that memory ran out', async (name, doing) => {
    const folders = { ...desk, cacheDir: `${desk.cacheDir}-${name}` };
    const build = start([], folders, 'build');
    const ended = toEnd(build);
    const { pid, words } = await findBelow(build.pid, name);
    process.kill(pid, 'SIGKILL');
    const { code, output } = await ended;
    expect(output).toMatch(
      new RegExp(
        `^build: memory ran out while it ${doing}; the (machine|container), which has \\d+ MB, ended a process of it — give the (machine|container) more memory, or stop other programs that use it\\n$`,
      ),
    );
    expect(code).toBe(3);
    expect(words).toMatch(/--max-old-space-size=\d+/);
    expectNothingLeft(folders.cacheDir);
  });

  test('a process that ends otherwise is told in a sentence', async () => {
    const folders = { ...desk, cacheDir: `${desk.cacheDir}-ended` };
    const build = start([], folders, 'build');
    const ended = toEnd(build);
    process.kill((await findBelow(build.pid, 'index-process')).pid, 'SIGTERM');
    expect(await ended).toEqual({
      code: 1,
      output: 'The search index failed: its process ended with SIGTERM\n',
    });
  });
});

test('while Astro renders pages itself, that is what a build does', async () => {
  const folders = { ...desk, cacheDir: `${desk.cacheDir}-astro`, outDir: `${desk.outDir}-astro` };
  const inside = spawn(process.execPath, ['bin/inside.mjs', 'build'], {
    env: toEnv({ ...folders, env: { PRINTER: 'off' } }),
    stdio: ['ignore', 'ignore', 'ignore', 'ignore', 'ipc'],
  });
  const doing: (string | undefined)[] = [];
  inside.on('message', (told: Told) => doing.push(told.doing));
  await once(inside, 'close');
  const waiting = doing.indexOf('waited for the bundle of templates');
  expect(doing.slice(waiting)).toEqual([
    'waited for the bundle of templates',
    'printed pages',
    'rendered pages',
    'wrote feeds and data',
    'made the search index',
    'put the finished files in their place',
  ]);
});

const small = openCgroup(160);
const ample = openCgroup(400);
const inGroup = { ...desk, cacheDir: `${desk.cacheDir}-group` };
afterAll(() => {
  small?.remove();
  ample?.remove();
});

describe.skipIf(small === undefined)('a control group cannot be made here', () => {
  test('in a container that is too small a build says so in a sentence', async () => {
    const { code, output } = await toEnd(start(small?.into ?? [], inGroup, 'build'));
    expect(output).toMatch(
      toSentence(
        'build',
        '(\\d+ MB|all) of the 160 MB of the container, which ended it — give the container more memory, or stop other programs that use it',
      ),
    );
    // What a process has in memory may be more than what is counted against its group.
    expect(Number(/it had taken (\d+) MB/.exec(output)?.[1] ?? 0)).toBeLessThanOrEqual(160);
    expect(code).toBe(3);
    expectNothingLeft(inGroup.cacheDir);
  });

  test('a command may take most of what its container has', async () => {
    const watching = start(ample?.into ?? [], inGroup, 'check', '--watch');
    await new Promise((resolve) => watching.stdout?.once('data', resolve));
    const heap = findChildren(watching.pid).map(({ words }) =>
      Number(/--max-old-space-size=(\d+)/.exec(words)?.[1]),
    );
    expect(heap).toEqual([300]);
    watching.kill('SIGINT');
    await once(watching, 'close');
  });
});

function start(into: readonly string[], folders: Desk, ...args: string[]): ChildProcess {
  const [shell = '', ...words] = [...into, process.execPath, 'bin/dateline.mjs', ...args];
  return spawn(shell, words, { env: toEnv(folders) });
}

async function toEnd(child: ChildProcess): Promise<Run> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

interface Started {
  readonly pid: number;
  /** Its command line. */
  readonly words: string;
}

/** The process with this in its command line that one below `top` starts. */
async function findBelow(top: number | undefined, name: string): Promise<Started> {
  for (;;) {
    const below = findChildren(top).flatMap(({ pid }) => findChildren(pid));
    const found = below.find(({ words }) => words.includes(name));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Those whom a process has started. */
function findChildren(parent: number | undefined): Started[] {
  return readdirSync('/proc')
    .filter(
      (pid) => /^\d+$/.test(pid) && read(pid, 'status').includes(`PPid:\t${String(parent)}\n`),
    )
    .map((pid) => ({ pid: Number(pid), words: read(pid, 'cmdline') }));
}

function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
