/** The first slice of a day at the desk, by keys: one feed, one item, one commit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRepository, commit } from '../../bench/week/day.ts';
import { Editor } from '../../bench/week/editor.ts';
import { enterItem, type Heard } from '../../bench/week/item.ts';
import type { Difference, Offered, OfferedCard } from '../../bench/week/judge.ts';
import { openOutlets, type Outlets } from '../../bench/week/outlets.ts';
import { REPORTS, writePublication } from '../../bench/week/story.ts';
import { type Desk, toDesk } from '../support/desk.ts';
import { HANGS } from '../support/patience.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-day-'));
const contentDir = join(dir, 'content');
let browser: Browser;
let desk: Desk;
let outlets: Outlets;

beforeAll(async () => {
  outlets = await openOutlets();
  const evening = Date.parse('2026-03-02T12:30:00Z');
  outlets.setTime(evening);
  writePublication(contentDir, outlets.toHost);
  beginRepository(dir, process.env);
  desk = await toDesk(dir, { SOURCE_DATE_EPOCH: String(evening / 1000) }).start(0, {
    mayAskHere: true,
  });
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  outlets.close();
  rmSync(dir, { recursive: true, force: true });
});

test('a report is found in a feed, entered with a statement, saved and pushed, in few keys and without the pointer', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(HANGS);
  const heard: Heard = {};
  const editor = new Editor(page, (name, answer) => {
    if (name === 'capture') heard.card = answer as OfferedCard;
    else heard.page = answer as Offered;
  });
  await page.goto(desk.address);
  await page.waitForSelector('.waiting');
  editor.begin('the first report');
  await editor.goTo('look');
  // The report, and a football match that names the harbour.
  await editor.hears(/^2 new$/);
  await editor.goTo('inb');
  await editor.press('Enter');
  await page.waitForSelector('[data-path="title"]:focus');
  const report = REPORTS.find(({ file }) => file.startsWith('02-'));
  if (report === undefined) throw new Error('the report is gone');
  const wrong: Difference[] = [];
  const tell = (_: unknown, one: Difference) => {
    if (one.isWrong) wrong.push(one);
  };
  await enterItem(editor, report, heard, tell, () => new Set(['marten-voss', 'judith-ormsby']));
  expect(wrong).toEqual([]);
  expect(editor.stumbles).toEqual([]);
  expect(editor.end().keys).toBeLessThanOrEqual(80);
  const [made = ''] = execFileSync('find', [join(contentDir, 'coverage'), '-name', '*.mdx'], {
    encoding: 'utf8',
  }).split('\n');
  const text = readFileSync(made, 'utf8');
  expect(text).toContain(`url: ${report.url}`);
  expect(text).toContain('<Statement ');
  expect(text).not.toContain('status: draft');
  expect((await commit(editor, 'the day')).keys).toBeLessThanOrEqual(30);
  const subject = ['log', '-1', '--format=%s', 'origin/main'];
  expect(execFileSync('git', subject, { cwd: dir, encoding: 'utf8' })).toMatch(/^Add /);
  await page.close();
});
