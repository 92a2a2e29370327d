/** Words that were typed at the desk stay where they were typed, and what hangs on them follows. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAt, isKept, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

const holds = (page: Page, path: string, value: string) =>
  page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector<HTMLInputElement>(`[data-path="${at}"]`)?.value === wanted,
    [path, value] as const,
  );

async function capture(page: Page) {
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  for (const key of ['n', 'n', 'n', 's']) await page.keyboard.press(key);
  await page.waitForSelector('desk-capture .take:focus');
}

test('another day of a statement has another office and another question', async () => {
  const { page } = await desk.openDesk();
  await capture(page);
  await page.keyboard.press('Enter');
  await holds(page, 'capture.as', 'President of Norland');
  await page.fill('[data-path="capture.said"]', '2022-05-01');
  await holds(page, 'capture.as', '');
  await holds(page, 'capture.about', '');
  expect(await page.isVisible('desk-capture .digits')).toBe(false);
  await page.fill('[data-path="capture.said"]', '2025-02-10');
  await page.waitForSelector('[data-path="capture.as"][placeholder="President of Norland"]');
  await page.focus('[data-path="capture.as"]');
  await page.keyboard.press('Enter');
  await holds(page, 'capture.as', 'President of Norland');
  await page.fill('[data-path="capture.as"]', 'Captain');
  await page.fill('[data-path="capture.said"]', '2022-05-01');
  await page.waitForSelector('[data-path="capture.about"][placeholder=""]');
  expect(await page.inputValue('[data-path="capture.as"]')).toBe('Captain');
  await page.close({ runBeforeUnload: false });
});

test('a field of a card that holds no such value says so when it is left, as the check does', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture .save');
  const leave = async (field: string, value: string) => {
    await page.fill(`[data-path="capture.${field}"]`, value);
    await page.focus('desk-capture textarea');
  };
  const told = (field: string) => `.field:has([data-path="capture.${field}"]) .told`;
  for (const [value, why] of [
    ['2026-02-30', 'is not a date: 2026-02 has 28 days, not 30'],
    ['tomorow', 'is not a date'],
  ] as const) {
    await leave('said', value);
    await page.waitForSelector(`${told('said')}.error:has-text("“${value}” ${why}")`);
  }
  await leave('venue', 'pub');
  await page.waitForSelector(`${told('venue')}.error:has-text("“pub”")`);
  await leave('said', '/2025-02-09');
  await page.waitForSelector(`${told('said')}:not(.error):has-text("on or before 9 Feb")`);
  await page.close({ runBeforeUnload: false });
});

test('words that were typed into a card are lost neither by Esc nor with another file', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('F2');
  await page.fill('desk-capture [aria-label="Words"]', 'word '.repeat(26));
  await page.waitForSelector('desk-capture .told >> text=26 words: a quotation has at most 25');
  // The desk has answered what it knows of them.
  await page.waitForSelector('[data-path="capture.id"][placeholder^="word-word"]');
  await page.keyboard.press('F2');
  await isAt(page, 'capture.by');
  await page.keyboard.press('Escape');
  await says(page, 'You have begun a statement: Esc again discards it');
  await openFile(page, 'Ilan Vesper');
  await page.click('dialog >> text=Keep editing');
  expect(await page.inputValue('desk-capture [aria-label="Words"]')).toContain('word word');
  await page.focus('desk-capture [aria-label="Words"]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isAt(page, 'body');
  await page.close({ runBeforeUnload: false });
});

test('a character that is composed, and words of the body, outlast the answer to an earlier change', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  let answer: () => void = () => undefined;
  const hold = () =>
    page.route(
      '**/ask/change',
      async (route) => {
        await new Promise<void>((resolve) => (answer = resolve));
        await route.continue();
      },
      { times: 1 },
    );
  const type = async (words: string) => {
    await hold();
    const held = page.waitForRequest(/\/ask\/change$/);
    await page.fill('desk-item [data-path="summary"]', words);
    await held;
  };
  await type('A summary.');
  await page.focus('desk-item [data-path="title"]');
  await page.keyboard.press('End');
  const keys = await page.context().newCDPSession(page);
  const composed = { selectionStart: 1, selectionEnd: 1 };
  await keys.send('Input.imeSetComposition', { text: 'に', ...composed });
  const answered = page.waitForResponse(/\/ask\/change$/);
  answer();
  await (await answered).finished();
  await keys.send('Input.imeSetComposition', { text: '日', ...composed });
  await keys.send('Input.insertText', { text: '日本' });
  await holds(page, 'title', 'Quist asks for a call日本');
  await isKept(page, 'call日本\\nsummary: A summary.');
  await type('Another.');
  await page.click('desk-item .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Last words.');
  await page.focus('desk-item [data-path="title"]');
  answer();
  await isKept(page, /Another\.(?=.*Last words\.)/);
  expect(await page.textContent('desk-item .cm-content')).toContain('Last words.');
  await page.close({ runBeforeUnload: false });
});

test('a quotation that is not in the page is told in words', async () => {
  const { page } = await desk.openDesk();
  await capture(page);
  await page.keyboard.press('Enter');
  await isAt(page, 'capture.position');
  await page.fill('desk-capture [aria-label="Words"]', 'I have heard his voice');
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  await page.waitForSelector('.all-told >> text=these words are not on the kept page');
  await page.close({ runBeforeUnload: false });
});

test('a name of which nothing is chosen stays in its field, and says what to do', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.click('[data-path="topics"]');
  await page.keyboard.insertText('Harbour works');
  await page.keyboard.press('Tab');
  await page.waitForSelector('.picker .told >> text=“Harbour works” is not in the file yet');
  await page.fill('[data-path="summary"]', 'Another summary. The Harbour Times reports it.');
  await page.waitForTimeout(400);
  await holds(page, 'topics', 'Harbour works');
  await page.focus('[data-path="topics"]');
  await page.waitForSelector('[role=option] >> text=New topic: Harbour works');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chip >> text=Harbour works');
  await holds(page, 'topics', '');
  expect(await page.locator('.picker .told >> text=is not in the file yet').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

/** Wants to close the page, and stays; gives whether that was asked. */
async function isAsked(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog');
  const left = page.evaluate(() => {
    location.reload();
  });
  const dialog = await asked;
  await dialog.dismiss();
  await left.catch(() => undefined);
  return dialog.type() === 'beforeunload';
}

test('a page with a begun statement is not closed without a question', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('F2');
  await page.fill('desk-capture [aria-label="Words"]', 'We have heard nothing');
  expect(await isAsked(page)).toBe(true);
  expect(await page.inputValue('desk-capture [aria-label="Words"]')).toBe('We have heard nothing');
  await page.close({ runBeforeUnload: false });
});

test('words on their way are not closed without a question, and are in the browser after it', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.route('**/ask/change', () => undefined);
  const asked = page.waitForRequest(/\/ask\/change$/);
  await page.click('desk-item .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Words on their way.');
  await asked;
  // The second waits for the first.
  await page.fill('desk-item [data-path="summary"]', 'A summary that waits.');
  expect(await isAsked(page)).toBe(true);
  await page.unroute('**/ask/change');
  await page.reload();
  await page.waitForSelector('.waiting button');
  await openFile(page, 'Quist asks for a call');
  await page.waitForSelector('dialog .both');
  const kept = await page.inputValue('dialog textarea');
  expect(kept).toContain('Words on their way.');
  expect(kept).toContain('summary: A summary that waits.');
  expect(kept).not.toContain('Not written');
  await page.close({ runBeforeUnload: false });
});

test('what is pasted from a PDF is written without its control characters', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  const written = page.waitForResponse(/\/ask\/change$/);
  await page.fill(
    'desk-item [data-path="summary"]',
    'A spokes\u0002man of the\u000bpresi\u0000dent\nsaid so.',
  );
  expect(await (await written).json()).toMatchObject({
    data: { summary: 'A spokesman of the president said so.' },
  });
  await page.close({ runBeforeUnload: false });
});

test('what is typed while the desk is away is in its field when it is back', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Ilan Vesper');
  const { again } = await desk.stop();
  await page.fill('desk-item [data-path="name"]', 'Ilan J. Vesper');
  await page.waitForSelector('#said >> text=the desk does not answer');
  const address = await again();
  // The page of an earlier start is refused.
  await page.fill('desk-item [data-path="name"]', 'Ilan K. Vesper');
  await page.waitForSelector('#said >> text=open the desk again at the address');
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('.waiting button');
  await openFile(page, 'Ilan Vesper');
  await page.waitForSelector('dialog .both');
  expect(await page.inputValue('dialog textarea')).toContain('name: Ilan K. Vesper\n');
  expect(await page.inputValue('dialog textarea')).not.toContain('Not written');
  await page.click('dialog >> text=Use my version');
  await holds(page, 'name', 'Ilan K. Vesper');
  expect(desk.read('people/ilan-vesper.mdx')).toContain('name: Ilan Vesper\n');
  await page.close({ runBeforeUnload: false });
});
