/** A reader asks the page of releases: whether an entry, and the whole record, is still what was recorded. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { getWords } from '../../src/words/words.ts';
import { openDesk, run } from '../support/build.ts';
import { openForAll } from './open-for-all.ts';

const { history: words, scripts } = getWords('en');
const ITEM = '/coverage/2025/02/opening';

const opened = openForAll(async () => {
  const desk = openDesk('one-story');
  const key = join(desk.contentDir, '../key.pem');
  const act = async (name: string, ...args: string[]) => {
    const { code, output } = await run(name, desk, undefined, args);
    expect(code, output).toBe(0);
    return output;
  };
  await act('release', '--new-key', key);
  const kept = / (\d+:[0-9a-f]{64})\n/.exec(await act('release', '--key', key))?.[1] ?? '';
  await act('build');
  const { url, server } = await servePreview({ dir: desk.outDir, port: 0 });
  const close = () => {
    server.close();
    desk.close();
  };
  return { desk, url, kept, key, act, close };
});

let page: Page;
beforeEach(async () => {
  page = await opened.browser.newPage({ baseURL: opened.site.url });
  return () => page.close();
});

/** What the page says to what is typed into the field of this name. */
async function ask(label: string, typed: string): Promise<string[]> {
  const form = page.locator('form', { has: page.getByLabel(label) });
  await form.locator('input').fill(typed);
  await page.keyboard.press('Enter');
  const told = form.locator('xpath=following-sibling::*[@role="status"][1]');
  await expect.poll(() => told.textContent()).not.toMatch(/^$|Looking/);
  return told.locator('p').allTextContents();
}

/** The same after somebody has changed a file of the host, which is as it was afterwards. */
async function tamper(name: string, from: string, to: string, look: () => Promise<void>) {
  const path = join(opened.site.desk.outDir, name);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  try {
    await look();
  } finally {
    writeFileSync(path, before);
  }
}

test('an item leads to its proof, and one with another word is told', async () => {
  await page.goto(ITEM);
  await page.click(`text=${words.proof}`);
  await page.waitForSelector('.proof:not([hidden])');
  expect(await page.inputValue('#history-of')).toBe(ITEM);
  await page.click('.proof summary');
  expect(await page.textContent('.proof code')).toMatch(/"root": "[0-9a-f]{64}"/);
  const same = [/^Recorded on /, new RegExp(scripts.history.same({ number: 1 }))];
  expect(await ask(words.address, ITEM)).toEqual(
    same.map((one) => expect.stringMatching(one) as string),
  );
  const title = /^title: (.*)$/m.exec(
    readFileSync(join(opened.site.desk.contentDir, `${ITEM}.mdx`), 'utf8'),
  )?.[1];
  await tamper('data/coverage.json', String(title), 'Another title', async () => {
    expect(await ask(words.address, ITEM)).toContain(scripts.history.other({ number: 1 }));
    expect(await page.isVisible('.proof')).toBe(false);
  });
  await tamper(`${ITEM.slice(1)}.html`, 'opened the quay', 'closed the quay', async () => {
    const told = scripts.history.unsaid({ words: '… opened the quay for the ministry.' });
    expect(await ask(words.address, ITEM)).toEqual([expect.any(String), told]);
  });
});

test('an address that is no entry accuses nobody, and another site is none of ours', async () => {
  await page.goto('/history');
  for (const typed of ['/no/such-page', '/', '/people', '/history', 'http://'])
    expect(await ask(words.address, typed)).toEqual([scripts.history.unknown]);
  for (const typed of [`https://evil.example${ITEM}`, `evil.example${ITEM}`])
    expect(await ask(words.address, typed)).toEqual([scripts.history.foreign]);
  for (const typed of [`https://record.example${ITEM}`, `record.example${ITEM}.html`, ITEM])
    expect(await ask(words.address, typed)).toContain(scripts.history.same({ number: 1 }));
  expect(await page.textContent('.releases')).toMatch(
    /Release 1, .*\d\d:\d\d\sUTC:\s\d+\sentries\s*New: \d+\. Changed: 0\. Removed: 0\./,
  );
});

test('a release that is missing is told as such, whoever asks', async () => {
  await page.goto('/history');
  await tamper('data/releases/1.json', '"head"', '"hat"', async () => {
    expect((await ask(words.address, ITEM)).join()).toContain(scripts.history.doubt);
  });
  const path = join(opened.site.desk.outDir, 'data/releases/1.json');
  const before = readFileSync(path);
  rmSync(path);
  try {
    expect(await ask(words.address, ITEM)).toEqual([scripts.history.missing({ number: 1 })]);
    expect((await ask(words.kept, '')).slice(0, 1)).toEqual([
      'Release 1 is missing: nobody can tell what it recorded.',
    ]);
  } finally {
    writeFileSync(path, before);
  }
});

test('the whole record is asked with what a reader kept', async () => {
  await page.goto('/history');
  const { kept } = opened.site;
  expect(await page.innerHTML('main')).toContain(kept);
  const nothing = expect.stringMatching(/^\d+ recorded entries are unchanged\./) as string;
  expect(await ask(words.kept, kept)).toEqual([nothing, scripts.history.compared]);
  const [told = ''] = await ask(words.kept, `1:${'0'.repeat(64)}`);
  expect(told).toContain('the past of this record was replaced');
  expect(await ask(words.kept, `I kept ${kept.toUpperCase()}.`)).toEqual([
    nothing,
    scripts.history.compared,
  ]);
  await tamper('data/people.json', 'Ada Lind', 'Ida Lind', async () => {
    expect((await ask(words.kept, kept)).join()).toContain('people/ada-lind');
  });
});

test('a file that cannot be read now accuses nobody', async () => {
  await page.goto('/history');
  const fail = (path: string, status: number) =>
    page.route(`**${path}`, (route) => route.fulfill({ status, headers: { 'retry-after': '0' } }));
  await fail('/data/people.json', 503);
  const failed = (address: string) => [scripts.history.failed({ address })];
  expect(await ask(words.kept, '')).toEqual(failed('/data/people.json, 503'));
  await fail('/data/releases/1.json', 429);
  for (const [label, typed] of [
    [words.address, ITEM],
    [words.kept, ''],
  ] as const)
    expect(await ask(label, typed)).toEqual(failed('/data/releases/1.json, 429'));
  await page.unrouteAll();
  await fail(ITEM, 500);
  expect(await ask(words.address, ITEM)).toEqual(failed(`${ITEM}, 500`));
  await page.unrouteAll();
  await fail('/data/people.json', 404);
  expect(await ask(words.kept, '')).toEqual([
    '/data/people.json is missing, or is no data file of Dateline.',
    scripts.history.compared,
  ]);
});

test.each([390, 1440])(
  'at %i px, all fields end together, and their hints are whole',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/history');
    await page.waitForSelector('.ask:not([hidden])');
    const ends = await page.$$eval('.keep .copy, .ask .field', (all) =>
      all.map((one) => one.getBoundingClientRect().right),
    );
    expect(new Set(ends).size).toBe(1);
    expect(ends.length).toBe(3);
    const room = await page.$eval('#history-kept', (field: HTMLInputElement) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (pen) pen.font = getComputedStyle(field).font;
      return field.clientWidth - (pen?.measureText(field.placeholder).width ?? Infinity);
    });
    expect(room).toBeGreaterThan(0);
  },
);

test('an entry that was moved is told at both addresses, and the old one leads to the new', async () => {
  const { act, key } = opened.site;
  const moved = ITEM.replace('opening', 'quay-opened');
  await act('move', ITEM.slice(1), moved.slice(1));
  await act('release', '--key', key);
  await act('build');
  await page.goto('/history');
  expect(await ask(words.address, ITEM)).toContain(scripts.history.moved({ address: moved }));
  await page.click('.told a');
  await expect.poll(() => page.inputValue('#history-of')).toBe(moved);
  const now = await ask(words.address, moved);
  expect(now).toContain(scripts.history.before({ address: ITEM }));
  expect(now).toContain(scripts.history.same({ number: 2 }));
});
