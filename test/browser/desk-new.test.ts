/** What is begun at the desk with a title alone: in any script, signed, and never in the place of something else. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdBack, isAt, isKept, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

async function begin(page: Page, title: string) {
  await page.click('nav >> text=Inbox');
  await page.fill('[aria-label="Name or title"]', title);
  await page.keyboard.press('Enter');
  await isAt(page, 'title');
}

const isIn = (page: Page, inside: RegExp) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('.file code')?.textContent ?? ''),
    inside.source,
  );

/** An address of words, and one of a title that has none in the letters a to z. */
const [WORDS, DIGEST] = [/\/ships-wait\.mdx$/, /^coverage\/\d{4}\/\d\d\/page-[0-9a-f]{8}\.mdx$/];

test.each(['美国加征关税', 'السفن تنتظر', '🚢🚢'])(
  '%s begins an item, and renames one',
  async (title) => {
    const { page } = await desk.openDesk();
    await begin(page, title);
    await isIn(page, DIGEST);
    const address = await page.textContent('.file code');
    await page.fill('desk-item [data-path="title"]', 'Ships wait');
    await isIn(page, WORDS);
    await page.fill('desk-item [data-path="title"]', title);
    await isIn(page, DIGEST);
    expect(await page.textContent('.file code')).toBe(address);
    await page.keyboard.press('Control+s');
    await page.waitForSelector('#said:text-matches("^Saved as a draft; [0-9]+ errors left$")');
    expect(desk.read(address ?? '')).toContain(title);
    await page.click('nav >> text=List');
    await page.fill('desk-list [type=search]', title);
    await page.waitForSelector('tbody tr:only-child >> text=draft with errors');
    await page.close();
  },
);

test('an item without a page is signed as the newest, and has no page before it is saved', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.waitForSelector('desk-preview iframe[src*="quist-asks-for-a-call"]');
  await openFile(page, 'Mara Quist');
  await page.waitForSelector('desk-preview iframe[src*="mara-quist"]');
  await begin(page, 'Ships wait at the quay');
  expect(await page.isHidden('desk-preview iframe')).toBe(true);
  expect(await page.getAttribute('desk-preview iframe', 'src')).toBe(null);
  await page.click('desk-item [data-path="credits take"]');
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('[data-path="credits.0.name"]')?.value ===
      'The desk',
  );
  await page.close({ runBeforeUnload: false });
});

test('a title that is taken is said with what has it, and nothing is written over', async () => {
  const { page } = await desk.openDesk();
  await begin(page, 'Pilots strike');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved as a draft")');
  const inside = (await page.textContent('.file code')) ?? '';
  const before = desk.read(inside);
  await begin(page, 'Pilots strike!');
  await page.fill('desk-item [data-path="summary"]', 'Ours.');
  await page.keyboard.press('Control+s');
  await page.waitForSelector(`dialog >> text=${inside} is “Pilots strike”`);
  expect(await page.isVisible('dialog .both')).toBe(false);
  await page.keyboard.press('Enter');
  expect(desk.read(inside)).toBe(before);
  await page.fill('desk-item [data-path="title"]', 'Pilots strike again');
  await isIn(page, /pilots-strike-again/);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved as a draft")');
  expect(desk.read(inside)).toBe(before);
  expect(desk.read(inside.replace('strike', 'strike-again'))).toContain('summary: Ours.');
  await page.close();
});

test('a report whose title is taken is told so, and kept apart from what has it', async () => {
  const { page } = await desk.openDesk(390);
  const goTo = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  };
  await begin(page, 'Pilots go home');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved as a draft")');
  const inside = (await page.textContent('.file code')) ?? '';
  const before = desk.read(inside);
  await begin(page, 'Pilots go home');
  await page.waitForSelector(
    '.file span:text-is("not saved: “Pilots go home” is here, change the title")',
  );
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('desk-item [data-path="summary"]', 'Another day, another flight.');
  await changed;
  await page.keyboard.press('Control+s');
  await page.click('dialog >> text=Open the existing one: mine stays under “Not saved”');
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[data-path="summary"]')?.value === '',
  );
  // It is offered as no version of the existing one, and opens as what it is.
  expect(await page.locator('dialog').count()).toBe(0);
  await page.click('nav >> text=Inbox');
  await page.click('.waiting >> text=its address is that of “Pilots go home”');
  await isAt(page, 'title');
  expect(await page.inputValue('[data-path="summary"]')).toBe('Another day, another flight.');
  // By its name, also before there is a source.
  await goTo('sources 1 url');
  await isAt(page, 'sources.0.url');
  const release = await holdBack(page, 'change');
  await page.keyboard.insertText('https://times.example/2025/03/01/pilots');
  await goTo('title');
  await isAt(page, 'title');
  // The selection stays when the form is printed again.
  await page.keyboard.press('Control+a');
  release();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('[data-path="sources.0.url"]')?.defaultValue !==
      '',
  );
  await page.keyboard.insertText('Pilots go home again');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved as a draft")');
  expect(desk.read(inside)).toBe(before);
  const own = desk.read(inside.replace('home', 'home-again'));
  expect(own).toContain('Another day');
  expect(own).toContain('url: https://times.example/2025/03/01/pilots');
  await page.close();
});

test('a saved page that an item covers can be made another item', async () => {
  const { page } = await desk.openDesk(390);
  const again = page.getByRole('button', { name: 'New item: Quist asks for a call' });
  await again.focus();
  await page.keyboard.press('Enter');
  await isAt(page, 'title');
  await page.waitForSelector('.file span:text-is("not saved yet")');
  await page.close({ runBeforeUnload: false });
});

test('what is scheduled says its hour on the clock of the publication, and whether its day is another', async () => {
  const { page } = await desk.openDesk(390);
  await openFile(page, 'Quist asks for a call');
  await isAt(page, 'title');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('publish');
  await page.keyboard.press('Enter');
  await isAt(page, 'publish');
  await page.keyboard.insertText('2099-06-01T20:30-05:00');
  await page.waitForSelector('.doubt >> text=It goes out on 2099-06-02 02:30 (Europe/London)');
  await page.waitForSelector(
    '.doubt >> text=In doubt: readers get it on 2099-06-02, when it goes out',
  );
  await page.fill('[data-path="dates.added"]', '2099-06-02');
  await page.waitForSelector('.doubt >> text=In doubt', { state: 'detached' });
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved$")');
  await page.click('nav >> text=List');
  await page.fill('desk-list [type=search]', 'scheduled:2099-06-02');
  await page.waitForSelector('tbody tr:only-child td.scheduled:text-is("2099-06-02 02:30")', {
    state: 'attached',
  });
  await page.click('nav >> text=Calendar');
  await page.waitForSelector(
    'desk-calendar li:has-text("Quist asks for a call") >> text=2 Jun 2099, 02:30',
  );
  await page.close();
});

test('a person of a name that is taken is opened, or has another address', async () => {
  const { page } = await desk.openDesk();
  await page.click('nav >> text=Inbox');
  await page.selectOption('[aria-label="Kind of file"]', 'person');
  await page.fill('[aria-label="Name or title"]', 'Ilan Vesper');
  await page.keyboard.press('Enter');
  await isAt(page, 'name');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog >> text=people/ilan-vesper.mdx is “Ilan Vesper”');
  await page.click('dialog >> text=Open the existing one');
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('[data-path="party"]')?.value === 'sudmark',
  );
  expect(readdirSync(join(desk.contentDir, 'people')).length).toBe(2);
  expect(existsSync(join(desk.contentDir, 'people/ilan-vesper.mdx'))).toBe(true);
  await page.keyboard.press('Control+s');
  await says(page, 'Saved');
  await page.close();
});

test('a person who was made for a name goes with the name, and undo brings both back', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('entities');
  await page.keyboard.press('Enter');
  await isAt(page, 'entities');
  await page.keyboard.type('Tomas Ebb');
  await page.waitForSelector('[role=option] >> text=New person: Tomas Ebb');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.made >> text=tomas-ebb');
  await page.click('.chip[aria-label="Remove Tomas Ebb"]');
  await page.waitForSelector('.made', { state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.made >> text=tomas-ebb');
  await page.waitForSelector('.chip >> text=Tomas Ebb');
  await page.close({ runBeforeUnload: false });
});

test('a stranger is taken as a doubt with office and side, and can be of another kind', async () => {
  const { page } = await desk.openDesk(390);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const find = async (words: string) => {
    await press('Control+k');
    await page.keyboard.insertText(words);
  };
  await page.click('.waiting >> text=Quist waits for a call');
  await isAt(page, 'title');
  await press('Escape');
  await page.waitForSelector('.page-text:focus');
  await press('q', 'q', 's');
  await page.waitForSelector('desk-capture .take:focus');
  await press('Enter');
  await isAt(page, 'capture.by');
  await page.waitForSelector('desk-capture .doubt >> text=New person: Tomas Ebb');
  expect(await page.locator('.made').count()).toBe(0);
  await press('Enter');
  await isAt(page, 'capture.as');
  await press('Enter');
  expect(await page.inputValue('[data-path="capture.as"]')).toBe('captain of forty years');
  await find('family of tomas');
  await press('Enter');
  await isAt(page, 'family');
  await page.waitForSelector('.made .doubt >> text=Which side?');
  await page.keyboard.insertText('Ebb');
  await isKept(page, 'family: Ebb');
  await isAt(page, 'family');
  await page.selectOption('.made [data-path="kind"]', 'organization');
  await page.waitForSelector('.made code:text-is("organizations/tomas-ebb.mdx")');
  expect(await page.inputValue('[data-path="capture.by"]')).toBe('Tomas Ebb');
  await find('changes');
  expect(await page.textContent('[role=option]')).toBe('Changes since the last commit');
  await page.keyboard.insertText(' of nobody');
  await page.waitForSelector('dialog [role=status] >> text=Nothing of that name');
  await press('Escape');
  await page.focus('[data-path="entities"]');
  await page.waitForSelector(
    '.hint >> text=named in the page: mara-quist, ilan-vesper · Enter accepts it',
  );
  await press('Enter');
  await page.waitForSelector('.chip >> text=Ilan Vesper');
  await press('Backspace');
  await page.waitForSelector('.chip >> text=Ilan Vesper', { state: 'detached' });
  await page.waitForSelector('.chip >> text=Mara Quist');
  await page.close({ runBeforeUnload: false });
});
