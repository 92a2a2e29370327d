/**
 * The pictures of the manual: an editor's way from a saved page to an item, and the desk's questions. All content is
 * invented and the clock is fixed, so that pictures change only with the desk.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { makeDesk } from '../../test/support/desk.ts';
import { addHub, toCopy } from '../../test/support/repositories.ts';
import { putDay, showChanges, showDay } from './day.ts';
import { tellSize } from './tell-size.ts';

const FOLDER = 'docs/editors/pictures';
const NOW = '2025-02-13T10:00:00Z';
const CLOCK = {
  SOURCE_DATE_EPOCH: String(Date.parse(NOW) / 1000),
  GIT_AUTHOR_DATE: NOW,
  GIT_COMMITTER_DATE: NOW,
};
const WIDE = { width: 1280, height: 680 };

type Take = (name: string, of: Page | Locator) => Promise<void>;

export async function takeDeskPictures(root: string, browser: Browser): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  mkdirSync(join(root, FOLDER), { recursive: true });
  const take: Take = async (name, of) => {
    const picture = sharp(await of.screenshot({ animations: 'disabled' })).webp({
      quality: 50,
      effort: 6,
      smartSubsample: true,
    });
    const file = `${FOLDER}/${name}.webp`;
    tellSize(file, (await picture.toFile(join(root, file))).size);
  };
  const { contentDir, start } = makeDesk(dir, CLOCK);
  const copy = toCopy(dir, CLOCK);
  putDay(contentDir);
  copy.git('checkout', '-q', '-B', 'main');
  copy.git('add', 'content', 'content.inbox');
  copy.git('commit', '-qm', 'What the day begins with');
  addHub(copy, join(dir, 'hub'), CLOCK);
  const desk = await start(4392);
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: WIDE, colorScheme: 'light' });
      // A typeface that comes late would be left out.
      await page.route(/\.css\b/, async (route) => {
        const response = await route.fetch();
        const css = await response.text();
        const body = css.replaceAll(/(font-display:\s*)optional/g, '$1block');
        await route.fulfill({ response, body });
      });
      await page.goto(desk.address);
      await page.waitForSelector('.waiting button');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    };
    await writeItem(await open(), take);
    await correct(await open(), take);
    await showDay(await open(), take);
    await clash(await open(), take, join(contentDir, 'people/mara-quist.mdx'));
    await showChanges(await open(), take);
  } finally {
    await desk.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function writeItem(page: Page, take: Take): Promise<void> {
  const { keyboard } = page;
  const isAt = (path: string) =>
    page.waitForFunction(
      (wanted) => (document.activeElement as HTMLElement | null)?.dataset.path === wanted,
      path,
    );
  await page.click('.waiting button');
  await isAt('title');
  await take('inbox', page);
  await keyboard.insertText('Quist says that there was no talk');
  await keyboard.press('Enter');
  await isAt('summary');
  await keyboard.insertText('Mara Quist says that nobody has talked. The Portsea Post reports it.');
  await keyboard.press('Enter');
  await isAt('dates.added');
  await keyboard.press('Enter');
  await isAt('sources.0 take');
  await keyboard.press('Enter');
  await page.waitForSelector('[data-path="sources.0.credits.0.name"]');
  await keyboard.press('Enter');
  await page.waitForSelector('.made >> text=the-portsea-post');
  await page.click('[data-path="credits take"]');
  await page.focus('[data-path="entities"]');
  await keyboard.press('Enter');
  await page.waitForSelector('.chip >> text=Vesper');
  await page.locator('.made').scrollIntoViewIfNeeded();
  await take('new-outlet', page.locator('.pane.item'));
  await keyboard.press('Escape');
  for (const key of ['n', 'n', 'n', 's']) await keyboard.press(key);
  await page.waitForSelector('desk-capture .take:focus');
  await keyboard.press('Enter');
  await isAt('capture.position');
  await keyboard.press('2');
  await page.setViewportSize({ ...WIDE, height: 1000 });
  await take('statement', page.locator('desk-capture[role=group]'));
  await page.setViewportSize(WIDE);
  for (const key of ['1', '1', 'Enter']) await keyboard.press(key);
  await page.waitForSelector('#said:text-is("The statement is in the text")');
  await keyboard.press('Control+s');
  await page.waitForSelector('#said:text-is("Saved")');
  await page.waitForSelector('iframe[data-shown]');
  await take('saved', page);
  await page.close();
}

async function correct(page: Page, take: Take): Promise<void> {
  await openFile(page, 'Vesper says that they have spoken');
  await page.fill('[data-path="title"]', 'Vesper says that they have spoken twice');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog');
  await page.keyboard.press('1');
  await page.keyboard.insertText('He spoke of two talks; a reader noticed.');
  await take('why', page.locator('dialog'));
  await page.close();
}

async function clash(page: Page, take: Take, path: string): Promise<void> {
  await openFile(page, 'Mara Quist');
  await page.fill('[data-path="name"]', 'Mara J. Quist');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace('name: Mara Quist\n', 'name: Mara Quist-Lund\naliases: [Mara Quist]\n'),
  );
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog .both');
  await take('both-texts', page.locator('dialog'));
  await page.close();
}

async function openFile(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.file code');
}
