/** Beside the form: the page as a phone and a window on a desk show it, and an original beside its translation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtDesk, isAt, listViolations, openFile, says, sitDown } from './at-desk.ts';

const SPOKE = 'coverage/2025/02/vesper-says-they-spoke.mdx';
let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

test('the page is shown at 390 and 1,440, scaled to fit, and the browser keeps the choice', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await page.waitForSelector('iframe[data-shown]');
  const look = () =>
    page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const { width, height } = frame?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const { clientWidth = 0, clientHeight = 0 } = document.querySelector('.preview') ?? {};
      const inner = frame?.contentWindow?.innerWidth;
      return { inner, fits: width <= clientWidth + 1 && Math.abs(height - clientHeight) <= 1 };
    });
  await page.focus('.widths button >> text=1,440 wide');
  await page.keyboard.press('Enter');
  await expect.poll(look).toEqual({ inner: 1440, fits: true });
  expect(await listViolations(page)).toEqual([]);
  const { PICTURES } = process.env;
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/page-1440.png` });
  await page.focus('.widths button >> text=390 wide');
  await page.keyboard.press('Enter');
  await expect.poll(look).toEqual({ inner: 390, fits: true });
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/page-390.png` });
  await page.reload();
  await page.waitForSelector('.waiting button');
  await openFile(page, 'Mara Quist');
  await page.waitForSelector('iframe[data-shown]');
  await expect.poll(look).toEqual({ inner: 390, fits: true });
  await page.focus('.widths [aria-pressed=true]');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await look()).inner).toBeGreaterThan(391);
  await page.close({ runBeforeUnload: false });
});

test('original and translation are edited side by side, and no original is lost', async () => {
  const text = desk.read(SPOKE);
  const other =
    '<Statement id="late" by="mara-quist" said="2025-02-09" lang="nb">Vi “ventet” lenge</Statement>';
  const original = 'original="Vi snakket, &quot;ja&quot; &amp; godt" lang="nb"';
  writeFileSync(
    join(desk.contentDir, SPOKE),
    `${text.replace('<Statement ', `<Statement ${original} `)}\n${other}\n`,
  );
  const { page } = await desk.openDesk(1440, 'dark');
  await openFile(page, 'Vesper says that they have spoken');
  await page.waitForSelector('.originals fieldset');
  const at = (name: string) => page.locator(`.originals [data-path="${name}"]`);
  expect(await at('original we-talked').inputValue()).toBe('Vi snakket, "ja" & godt');
  expect(await at('original we-talked').getAttribute('lang')).toBe('nb');
  expect(await at('original late').inputValue()).toBe('Vi “ventet” lenge');
  expect(await at('translation late').inputValue()).toBe('');
  const body = page.locator('.cm-content');
  const type = async (name: string, words: string, shows: string) => {
    await at(name).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(words);
    await page.waitForFunction(
      (wanted) => document.querySelector('.cm-content')?.textContent.includes(wanted),
      shows,
    );
    await isAt(page, name);
  };
  await type(
    'translation we-talked',
    'We did talk, and well',
    '>We did talk, and well</Statement>',
  );
  expect(await body.textContent()).toContain(original.slice(0, -10));
  await type('original we-talked', 'Vi "snakket"', 'original="Vi &quot;snakket&quot;" lang="nb"');
  await type(
    'translation late',
    'We waited long',
    'lang="nb" original="Vi “ventet” lenge">We waited long</Statement>',
  );
  expect(await at('original late').inputValue()).toBe('Vi “ventet” lenge');
  await at('original late').fill('');
  await page.keyboard.press('Tab');
  await says(page, 'The original stays: to remove it, edit the body');
  expect(await at('original late').inputValue()).toBe('Vi “ventet” lenge');
  expect(await body.textContent()).toContain('original="Vi “ventet” lenge"');
  expect(await listViolations(page)).toEqual([]);
  const { PICTURES } = process.env;
  for (const width of [1440, 834, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator('.originals').scrollIntoViewIfNeeded();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/originals-${width}.png` });
  }
  await page.close({ runBeforeUnload: false });
  writeFileSync(join(desk.contentDir, SPOKE), text);
});
