/** Commands that read and change content, each in a process of its own, in a repository of git. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEnv } from './support/build.ts';

let dir = '';
const inContent = (path: string) => join(dir, 'content', path);
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], {
    encoding: 'utf8',
  });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-commands-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'All');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const program = join(process.cwd(), 'bin/dateline.mjs');

function toOwnEnv(): NodeJS.ProcessEnv {
  const desk = {
    contentDir: join(dir, 'content'),
    outDir: join(dir, 'out'),
    cacheDir: join(dir, 'cache'),
  };
  // 24 November 2025, 16:00.
  return { ...toEnv(desk), SOURCE_DATE_EPOCH: '1764000000', GITHUB_ACTIONS: '' };
}

function run(...args: readonly string[]): { code: number | null; output: string } {
  const child = spawnSync(process.execPath, [program, ...args], {
    env: toOwnEnv(),
    encoding: 'utf8',
  });
  return { code: child.status, output: child.stdout + child.stderr };
}

test('a person moves with all that names them, and back', () => {
  const { code, output } = run('move', 'people/ada-lind', 'people/ada-lindqvist');
  expect(code, output).toBe(0);
  expect(output).toMatch(
    /^people\/ada-lind → people\/ada-lindqvist in \d+ files; the old address redirects\n$/,
  );
  expect(existsSync(inContent('people/ada-lind.mdx'))).toBe(false);
  expect(run('check').code).toBe(0);
  expect(git('diff', '--stat').split('\n').length).toBeGreaterThan(3);
  expect(run('move', '/people/ada-lindqvist', '/people/ada-lind').code).toBe(0);
  expect(run('check').code).toBe(0);
  git('add', '-A');
  git('reset', '-q', '--hard');
});

test.each([
  [['move', 'people/ada-lind', 'places/ada-lind'], 'cannot become a place'],
  [['move', 'people/nobody', 'people/somebody'], 'does not exist'],
  [['move', 'people/ada-lind', 'people/Ada'], 'is not an id'],
  [['check', '--json', '--watch'], '--json cannot be combined'],
  [['due', '--since', 'noon'], 'is not a time'],
])('%j is refused, and nothing is written', (args, message) => {
  const { code, output } = run(...args);
  expect(code).toBe(2);
  expect(output).toContain(message);
  expect(git('status', '--porcelain', 'content')).toBe('');
});

test('a desk that refuses to start leaves no lock beside the content', () => {
  const [path, aside] = [inContent('publication.yaml'), join(dir, 'publication.yaml')];
  renameSync(path, aside);
  const { code, output } = run('desk', '--port', '0');
  renameSync(aside, path);
  expect(code, output).toBe(2);
  expect(output).toContain('without publication.yaml');
  expect(readdirSync(dir).filter((name) => name.endsWith('.lock'))).toEqual([]);
});

test('of what git says is changed the check tells alone, and mends what has one answer', () => {
  const path = inContent('outlets/added.yaml');
  writeFileSync(path, 'name: Added\nhomepage: https://added.example/?utm_source=a\n');
  const { code, output } = run('check', '--changed');
  expect(code).toBe(0);
  expect(output).toMatch(/added\.yaml:2:11 \[homepage\] doubt\.tracking/);
  expect(output).toContain('> 2 | homepage: https://added.example/?utm_source=a');
  expect(run('check', '--fix').output).toContain('Fixed: 1 file\n');
  expect(readFileSync(path, 'utf8')).toBe('name: Added\nhomepage: https://added.example/\n');
  rmSync(path);
});

test('what is mended lets more be read, and that is mended at once too', () => {
  const path = inContent('topics/added.mdx');
  writeFileSync(path, '---\ntitle: A: b\nsummary: It is A &amp; B.\n---\n');
  expect(run('check', '--fix').output).toContain('Fixed: 1 file\n');
  expect(readFileSync(path, 'utf8')).toBe('---\ntitle: "A: b"\nsummary: It is A & B.\n---\n');
  rmSync(path);
});

test('of hundreds of problems the check tells the first, and each with --all and to programs', () => {
  const names = Array.from({ length: 250 }, (_, index) => `wrong-${String(index)}`);
  for (const name of names)
    writeFileSync(inContent(`topics/${name}.mdx`), '---\ntitle: A\nsumary: B\n---\n');
  const count = (output: string) => output.match(/topics\/wrong-\d+\.mdx:/g)?.length;
  const { code, output } = run('check');
  expect(code).toBe(1);
  expect(count(output)).toBe(200);
  expect(output).toContain(`300 problems more; the command \`check --all\` tells each:\n`);
  expect(output).toMatch(/\n {2}\d+ field\.(missing|unknown): \S*content\/topics \d+\n/);
  expect(output).toContain('\n500 errors, 0 warnings\n');
  expect(count(run('check', '--all').output)).toBe(500);
  const rows = JSON.parse(run('check', '--json').output) as readonly { path: string }[];
  expect(rows).toHaveLength(500);
  for (const name of names) rmSync(inContent(`topics/${name}.mdx`));
});

test('a reader of the output that goes is no failure of the command', async () => {
  const path = inContent('topics/wrong.mdx');
  writeFileSync(path, '---\ntitle: A\nsumary: B\n---\n');
  const child = spawn(process.execPath, [program, 'check', '--json'], { env: toOwnEnv() });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, said]).toEqual([1, '']);
  rmSync(path);
});

test('what comes out by the clock is counted, told and listed', () => {
  const write = (name: string, publish: string) => {
    writeFileSync(
      inContent(`people/${name}.mdx`),
      `---\nname: ${name}\npublish: ${publish}\n---\n`,
    );
  };
  write('early', '2025-11-24T15:00+00:00');
  write('late', '2025-12-01T06:00+00:00');
  write('later', '2026-01-02T06:00+00:00');
  expect(run('check').output).toMatch(/\d+ entries, \d+ drafts?, 2 from 1 Dec 06:00, no errors\n$/);
  const due = run('due').output.split('\n');
  expect(due[0]).toMatch(/^1 Dec 06:00 {2}.*people\/late\.mdx$/);
  expect(due[1]).toMatch(/^2 Jan 2026 06:00 {2}.*people\/later\.mdx$/);
  expect(run('due', '--since', '2025-11-24T14:00Z').output).toMatch(/people\/early\.mdx\n$/);
  expect(run('due', '--since', '2025-11-24T15:30Z').output).toBe('');
});
