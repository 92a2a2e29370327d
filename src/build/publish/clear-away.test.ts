import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearAway } from './output.ts';
import { LockError } from './lock.ts';

let dir: string;
let [cacheDir, outDir, next] = ['', '', ''];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-'));
  [cacheDir, outDir] = [join(dir, 'cache'), join(dir, 'out')];
  next = `${outDir}.next`;
  for (const folder of [cacheDir, outDir, next]) mkdirSync(folder);
  writeFileSync(join(outDir, 'index.html'), 'whole');
  writeFileSync(join(next, 'index.html'), 'half');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const hold = (pid: number) => {
  writeFileSync(join(cacheDir, 'build.lock'), JSON.stringify({ pid, since: 0 }));
};

test('what a build left that is gone goes, with its lock, and the site stays', async () => {
  // Above what any system gives.
  hold(2 ** 30);
  await clearAway(cacheDir, outDir);
  expect([existsSync(next), existsSync(join(cacheDir, 'build.lock'))]).toEqual([false, false]);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('whole');
});

test('of another build that is at work nothing is touched', async () => {
  hold(process.pid);
  await expect(clearAway(cacheDir, outDir)).rejects.toThrow(LockError);
  expect(existsSync(next)).toBe(true);
});
