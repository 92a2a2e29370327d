import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leaveBehind } from './leave-behind.ts';

const work = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(work, { recursive: true }));

test('what is left behind is deleted only where the disk gets full', async () => {
  const folder = join(work, 'site');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await leaveBehind(folder, 0);
  expect(existsSync(join(folder, 'dist'))).toBe(true);
  await leaveBehind(folder, Infinity);
  expect(existsSync(folder)).toBe(false);
});
