/** Rates on a day that the reader chooses: by drag, tap and key, and without script. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';
import { openSite } from './search-site.ts';

const RATE = '/measures/rates/us-on-china';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
let three: typeof site;
beforeAll(async () => {
  ({ browser } = await launchBrowser());
  site = await openSite('april-2025');
  three = await openSite('three-sides');
});
afterAll(async () => {
  await browser.close();
  site.close();
  three.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url, viewport: PHONE, ...options });
  await page.goto(path);
  return page;
}

/** What stands at the top: the day, then the number and the sum of each side. */
const read = async (page: Page) => [
  await page.locator('.dayl time').getAttribute('datetime'),
  ...(await page
    .locator('.read .side')
    .evaluateAll((all) =>
      all.map((one) =>
        ['.n', '.sm'].map((name) => one.querySelector(name)?.textContent.trim()).join(' '),
      ),
    )),
];

/** The place of a day on the main axis, in pixels of the window. */
async function findDay(page: Page, day: string) {
  return page
    .locator('.plot')
    .first()
    .evaluate((plot, on) => {
      const { left, top, width, height } = plot.getBoundingClientRect();
      const { from = '', days, share } = (plot as HTMLElement).dataset;
      const part = ((Date.parse(on) - Date.parse(from)) / 864e5 + 0.5) / Number(days);
      return { x: left + (width * part * Number(share)) / 100, y: top + height / 2 };
    }, day);
}

const TENTH = ['2025-04-10', '145% 125 + 20 = 145'];

test('a tap shows its day, a drag every day on the way, and the address keeps the last', async () => {
  const page = await open(RATE, { hasTouch: true });
  const tenth = await findDay(page, '2025-04-10');
  await page.touchscreen.tap(tenth.x, tenth.y);
  expect(await read(page)).toEqual(TENTH);
  await expect.poll(() => page.url()).toMatch(/#2025-04-10$/);

  const first = await findDay(page, '2025-03-10');
  await page.mouse.move(tenth.x, tenth.y);
  await page.mouse.down();
  await page.mouse.move(first.x, first.y, { steps: 5 });
  expect(await read(page)).toEqual(['2025-03-10', '20% US fentanyl duty on Chinese goods']);
  await page.mouse.up();
  await page.mouse.move(tenth.x, tenth.y);
  expect((await read(page))[0]).toBe('2025-03-10');
  await expect.poll(() => page.url()).toMatch(/#2025-03-10$/);
  await page.close();
});

test('the buttons go from step to step, and end with the record', async () => {
  const page = await open(`${RATE}#2025-04-10`);
  expect(await read(page)).toEqual(TENTH);
  const before = page.getByRole('button', { name: 'Before' });
  const after = page.getByRole('button', { name: 'After' });
  const box = await before.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await before.click();
  expect((await read(page))[0]).toBe('2025-04-09');
  for (let left = 20; left > 0 && (await after.isEnabled()); left -= 1) await after.click();
  expect(await after.isDisabled()).toBe(true);
  expect(await before.isDisabled()).toBe(false);
  await page.close();
});

test('keys go by a day, by a step, and to both ends, and say what they show', async () => {
  const page = await open(`${RATE}#2025-04-10`);
  const range = page.getByRole('slider');
  await range.focus();
  await page.keyboard.press('ArrowLeft');
  expect((await read(page))[0]).toBe('2025-04-09');
  await page.keyboard.press('ArrowRight');
  expect(await range.getAttribute('aria-valuetext')).toBe(
    'Thursday 10\u00a0April 2025. Washington 145% 125 + 20 = 145',
  );
  await page.keyboard.press('PageUp');
  expect((await read(page))[0]).toBe('2025-05-14');
  await page.keyboard.press('PageDown');
  expect(await read(page)).toEqual(TENTH);
  await page.keyboard.press('Home');
  expect((await read(page)).slice(1)).toEqual(['0% Nothing counted yet']);
  await page.keyboard.press('End');
  expect((await read(page))[0]).toBe(
    await page.locator('.mast .upto time').getAttribute('datetime'),
  );
  await page.close();
});

test('of three sides each has its number, its reason and its steps, on a day before the first step, too', async () => {
  const page = await open('/measures/rates/harbour-dues#2025-04-10', { baseURL: three.url });
  expect(await read(page)).toEqual([
    '2025-04-10',
    '4% Landing fee of Torsay',
    '5% Harbour dues of Varnes',
    '0% Nothing counted yet',
  ]);
  expect(await page.locator('[data-why]').allInnerTexts()).toEqual([
    expect.stringMatching(/^Torsay, since 1.Apr/),
    expect.stringMatching(/^Varnes, since 10.Apr/),
    expect.stringMatching(/^Herring Council\s+None of the measures that it counts/),
  ]);
  const current = () =>
    page
      .locator('.turns .on')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.day));
  expect(await current()).toEqual(['2025-04-01', '2025-04-10']);
  await page.getByRole('slider').press('Home');
  expect(await current()).toEqual([]);
  await page.close();
});

test('without script the last day of the record stands, with the chart and every step, and nothing to touch', async () => {
  const page = await open('/measures/rates/harbour-dues', {
    baseURL: three.url,
    javaScriptEnabled: false,
  });
  const last = await page.locator('.mast .upto time').getAttribute('datetime');
  expect((await read(page))[0]).toBe(last);
  expect(await page.locator('.turns > li').count()).toBe(5);
  expect(await page.locator('.turns .on').count()).toBe(3);
  for (const hidden of ['.bt', '.plot input', '.cur'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false);
  const sizes = await page
    .locator('.read .n')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(new Set(sizes).size).toBe(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(64);
  await page.close();
});
