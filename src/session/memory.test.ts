import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession } from './session.ts';
import { readSettings } from './settings.ts';

const home = process.cwd();
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memory-'));
  mkdirSync(join(dir, 'content/topics'), { recursive: true });
  writeFileSync(join(dir, 'content/topics/trade.mdx'), '---\ntilte: Trade\n---\n');
});
afterEach(() => {
  process.chdir(home);
  rmSync(dir, { recursive: true });
});

/** The paths of the problems, as a command in `folder` shows them. */
function listShown(folder: string): string[] {
  process.chdir(folder);
  const env = { CONTENT_DIR: join(dir, 'content'), CACHE_DIR: join(dir, 'cache') };
  const session = openSession(readSettings(env));
  const paths = session.read().problems.map(({ path }) => path);
  session.save();
  return [...new Set(paths)];
}

test('files are named as seen from the folder of the command, also when they are remembered', () => {
  const [outside, inside] = [listShown(home), listShown(dir)];
  expect(inside).toContain('content/topics/trade.mdx');
  expect(outside).toContain(join(dir, 'content/topics/trade.mdx'));
  expect([listShown(home), listShown(dir)]).toEqual([outside, inside]);
});

test('a memory that is cut or a folder is made anew', () => {
  const told = listShown(dir);
  const file = join(dir, 'cache/files.json');
  writeFileSync(file, '{"key":');
  expect(listShown(dir)).toEqual(told);
  rmSync(file);
  mkdirSync(join(file, 'x'), { recursive: true });
  expect(listShown(dir)).toEqual(told);
});
