/** What scripts make of their command lines, in processes of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/main.ts';
import { openDesk, run, toEnv } from '../support/build.ts';

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

const SCRIPTS = readdirSync('scripts')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

/** Settings that no command could use. */
const WRONG_FOLDERS = { contentDir: '/nowhere', cacheDir: '/nowhere', outDir: '/nowhere' };
const WRONG = { ...toEnv(desk), PORT: 'nowhere', CONTENT_DIR: '/nowhere' };

test.each(SCRIPTS)('%s refuses what it does not know, with its usage', (name) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`scripts/${name}.ts`, '--no-such-option'],
    { env: toEnv(desk), encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/--no-such-option[^]*Usage: (?:npm|dateline) /),
  ]);
});

test.each(COMMAND_NAMES)('%s refuses what it does not know, with its usage', async (name) => {
  const { code, output } = await run(name, desk, undefined, ['--no-such-option']);
  const usage = new RegExp(`--no-such-option[^]*Usage: dateline ${name}`);
  expect([code, output]).toEqual([2, expect.stringMatching(usage)]);
});

test.each(SCRIPTS)('%s says how it is started, and does nothing', (name) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${name}.ts`, '-h', 'much', '--no-such-option'],
    { env: WRONG, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: (npm|dateline) /);
});

test.each(COMMAND_NAMES)('%s says how it is started, and does nothing', async (name) => {
  for (const asked of [['--help'], ['-h', 'much', '--no-such-option']]) {
    const { code, output } = await run(name, { ...desk, ...WRONG_FOLDERS }, undefined, asked);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Usage: dateline /)]);
  }
});

test.each(['--help', '-h', 'help'])('dateline %s names every command', async (word) => {
  const { code, output } = await run(word, desk);
  expect(code).toBe(0);
  expect([...output.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name)).toEqual(
    COMMAND_NAMES,
  );
});

test.each(['build', 'preview', 'release'])(
  '%s refuses a word that it does not know',
  async (name) => {
    const { code, output } = await run(name, desk, undefined, ['surplus']);
    expect([code, output]).toEqual([2, expect.stringContaining('surplus')]);
  },
);

test('preview listens where --port says, whatever PORT says', async () => {
  mkdirSync(desk.outDir, { recursive: true });
  writeFileSync(join(desk.outDir, 'index.html'), '<p>Here');
  const child = spawn(process.execPath, ['bin/dateline.mjs', 'preview', '--port', '0'], {
    env: { ...toEnv(desk), PORT: 'nowhere' },
  });
  try {
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk: Buffer) => {
        resolve(chunk.toString());
      });
      child.stderr.once('data', (chunk: Buffer) => {
        reject(new Error(chunk.toString()));
      });
    });
    const [url = ''] = /http:\S+/.exec(line) ?? [];
    expect(await (await fetch(url)).text()).toBe('<p>Here');
  } finally {
    child.kill();
  }
});

test('hosts prints no configuration while an old address is wrong', async () => {
  const args = ['nginx', '/srv/site/current'];
  expect((await run('hosts', desk, undefined, args)).output).toContain(
    '"~^/coverage/2025/02/quay$" "/coverage/2025/02/opening";',
  );
  const item = join(desk.contentDir, 'people/bo-rand.mdx');
  writeFileSync(item, '---\nname: Bo Rand\nredirects: [about]\n---\n');
  const { code, output } = await run('hosts', desk, undefined, args);
  expect(code).toBe(1);
  expect(output).toContain('[redirects[0]]');
  expect(output).not.toContain('map $uri');
});

test.each(['nginx', 'caddy', 'apache'])(
  'hosts for %s wants the folder that is served',
  async (server) => {
    const { code, output } = await run('hosts', desk, undefined, [server]);
    expect([code, output]).toEqual([2, expect.stringMatching(/is missing.*folder on the server/)]);
    expect(output).not.toContain(desk.outDir);
  },
);

test('hosts prints parts for nginx alone, and a word too many in no case', async () => {
  const item = join(desk.contentDir, 'people/bo-rand.mdx');
  writeFileSync(item, '---\nname: Bo Rand\n---\n');
  const ask = (...args: readonly string[]) => run('hosts', desk, undefined, args);
  const maps = await ask('nginx', '/srv/site', '--part', 'maps');
  expect(maps.output).toMatch(/^# A redirect[^]*map \$uri/);
  expect(maps.output).not.toContain('try_files');
  const locations = await ask('nginx', '/srv/site', '--part', 'locations', '--precompressed');
  expect(locations.output).toMatch(/^location "\/" \{[^]*gzip_static on;/);
  expect((await ask('caddy', '/srv/site', '--behind')).output).toMatch(/^http:\/\//);
  for (const wrong of [
    ['caddy', '/srv/site', '--part', 'maps'],
    ['nginx', '/srv', '--part', 'x'],
  ])
    expect(await ask(...wrong)).toMatchObject({
      code: 2,
      output: expect.stringContaining('--part locations') as string,
    });
});

test('hosts says that a server needs no pages for hosts that only send files', async () => {
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, `${readFileSync(about, 'utf8')}host: pages\n`);
  const { code, output } = await run('hosts', desk, undefined, ['nginx', '/srv/site']);
  expect(code).toBe(0);
  expect(output).toMatch(/“host: pages”[^]*Delete that line/);
});

const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/dateline.mjs', ...args], {
    env: { ...toEnv(desk), CONTENT_DIR: '/nowhere' },
    encoding: 'utf8',
  });

test.each([['--version'], ['-v'], ['check', '--version']])(
  'dateline %s %s says which version this is, wherever it is asked',
  (...args) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { status, stdout, stderr } = start(...args);
    expect([status, stdout, stderr]).toEqual([0, `${version}\n`, '']);
  },
);

test.each([['help', 'help'], ['help', '--help'], ['--help']])(
  'dateline %s %s lists the commands, as help does',
  (...args) => {
    const { status, stdout } = start(...args);
    expect([status, stdout]).toEqual([0, start('help').stdout]);
  },
);

test.each(COMMAND_NAMES)('dateline help %s says what each flag is for', async (name) => {
  const { code, output } = await run('help', desk, undefined, [name]);
  expect(code, output).toBe(0);
  const [usage = '', ...lines] = output.split('\n');
  expect(usage).toMatch(new RegExp(`^Usage: dateline ${name}( |$)`));
  const flags = [...usage.matchAll(/--([a-z-]+)/g)].map(([, flag]) => flag);
  for (const flag of flags)
    expect(lines.filter((line) => line.startsWith(`  --${flag ?? ''} `))).toHaveLength(1);
  if (name !== 'init') expect(lines.filter((line) => line !== '')).toHaveLength(flags.length);
});

test('help for what is no command names those that there are', async () => {
  const { code, output } = await run('help', desk, undefined, ['frobnicate']);
  expect([code, output]).toEqual([
    2,
    expect.stringContaining('There is no command “frobnicate”. Usage: dateline init|'),
  ]);
});
