import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from './disk.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('makes what is missing, and leaves what is there', () => {
  const path = join(dir, 'a', 'b', 'c');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('below a file there is no place', () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  expect(() => {
    makeFolder(join(file, 'below'));
  }).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(existsSync('/proc/self'))('a folder that takes nothing says so at once', () => {
  expect(() => {
    makeFolder('/proc/dateline/below');
  }).toThrow('ENOENT');
});
