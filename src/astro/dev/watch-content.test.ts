import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { watchContent } from './watch-content.ts';
import { HANGS } from '../../../test/support/patience.ts';

const made: string[] = [];
const open: { close: () => void }[] = [];

function begin() {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-watch-'));
  made.push(dir);
  mkdirSync(join(dir, 'coverage/2025'), { recursive: true });
  writeFileSync(join(dir, 'coverage/2025/a.mdx'), 'a');
  const heard: string[] = [];
  const watcher = watchContent(dir, {
    onFile: (inside) => heard.push(inside),
    onMore: () => heard.push('more'),
    onError: (error) => heard.push(String(error)),
  });
  open.push(watcher);
  const write = (inside: string) => {
    writeFileSync(join(dir, inside), String(Math.random()));
  };
  const hears = (...what: string[]) =>
    vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(what)), HANGS);
  return { dir, heard, write, hears };
}

afterEach(() => {
  for (const one of open.splice(0)) one.close();
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

test('a file that is saved is named', async () => {
  const { heard, write, hears } = begin();
  write('coverage/2025/a.mdx');
  await hears('coverage/2025/a.mdx');
  expect(heard).not.toContain('more');
});

test('a file that comes, goes, or is put in the place of another is more than can be named', async () => {
  const { dir, write, hears } = begin();
  write('coverage/2025/.a.mdx.tmp');
  renameSync(join(dir, 'coverage/2025/.a.mdx.tmp'), join(dir, 'coverage/2025/a.mdx'));
  await hears('more');
});

test('a folder that comes later is watched, and so is one that comes back', async () => {
  const { dir, heard, write, hears } = begin();
  mkdirSync(join(dir, 'topics/deep'), { recursive: true });
  write('topics/deep/b.mdx');
  await hears('more');
  for (const round of [1, 2]) {
    await vi.waitFor(async () => {
      heard.length = 0;
      write('topics/deep/b.mdx');
      await wait(100);
      expect(heard, String(round)).toContain('topics/deep/b.mdx');
    }, HANGS);
    rmSync(join(dir, 'topics'), { recursive: true });
    await wait(150);
    mkdirSync(join(dir, 'topics/deep'), { recursive: true });
    await wait(150);
  }
});

test('what an editor or a system hides is not heard of', async () => {
  const { heard, write } = begin();
  write('coverage/2025/.a.mdx.swp');
  write('.notes');
  await wait(300);
  expect(heard).toEqual([]);
});

test('a folder that is not there is none to watch', () => {
  const { heard } = begin();
  const watcher = watchContent(join(tmpdir(), 'dateline-no-such-folder'), {
    onFile: () => heard.push('file'),
    onMore: () => heard.push('more'),
    onError: () => heard.push('error'),
  });
  watcher.close();
  expect(heard).toEqual([]);
});
