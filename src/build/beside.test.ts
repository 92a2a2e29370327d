import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { findProcessStart } from './publish/process-start.ts';
import { holdContent, toLockTarget } from './beside.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-hold-'));
const content = join(dir, 'content');
mkdirSync(content);
symlinkSync(content, join(dir, 'other'), 'dir');
afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('of many that read and write none loses what another wrote, by whatever way they come', async () => {
  const file = join(content, 'count');
  writeFileSync(file, '0');
  const add = (way: string) =>
    holdContent(way, async () => {
      const before = Number(readFileSync(file, 'utf8'));
      await wait(1);
      writeFileSync(file, String(before + 1));
    });
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => add(index % 2 === 0 ? content : join(dir, 'other'))),
  );
  expect(readFileSync(file, 'utf8')).toBe('40');
  expect(existsSync(`${content}.lock`)).toBe(false);
});

test('who fails lets go', async () => {
  const fail = () => Promise.reject(new Error('no'));
  await expect(holdContent(content, fail)).rejects.toThrow('no');
  expect(await holdContent(content, () => 'yes')).toBe('yes');
});

test('another process that holds it is waited for', async () => {
  const start = findProcessStart(process.ppid);
  const lock = `${toLockTarget(content)}.lock`;
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, since: Date.now(), start }));
  const told: number[] = [];
  const held = holdContent(
    content,
    () => existsSync(lock),
    ({ pid }) => {
      told.push(pid);
      rmSync(lock);
    },
  );
  expect(await held).toBe(true);
  expect(told).toEqual([process.ppid]);
});

test('in a content folder that is a repository the lock is hidden in it from git', () => {
  const repository = join(dir, 'repository');
  mkdirSync(join(repository, '.git'), { recursive: true });
  expect(toLockTarget(repository, 'desk')).toBe(join(repository, '.git', 'dateline.desk'));
  rmSync(join(repository, '.git'), { recursive: true });
  writeFileSync(join(repository, '.git'), 'gitdir: ../elsewhere\n');
  expect(toLockTarget(repository, 'desk')).toBe(join(repository, '.content.desk'));
  expect(toLockTarget(content, 'links')).toBe(`${content}.links`);
});
