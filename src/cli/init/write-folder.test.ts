import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseFilled, writeFolder } from './write-folder.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'dateline-folder-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const FILES = { 'a.txt': 'a', 'b/c.txt': 'c' };
const nothing = () => Promise.resolve();

test('a folder is written, with those above it', async () => {
  const dir = join(place, 'x/y');
  await writeFolder(dir, FILES, nothing);
  expect(readFileSync(join(dir, 'b/c.txt'), 'utf8')).toBe('c');
  expect(readdirSync(join(place, 'x'))).toEqual(['y']);
});

test('until all is written there is none, and nothing is left where that fails', async () => {
  const dir = join(place, 'fish');
  const wrong = writeFolder(dir, FILES, (folder) => {
    expect(existsSync(join(folder, 'b/c.txt'))).toBe(true);
    expect(existsSync(dir)).toBe(false);
    return Promise.reject(new Error('wrong'));
  });
  await expect(wrong).rejects.toThrow('wrong');
  expect(readdirSync(place)).toEqual([]);
});

test('what a process left that was killed is cleared away, and nothing else', async () => {
  // No process has so high a number.
  for (const name of ['.fish.4194999.part', `.fish.${String(process.ppid)}.part`, '.fish.part'])
    mkdirSync(join(place, name));
  await writeFolder(join(place, 'fish'), FILES, nothing);
  expect(readdirSync(place).sort()).toEqual([
    `.fish.${String(process.ppid)}.part`,
    '.fish.part',
    'fish',
  ]);
});

test('an empty folder will do; one that holds something is refused with what it holds', () => {
  refuseFilled(place);
  refuseFilled(join(place, 'new'));
  for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(place, name), '');
  expect(() => {
    refuseFilled(place);
  }).toThrow(/is not empty, so nothing was written: it has a, b, c, d, … — name a new folder/);
  expect(() => {
    refuseFilled(join(place, 'a'));
  }).toThrow(/is a file/);
});
