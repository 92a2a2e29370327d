/** Each state of the desk on screens of three widths: nothing that axe finds, and nothing too wide. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isAt, listViolations, openFile, sitDown, type AtDesk } from './at-desk.ts';

const RELEASED = {
  inside: 'coverage/2025/02/vesper-says-they-spoke.mdx',
  title: 'Vesper says that they have spoken',
};
let desk: AtDesk;
let released = '';

beforeAll(async () => {
  desk = await sitDown();
  released = desk.read(RELEASED.inside);
});
afterEach(() => {
  writeFileSync(join(desk.contentDir, RELEASED.inside), released);
});
afterAll(() => desk.leave());

/** What stands on the screen in turn; each is looked at as it is. */
const STATES: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['inbox', () => Promise.resolve()],
  ['keys', (page) => page.keyboard.press('?')],
  [
    'form',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.click('.waiting >> nth=0 >> text=Dues of Norland double');
      await isAt(page, 'title');
    },
  ],
  [
    'picker',
    async (page) => {
      await page.focus('[data-path="entities"]');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('[role=option]');
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog [role=option]');
    },
  ],
  [
    'statement',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await page.keyboard.press('Escape');
      await page.waitForSelector('.page-text:focus');
      for (const key of ['n', 'n', 's']) await page.keyboard.press(key);
      await page.waitForSelector('desk-capture .acts');
    },
  ],
  [
    'correction',
    async (page) => {
      await openFile(page, RELEASED.title);
      await page.waitForSelector(`.file code:text-is("${RELEASED.inside}")`);
      await page.fill('[data-path="title"]', `${RELEASED.title} twice`);
      await page.keyboard.press('Control+s');
      await page.waitForSelector('dialog .change');
    },
  ],
  [
    'two writers',
    async (page) => {
      const theirs = released.replace(`title: ${RELEASED.title}`, '$& often');
      writeFileSync(join(desk.contentDir, RELEASED.inside), theirs);
      await page.click('dialog >> text=Save without');
      await page.waitForSelector('dialog .both');
    },
  ],
  [
    'not saved',
    async (page) => {
      await page.click('dialog >> text=Decide later');
      await page.waitForSelector('dialog', { state: 'detached' });
      await openFile(page, 'Ilan Vesper');
      await page.waitForSelector('dialog >> text=Unsaved changes');
    },
  ],
];

test.each([
  [[1440, 834], 'dark'],
  [[390], 'light'],
] as const)('it is clean by axe, %j wide, %s', async (widths, scheme) => {
  const [first] = widths;
  const { page } = await desk.openDesk(first, scheme);
  for (const [name, reach] of STATES) {
    await reach(page);
    expect(await listViolations(page), name).toEqual([]);
    for (const width of [...widths, first]) {
      await page.setViewportSize({ width, height: 900 });
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([name, width, isWide]).toEqual([name, width, false]);
    }
  }
  await page.close({ runBeforeUnload: false });
});
