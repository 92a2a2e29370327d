/** A browser that is killed a moment after the last key: what was typed is there again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { HANGS } from '../support/patience.ts';
import { isKept, openFile, says } from './at-desk.ts';
import { enterChanges, GitRoom, press } from './git-room.ts';
import { toStartOptions } from './start-browser.ts';

const profile = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
let room: GitRoom;
let browser: ChildProcess;

beforeAll(async () => {
  room = await GitRoom.enter();
});
afterEach(kill);
afterAll(async () => {
  room.clear();
  await room.leave();
  rmSync(profile, { recursive: true, force: true, maxRetries: 9 });
});

/** The desk in a browser whose profile stays. */
async function openDesk(): Promise<Page> {
  const found = inject('browser');
  if ('problem' in found) throw new Error(found.problem);
  const { executablePath: own, shell = own } = found;
  const { args = [], env } = toStartOptions(found, [
    '--headless',
    '--no-sandbox',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
  ]);
  // A group of its own: the program may be a script that starts it.
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  browser = spawn(shell, args, { env, stdio: [...stdio], detached: true });
  const { stderr } = browser;
  if (stderr === null) throw new Error('The browser says nothing');
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
    if (address === undefined) continue;
    const [context] = (await chromium.connectOverCDP(address)).contexts();
    const page = await context?.newPage();
    if (page === undefined) break;
    page.setDefaultTimeout(HANGS);
    await page.goto(room.desk.address);
    await page.waitForSelector('.waiting button');
    return page;
  }
  throw new Error('The browser has ended');
}

async function kill(): Promise<void> {
  const ended = once(browser, 'close');
  process.kill(-Number(browser.pid), 'SIGKILL');
  await ended;
}

test('a begun statement and a changed field outlive a browser that is killed', async () => {
  const page = await openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.fill('desk-item [data-path="summary"]', 'She asked once more.');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture textarea:focus');
  await page.keyboard.insertText('We have heard nothing at all');
  await page.fill('[data-path="capture.said"]', '2025-02-12');
  await page.fill('[data-path="capture.venue"]', 'briefing');
  await isKept(page, /once more\.(?=.*nothing at all)(?=.*briefing)/);
  await kill();

  const again = await openDesk();
  await again.waitForSelector('.waiting >> text=unsaved, kept in this browser since');
  await openFile(again, 'Quist asks for a call');
  await again.click('dialog >> text=Use my version');
  await says(again, 'The statement that you began. Type or paste its words');
  expect(await again.inputValue('desk-capture textarea')).toBe('We have heard nothing at all');
  expect(await again.inputValue('[data-path="capture.said"]')).toBe('2025-02-12');
  expect(await again.inputValue('[data-path="capture.venue"]')).toBe('briefing');
  expect(await again.inputValue('[data-path="summary"]')).toBe('She asked once more.');
});

test('so does what was being made of a conflict', async () => {
  room.prepare();
  room.disagree();
  const page = await openDesk();
  await enterChanges(page);
  await press(page, 'Pull from origin/main');
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog textarea');
  const text = await page.inputValue('dialog textarea');
  await page.fill('dialog textarea', text.replace('Queen', 'Queen and duchess'));
  await isKept(page, 'Queen and duchess', 'dateline-conflicts');
  await kill();

  const again = await openDesk();
  await enterChanges(again);
  await press(again, 'Settle: Mara Quist');
  await again.waitForSelector('dialog textarea');
  expect(await again.inputValue('dialog textarea')).toContain('Queen and duchess');
});
