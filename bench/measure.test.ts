import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measure } from './measure.ts';
import { parseStat } from './proc.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BUSY_CHILD = `
  const busy = "const kept = Buffer.alloc(2e8, 1); const end = Date.now() + 500; while (Date.now() < end); process.exit(kept[0] - 1)";
  require('node:child_process').spawnSync(process.execPath, ['-e', busy]);
  console.log('done');
  process.exitCode = 3;`;

describe('measure', () => {
  it('counts what children of the command take, and keeps its output', async () => {
    const log = join(folder, 'log');
    const usage = await measure({
      name: process.execPath,
      args: ['-e', BUSY_CHILD],
      cwd: folder,
      env: process.env,
      log,
    });
    expect(usage.exitCode).toBe(3);
    expect(usage.seconds).toBeGreaterThan(0.5);
    expect(readFileSync(log, 'utf8')).toBe('done\n');
    if (process.platform !== 'linux') return;
    expect(usage.cpuSeconds).toBeGreaterThan(0.2);
    expect(usage.peakProcess).toBeGreaterThan(2e8);
    expect(usage.peakTree).toBeGreaterThan(2e8);
  });

  it('throws for a command that does not exist', async () => {
    const command = {
      name: 'no-such-command',
      args: [],
      cwd: folder,
      env: process.env,
      log: join(folder, 'none'),
    };
    await expect(measure(command)).rejects.toThrow('ENOENT');
  });
});

describe('parseStat', () => {
  it('is not led astray by the name of the process', () => {
    const text = '42 (a) b (c) S 7 42 40 0 -1 4194304 100 200 0 0 11 5 30 4 20 0 11 0 123';
    expect(parseStat(text)).toEqual({
      pid: 42,
      parent: 7,
      session: 40,
      ownTicks: 16,
      childTicks: 34,
    });
  });
});
