/** Commands that come before the packages: one installation at a time, and none waits for a process that is no more. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeInstallLock } from '../scripts/install-lock.mjs';
import { SetupProblem } from '../scripts/process.mjs';
import { findProcessStart } from '../scripts/process-start.mjs';
import { findProcessStart as findStart } from '../src/build/publish/process-start.ts';

const root = mkdtempSync(join(tmpdir(), 'install-lock-'));
const path = join(root, 'cache/install.lock');
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Takes the lock where its file holds `text`, with patience for `patience` milliseconds; tells how often it waited. */
async function take(text: string, patience = 0): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  let waited = 0;
  const release = await takeInstallLock(path, { patience, onWait: () => (waited += 1) });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  release();
  expect(existsSync(path)).toBe(false);
  return waited;
}

test.each(['', '1', '{', 'null', '{"pid":0}', '{"pid":4194305}'])(
  'a lock that says %j holds nobody',
  async (text) => {
    expect(await take(text)).toBe(0);
  },
);

test.skipIf(process.platform === 'win32')(
  'a lock whose number is that of another process by now holds nobody',
  async () => {
    for (const pid of [process.pid, 1, process.ppid])
      expect(await take(JSON.stringify({ pid, start: 'another boot 1' }))).toBe(0);
  },
);

test('a process at work is waited for, in the end in vain, and the file is named', async () => {
  const text = JSON.stringify({ pid: process.pid, start: findProcessStart(process.pid) });
  const held = take(text);
  await expect(held).rejects.toThrow(SetupProblem);
  await expect(held).rejects.toThrow(`(process ${String(process.pid)}) holds ${path}`);
  const freed = take(text, 60_000);
  setTimeout(() => {
    rmSync(path);
  }, 100);
  expect(await freed).toBe(1);
});

test('of each process the start is that which builds note', () => {
  for (const pid of [process.pid, process.ppid, 1])
    expect(findProcessStart(pid)).toBe(findStart(pid));
  expect(findProcessStart(4194305)).toBeUndefined();
});
