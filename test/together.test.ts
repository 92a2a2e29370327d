/** What the manual shows of a conflict in git is what git leaves, and the check says of it what stands there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEntry } from '../src/content/disk/read-entry.ts';
import { topic } from '../src/content/kinds/topic.ts';
import { listBlocks } from './support/doc-blocks.ts';

const PAGE = 'docs/editors/together.md';
const FILE = 'content/topics/night-ferries.mdx';
const show = (info: string) => listBlocks(PAGE).find((block) => block.info === info)?.text ?? '';
/** What the manual has every editor tell git once. */
const CONFIG =
  listBlocks(PAGE)
    .map(({ text }) => /^git (config .*)$/.exec(text)?.[1])
    .find((words) => words !== undefined) ?? '';
const CONFLICT = `${show('conflict')}\n`;

const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-together-')));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** An editor with a copy of the publication of their own. */
function openDesk(name: string) {
  const dir = join(place, name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', `user.name=${name}`, '-c', 'user.email=e@post.example', ...args], {
      cwd: dir,
      stdio: 'pipe',
      encoding: 'utf8',
      // A machine on which git was told nothing yet.
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: join(place, 'none'),
        GIT_CONFIG_NOSYSTEM: '1',
        LC_ALL: 'C',
      },
    });
  const path = join(dir, FILE);
  mkdirSync(dir, { recursive: true });
  return {
    git,
    read: () => readFileSync(path, 'utf8'),
    commit: (summary: string) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `---\ntitle: Night ferries\nsummary: ${summary}\n---\n`);
      git('add', '-A');
      git('commit', '-qm', 'The night ferries');
    },
  };
}

test('two editors who change one line find both versions in the file, as the manual has them', () => {
  const [, mine = '', theirs = ''] = /\nsummary: (.*)\n=+\nsummary: (.*)\n/.exec(CONFLICT) ?? [];
  expect(mine).not.toBe('');
  const hub = join(place, 'hub');
  mkdirSync(hub);
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', hub]);
  const [a, b] = [openDesk('a'), openDesk('b')];
  for (const { git } of [a, b]) {
    git('init', '-q', '-b', 'main');
    git('remote', 'add', 'origin', hub);
  }
  a.commit('The last ferry leaves Northport at midnight.');
  a.git('push', '-q', 'origin', 'main');
  b.git('pull', '-q', 'origin', 'main');
  a.commit(theirs);
  a.git('push', '-q', 'origin', 'main');
  b.commit(mine);
  expect(() => b.git('push', '-q', 'origin', 'main')).toThrow(/rejected/);
  expect(() => b.git('pull', '-q', 'origin', 'main')).toThrow(/divergent/);
  b.git(...CONFIG.replace('--global ', '').split(' '));
  expect(() => b.git('pull', '-q', 'origin', 'main')).toThrow();
  const toShown = (text: string) => text.replace(/^(>{7}) .*$/m, '$1');
  expect(toShown(b.read())).toBe(toShown(CONFLICT));
  b.git('merge', '--abort');
  expect(b.read()).toContain(mine);
});

test('the check names the place as the manual says', () => {
  const [problem] = readEntry(Buffer.from(CONFLICT), FILE, 'mdx', topic).problems;
  const { path = '', line = 0, column = 0, code = '', message = '', remedy = '' } = problem ?? {};
  expect(`${path}:${String(line)}:${String(column)} ${code} ${message} — ${remedy}`).toBe(
    show('conflict-check'),
  );
});
