import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Crash, crashBefore, withoutLinks } from '../../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { LockError, takeLock, type Holder } from './lock.ts';
import { findProcessStart, MACHINE } from './process-start.ts';

const PATH = '/cache/build.lock';
let clock = 0;

/** Takes a lock whose file holds `text`, and waits for nobody. */
async function take(text: string | undefined): Promise<{ waited: Holder[]; left: () => boolean }> {
  const disk = makeMemoryDisk();
  disk.put('/cache/x', '');
  if (text !== undefined) disk.put(PATH, text);
  const waited: Holder[] = [];
  const now = () => ++clock;
  const onWait = (holder: Holder) => waited.push(holder);
  const release = await takeLock('/cache/build', { disk, now, patience: 0, onWait });
  expect(disk.existsSync(PATH)).toBe(true);
  release();
  return { waited, left: () => disk.existsSync(PATH) };
}

test('it is taken, and let go', async () => {
  expect((await take(undefined)).left()).toBe(false);
});

test('where the disk has no links it is taken by one at a time all the same', async () => {
  const disk = withoutLinks(makeMemoryDisk());
  const options = { disk, now: Date.now, patience: 0, onWait: () => undefined };
  const taken = await Promise.allSettled([1, 2, 3].map(() => takeLock('/cache/build', options)));
  expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const one of taken) if (one.status === 'fulfilled') one.value();
  expect(disk.readAll('/cache')).toEqual({});
});

test('a lock that is empty for a moment is held', async () => {
  const disk = makeMemoryDisk();
  disk.put(PATH, '');
  const start = findProcessStart(process.pid);
  setTimeout(() => {
    disk.put(PATH, JSON.stringify({ pid: process.pid, since: 0, start }));
  }, 20);
  const options = { disk, now: Date.now, patience: 0, onWait: () => undefined };
  await expect(takeLock('/cache/build', options)).rejects.toThrow(LockError);
});

test.each([
  '',
  '{',
  'null',
  '{}',
  '{"pid":0,"since":1}',
  '{"pid":-1,"since":1}',
  '{"pid":"1","since":1}',
])('a lock that says %j holds nobody', async (text) => {
  expect((await take(text)).waited).toEqual([]);
});

test('a lock whose process is gone holds nobody', async () => {
  expect((await take(JSON.stringify({ pid: 2 ** 22 + 1, since: 0 }))).waited).toEqual([]);
});

test('what one that was killed while it took the lock left beside it is removed', async () => {
  const seen = new Set<string>();
  for (let step = 1; ; step += 1) {
    const disk = makeMemoryDisk();
    disk.put(PATH, JSON.stringify({ pid: 2 ** 22 + 1, since: 0 }));
    try {
      (await takeLock('/cache/build', { disk: crashBefore(disk, step) }))();
      break;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    // As if another process had been killed.
    for (const [name, text] of Object.entries(disk.readAll('/cache'))) {
      const other = name.replace(String(process.pid), String(2 ** 22 + 2));
      disk.rmSync(`/cache/${name}`, { force: true });
      disk.put(`/cache/${other}`, text.replace(String(process.pid), String(2 ** 22 + 2)));
      seen.add(other);
    }
    (await takeLock('/cache/build', { disk }))();
    expect(disk.readAll('/cache')).toEqual({});
  }
  expect(seen.size).toBeGreaterThan(1);
});

test('a process at work holds it', async () => {
  const start = findProcessStart(process.pid);
  const held = take(JSON.stringify({ pid: process.pid, since: 0, start }));
  await expect(held).rejects.toThrow(LockError);
  await expect(held).rejects.toThrow('1970-01-01T00:00:00.000Z');
});

test('a process elsewhere, of which no number says anything here, holds it while it gives signs', async () => {
  const disk = makeMemoryDisk();
  const elsewhere = { pid: 2 ** 22 + 1, since: 0, start: 'boot 1', place: 'other pid:[1]' };
  disk.put(PATH, JSON.stringify(elsewhere));
  const at = (minutes: number) => ({
    disk,
    now: () => minutes * 60_000,
    patience: 0,
    onWait: () => undefined,
  });
  const said =
    'on other, or in a container, since 1970-01-01T00:00:00.000Z) holds /cache/build.lock';
  await expect(takeLock('/cache/build', at(4))).rejects.toThrow(said);
  disk.utimesSync(PATH, 240, 240);
  await expect(takeLock('/cache/build', at(8))).rejects.toThrow(LockError);
  const release = await takeLock('/cache/build', at(10));
  expect(JSON.parse(disk.readAll('/cache')['build.lock'] ?? '')).toMatchObject({
    pid: process.pid,
    place: MACHINE,
  });
  release();
  expect(disk.readAll('/cache')).toEqual({});
});

test('who holds it gives signs of life until it lets go', async () => {
  const disk = makeMemoryDisk();
  const options = { disk, now: Date.now, patience: 0, onWait: () => undefined, beat: 5 };
  const findSign = () => disk.lstatSync(PATH, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const release = await takeLock('/cache/build', options);
  await expect.poll(findSign).toBeGreaterThan(Date.now() - 60_000);
  const first = findSign();
  await expect.poll(findSign).toBeGreaterThan(first);
  release();
  disk.put(PATH, 'of another');
  const last = findSign();
  await sleep(30);
  expect(findSign()).toBe(last);
});

test.skipIf(process.platform === 'win32')(
  'a lock whose number is that of another process by now holds nobody',
  async () => {
    for (const pid of [process.pid, 1, process.ppid]) {
      const taken = await take(JSON.stringify({ pid, since: 0, start: 'another boot 1' }));
      expect([taken.waited, taken.left()]).toEqual([[], false]);
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'each process has a start of its own, and one that has ended none that holds',
  async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    const start = findProcessStart(pid);
    expect(start).toBeDefined();
    expect(findProcessStart(pid)).toBe(start);
    expect(start).not.toBe(findProcessStart(process.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(findProcessStart(pid)).not.toBe(start);
  },
);
