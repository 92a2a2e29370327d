/** Builds of `portal` take nothing from the current folder, and end with the command, however that ends. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../../src/build/publish/process-start.ts';
import { readSettings } from '../../src/build/settings.ts';
import { takeBundle } from '../support/kept-bundles.ts';
import { HANGS } from '../support/patience.ts';

const ROOT = process.cwd();
const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-portals-')));
const at = (name: string) => join(place, name);
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** The folder in which the command runs: a publication with code of its own. */
for (const name of ['here/public/marker.txt', 'here/src/pages/mine.astro', 'here/package.json']) {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), '{}');
}
symlinkSync(join(ROOT, 'node_modules'), at('here/node_modules'), 'junction');

function start(folder: string): { child: ChildProcess; ended: Promise<string> } {
  const dir = at(folder);
  cpSync('test/publications/single/content', join(dir, 'content'), { recursive: true });
  const env = {
    ...{ PUBLICATION_DIR: ROOT, CONTENT_DIR: join(dir, 'content') },
    ...{ CACHE_DIR: join(dir, '.cache'), SITE_URL: `https://dams.example/${folder}` },
  };
  takeBundle(readSettings(env));
  const words = ['--out', at('site'), '--url', 'https://dams.example', '--name', 'Dams', dir];
  const { PUBLICATION_DIR: _, ...ours } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'bin/dateline.mjs'), 'portal', ...words], {
    cwd: at('here'),
    env: { ...ours, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1795911000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<string>((resolve) =>
    child.once('close', (code) => {
      resolve(`${said}${String(code)}`);
    }),
  );
  return { child, ended };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < HANGS && !isSo(); waited += 20) await wait(20);
  expect(isSo()).toBe(true);
}

test('the pages and files of the current folder are for no other', async () => {
  expect(await start('weir').ended).toMatch(/1 of 1 publications in .*0$/s);
  expect(existsSync(at('site/weir/index.html'))).toBe(true);
  for (const name of ['marker.txt', 'mine.html'])
    expect(existsSync(at(`site/weir/${name}`)), name).toBe(false);
});

test('it is published whole, and `hosts` prints its rules for servers', () => {
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'bin/dateline.mjs'), ...words],
      { cwd: at('here'), encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  const publish = (from: string, to: string) =>
    run('publish', '--portal', at(from), '--to', at(to));
  expect(publish('site', 'web').said).toMatch(/current is .*Z: \d+ files, \d+ of them new\n$/);
  for (const path of ['index.html', 'weir/index.html', 'portal.json'])
    expect(readFileSync(at(`web/current/${path}`))).toEqual(readFileSync(at(`site/${path}`)));
  expect(publish('site', 'web').said).toMatch(/^Nothing has changed/);
  expect(publish('site', 'site')).toEqual({
    status: 2,
    said: expect.stringContaining('belongs to') as string,
  });
  const none = { status: 2, said: expect.stringContaining(`${at('here')} is no portal`) as string };
  expect(publish('here', 'web')).toEqual(none);
  expect(run('hosts', 'caddy', at('web/current'), '--portal', at('here'))).toEqual(none);
  const { status, said } = run('hosts', 'caddy', at('web/current'), '--portal', at('site'));
  expect([status, said.split('\n').slice(0, 2)]).toEqual([
    0,
    ['dams.example {', `\troot * "${at('web/current')}"`],
  ]);
});

test.each(['SIGTERM', 'SIGKILL'] as const)('after %s no build goes on', async (signal) => {
  const { child, ended } = start('lock');
  const lock = at('site/lock.lock');
  const readPid = () => {
    try {
      return (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid;
    } catch {
      return undefined;
    }
  };
  await until(() => readPid() !== undefined);
  const pid = readPid() ?? 0;
  child.kill(signal);
  await ended;
  await until(() => !isAlive(pid));
  expect(existsSync(at('site/lock/index.html'))).toBe(false);
});
