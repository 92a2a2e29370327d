import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DISK } from './disk.ts';
import { takeRendered } from './output.ts';

const dir = mkdtempSync(join(tmpdir(), 'publish-'));
const SHARED = '/dev/shm';
const hasOther = existsSync(SHARED) && statSync(SHARED).dev !== statSync(dir).dev;
const other = hasOther ? mkdtempSync(join(SHARED, 'publish-')) : dir;

beforeAll(() => {
  for (const path of [dir, other]) {
    mkdirSync(join(path, 'out.next'), { recursive: true });
    writeFileSync(join(path, 'out.next/left-over.html'), '');
  }
});
afterAll(() => {
  for (const path of [dir, other]) rmSync(path, { recursive: true, force: true });
});

test.each([
  ['the same disk', dir],
  ['another disk', other],
])('what was rendered moves to %s, and nothing else is there', (_name, place) => {
  const from = join(dir, 'rendered');
  mkdirSync(join(from, 'topics'), { recursive: true });
  writeFileSync(join(from, 'topics/trade.html'), 'trade');
  takeRendered(DISK, join(place, 'out'), from);
  expect(readFileSync(join(place, 'out.next/topics/trade.html'), 'utf8')).toBe('trade');
  expect(existsSync(join(place, 'out.next/left-over.html'))).toBe(false);
  expect(existsSync(from)).toBe(false);
});
