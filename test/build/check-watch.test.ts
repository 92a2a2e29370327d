/** `check --watch` in a process of its own, while editors, programs and git write. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDesk, toEnv } from '../support/build.ts';
import { HANGS } from '../support/patience.ts';

const desk = openDesk('one-story');
const PERSON = join(desk.contentDir, 'people/ada-lind.mdx');
const right = readFileSync(PERSON, 'utf8');
const wrong = right.replace('name:', 'nmae:');
let watching: ChildProcess;
let ended: Promise<number | null>;
let said = '';

beforeAll(async () => {
  watching = spawn(process.execPath, ['bin/dateline.mjs', 'check', '--watch'], {
    env: { ...toEnv(desk), GITHUB_ACTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ended = new Promise((resolve) => watching.once('close', resolve));
  for (const stream of [watching.stdout, watching.stderr])
    stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await says(/Watching; stop with Ctrl-C/);
});
afterAll(() => {
  watching.kill('SIGKILL');
  desk.close();
});

/** Waits for words that it says from now on; on a busy machine everything takes its time. */
async function says(words: RegExp): Promise<void> {
  await vi.waitFor(
    () => {
      expect(watching.exitCode).toBeNull();
      expect(said).toMatch(words);
    },
    { timeout: HANGS, interval: 50 },
  );
}

async function after(write: () => void, words: RegExp): Promise<void> {
  said = '';
  write();
  await says(words);
}

const TOLD =
  /\n\d\d:\d\d:\d\d\n[^]*ada-lind\.mdx:2:1 \[nmae\] field\.unknown[^]*> 2 \| nmae:[^]*2 errors/;
const FINE = /\n\d\d:\d\d:\d\d\n\d+ entries, [^]*no errors\n/;

test('what is saved is checked, and what is mended too', async () => {
  await after(() => writeFileSync(PERSON, wrong), TOLD);
  await after(() => writeFileSync(PERSON, right), FINE);
});

test('a program that writes beside and renames is heard', async () => {
  const aside = join(desk.contentDir, 'people/.ada-lind.mdx.swp');
  const write = (text: string) => {
    writeFileSync(aside, text);
    renameSync(aside, PERSON);
  };
  await after(() => write(wrong), TOLD);
  await after(() => write(right), FINE);
});

test('a folder that is new, and one that goes, are heard', async () => {
  const folder = join(desk.contentDir, 'measures');
  await after(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'dues.mdx'), '---\ntitel: Dues\n---\n');
  }, /measures\/dues\.mdx:2:1 \[titel\] field\.unknown/);
  await after(() => rmSync(folder, { recursive: true }), FINE);
});

test('a folder of content that is away for a while is no end', async () => {
  const away = `${desk.contentDir}-away`;
  await after(() => renameSync(desk.contentDir, away), /is not there|ENOENT/);
  await after(() => {
    renameSync(away, desk.contentDir);
    writeFileSync(PERSON, wrong);
  }, TOLD);
  await after(() => writeFileSync(PERSON, right), FINE);
});

test('Ctrl-C ends it', async () => {
  watching.kill('SIGINT');
  expect(await ended).toBe(0);
});
