/** What a build that goes wrong leaves behind: the last good output, whole. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeLock } from '../../src/build/publish/lock.ts';
import { type Desk, openDeskApart, readSite, run, type Run } from '../support/build.ts';

const desk = openDeskApart('one-story');
let good: Map<string, string>;

beforeAll(async () => {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  good = readSite(desk.outDir);
});
afterAll(() => {
  desk.close();
});

const ITEM = join(desk.contentDir, 'coverage/2025/02/opening.mdx');

test('content with errors: exit 1, every problem told, output untouched', async () => {
  const before = readFileSync(ITEM, 'utf8');
  const indexes = readdirSync(join(desk.cacheDir, 'search'));
  writeFileSync(ITEM, before.replace('title:', 'tilte:'));
  const { code, output } = await run('build', desk);
  expect(readdirSync(join(desk.cacheDir, 'search'))).toEqual(indexes);
  writeFileSync(ITEM, before);
  expect(code, output).toBe(1);
  expect(output).toContain('[tilte] field.unknown');
  expect(output).toContain('did you mean “title”?');
  expect(output).not.toMatch(/\n {4}at /);
  expect(readSite(desk.outDir)).toEqual(good);
});

test('a build that is killed at any moment leaves the last good output, and the next one is right', async () => {
  for (const delay of [300, 900, 1500, 2500]) {
    appendFileSync(ITEM, `\nKilled after ${String(delay)} ms.\n`);
    await run('build', desk, AbortSignal.timeout(delay));
    const site = readSite(desk.outDir);
    const page = Buffer.from(site.get('coverage/2025/02/opening.html') ?? '', 'base64').toString();
    // Either the kill came first, and nothing has changed, or the build did, and everything has.
    if (!page.includes(`Killed after ${String(delay)}`)) expect([...site]).toEqual([...good]);
    good = site;
  }
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  expect(readFileSync(join(desk.outDir, 'coverage/2025/02/opening.html'), 'utf8')).toContain(
    'Killed after 2500',
  );
});

/** Runs two builds that begin while `target` is held, and lets it go only when both have said that they wait. */
async function runBehind(target: string, desks: readonly Desk[]): Promise<void> {
  const letGo = await takeLock(target);
  const runs: Promise<Run>[] = [];
  const waiting = desks.map(
    (one) =>
      new Promise<void>((resolve) => {
        const onOutput = (output: string) => {
          if (output.includes('Waiting for another build')) resolve();
        };
        runs.push(run('build', { ...one, onOutput }));
      }),
  );
  await Promise.race([Promise.all(waiting), Promise.all(runs)]);
  letGo();
  for (const { code, output } of await Promise.all(runs)) {
    expect(code, output).toBe(0);
    expect(output).toContain('Waiting for another build');
  }
}

test('two builds at once: they wait for who holds the cache, and for each other, and both end well', async () => {
  appendFileSync(ITEM, '\nTwo at once.\n');
  await runBehind(join(desk.cacheDir, 'build'), [desk, desk]);
});

test('two builds with two caches and one output wait for who writes there, and both end well', async () => {
  appendFileSync(ITEM, '\nTwo into one.\n');
  await runBehind(desk.outDir, [desk, { ...desk, cacheDir: `${desk.cacheDir}-other` }]);
  expect(existsSync(`${desk.outDir}.lock`)).toBe(false);
});

test('a lock of a process that is gone does not stop anybody', async () => {
  writeFileSync(join(desk.cacheDir, 'build.lock'), JSON.stringify({ pid: 2 ** 22 + 1, since: 0 }));
  expect((await run('build', desk)).code).toBe(0);
  expect(existsSync(join(desk.cacheDir, 'build.lock'))).toBe(false);
});

test('a disk that says no: exit 3', async () => {
  const file = join(desk.cacheDir, '..', 'file');
  writeFileSync(file, '');
  const { code, output } = await run('build', { ...desk, cacheDir: join(file, 'cache') });
  expect(code, output).toBe(3);
  expect(output).toContain('check that the path exists');
  const closed = await run('build', { ...desk, outDir: join(file, 'out') });
  expect([closed.code, closed.output.includes('\n    at ')]).toEqual([3, false]);
  if (!existsSync('/proc/self')) return;
  for (const place of [{ outDir: '/proc/dateline/out' }, { cacheDir: '/proc/dateline' }]) {
    const nowhere = await run('build', { ...desk, ...place });
    expect(nowhere.code, nowhere.output).toBe(3);
    expect(nowhere.output.trim().split('\n')).toHaveLength(1);
  }
});

test('settings that cannot be used: exit 2, and what to do', async () => {
  const bad = await run('build', { ...desk, contentDir: join(desk.contentDir, 'nowhere') });
  expect(bad.code, bad.output).toBe(2);
  expect(bad.output).toContain('there is no such folder');
  const bare = join(desk.cacheDir, '..', 'bare');
  mkdirSync(bare, { recursive: true });
  symlinkSync(resolve('node_modules'), join(bare, 'node_modules'), 'junction');
  const whole = await run('build', { ...desk, env: { PUBLICATION_DIR: bare } });
  expect(whole.code, whole.output).toBe(0);
  // Though the bundle of templates is there.
  rmSync(join(bare, 'node_modules'));
  const apart = await run('build', { ...desk, env: { PUBLICATION_DIR: bare } });
  expect(apart.code, apart.output).toBe(2);
  expect(apart.output).toMatch(/^PUBLICATION_DIR is .*bare, and astro is not installed there/m);
  mkdirSync(join(desk.cacheDir, '..', 'empty'));
  const preview = await run('preview', { ...desk, outDir: join(desk.cacheDir, '..', 'empty') });
  expect(preview.code, preview.output).toBe(2);
  expect(preview.output).toContain('run the command `build` first');
});
