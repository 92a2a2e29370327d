/** The list and the calendar, by the keyboard: found, sorted, opened, changed together, and undone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listViolations, says, sitDown, type AtDesk } from './at-desk.ts';

const SPOKE = 'coverage/2025/02/vesper-says-they-spoke.mdx';
const ASKS = 'coverage/2025/02/quist-asks-for-a-call.mdx';
const SPOKE_TITLE = 'Vesper says that they have spoken';
const ASKS_TITLE = 'Quist asks for a call';

const toItem = (title: string, more: string) => `---
# A comment of the editor
title: ${title}
summary: It is said in Portsea. The Harbour Times reports it.
dates: { added: 2025-03-01 }
sources:
  - { outlet: harbour-times, url: "https://times.example/${title.toLowerCase().replaceAll(' ', '-')}" }
${more}---

The captains of the Østby line wait.
`;

const MORE: Readonly<Record<string, string>> = {
  'coverage/2025/03/one-waits.mdx': toItem('One waits', 'status: draft\n'),
  'coverage/2025/03/two-wait.mdx': toItem('Two wait', 'status: draft\ntopics: [harbour]\n'),
  'coverage/2025/03/three-wait.mdx': toItem('Three wait', 'topics: [ferry-dues]\r\n'),
  'coverage/2025/03/four-wait.mdx': toItem('Four wait', 'publish: 2099-01-05T06:00+00:00\n'),
  'topics/harbour.mdx':
    '---\ntitle: The harbour\nsummary: What is built in Portsea.\nstatus: draft\n---\n',
  'places/portsea.mdx': '---\nname: Portsea\ncountry: GB\nzone: Europe/London\n---\n',
  'events/fair.mdx': '---\ntitle: The winter fair\ndate: 2025-03-02\noutcome: planned\n---\n',
};

let desk: AtDesk;
let page: Page;
let texts: ReadonlyMap<string, string>;
const files = [SPOKE, ASKS, ...Object.keys(MORE)];
const put = (inside: string, text: string) => writeFileSync(join(desk.contentDir, inside), text);

beforeAll(async () => {
  desk = await sitDown();
  for (const [inside, text] of Object.entries(MORE)) {
    mkdirSync(dirname(join(desk.contentDir, inside)), { recursive: true });
    put(inside, text);
  }
  texts = new Map(files.map((inside) => [inside, desk.read(inside)]));
});
beforeEach(async () => {
  ({ page } = await desk.openDesk());
  // Until the desk has read what was written beside it.
  await at('kind:topic harbour', 1);
});
afterEach(async () => {
  await page.close({ runBeforeUnload: false });
  for (const [inside, text] of texts) put(inside, text);
});
afterAll(() => desk.leave());

const rows = 'tbody tr[data-inside]';
const titles = () => page.locator(`${rows} .title`).allTextContents();

/** Searches by the keyboard, and waits for so many rows. */
async function at(q: string, count: number) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('List');
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(q);
  await page.waitForFunction(
    ([wanted, many]) =>
      document.querySelector<HTMLElement>('desk-list')?.dataset.q === wanted &&
      new URLSearchParams(location.search).get('q') === (wanted === '' ? null : wanted) &&
      document.querySelectorAll('tbody tr[data-inside]').length === many,
    [q, count] as const,
  );
}

const isOn = (title: string) => page.waitForSelector(`tbody tr:focus b:text-is("${title}")`);

test('an address says what is shown, with its order, and a reload keeps it', async () => {
  const address = new URL(desk.address);
  address.search = '?room=list&q=status:draft&sort=-title';
  await page.goto(address.href);
  const wanted = ['Two wait', 'The harbour', 'One waits', 'Four wait'];
  await page.waitForSelector(`${rows} >> nth=3`);
  expect(await titles()).toEqual(wanted);
  expect(await page.getAttribute('th.title', 'aria-sort')).toBe('descending');
  expect(page.url()).not.toContain('#');
  await page.reload();
  await page.waitForSelector(`${rows} >> nth=3`);
  expect(await titles()).toEqual(wanted);
  // Another room is a step back.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Calendar');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?room=calendar$/);
  await page.goBack();
  await page.waitForURL(/room=list&q=status:draft&sort=-title$/);
  await page.waitForSelector(`${rows} >> nth=3`);
});

/** What each search says, for its failure. */
const SEARCHES = [
  ['two terms', 'kind:item status:draft', ['Four wait', 'One waits', 'Two wait']],
  ['no topic, and only where there could be one', 'topic:none', ['Four wait', 'One waits']],
  ['not', 'kind:item -status:draft -quist -vesper', ['Three wait']],
  ['a name', 'outlet:"Harbour Times" three', ['Three wait']],
  ['a speaker', 'by:vesper', [SPOKE_TITLE]],
  ['exact words', '"captains of the ostby" two', ['Two wait']],
  ['words that are not whole', '"captain of the"', []],
  ['part of a word, in the body', 'ptain two', ['Two wait']],
  ['days', 'added:>2025-02-11 added:<2025-03', [ASKS_TITLE]],
  ['a month', 'added:2025-02 published:2025-02-09', [SPOKE_TITLE]],
  ['new since the release', 'changed:new kind:item', ['Three wait', ASKS_TITLE]],
  ['what the check says', 'findings:warnings status:draft -one -two', ['Four wait']],
  ['scheduled', 'scheduled:>2099', []],
  ['scheduled at all', 'scheduled:yes', ['Four wait']],
  ['unsigned', 'signed:no status:published', ['Three wait']],
] as const;

test('what is found by terms, words, days and what the check says', async () => {
  for (const [by, q, found] of SEARCHES) {
    await at(q, found.length);
    expect(await titles(), by).toEqual(found);
    expect(await page.textContent('desk-list .told'), by).toBe('');
  }
});

test('a term that means nothing is told in a sentence, and the rest is searched', async () => {
  await at('kind:item autor:x outlet:post added:>soon two', 1);
  const told = (await page.textContent('desk-list .told')) ?? '';
  expect(told).toContain('“autor” is no filter: write kind, status, ');
  expect(told).toContain('No outlet is called “post”.');
  expect(told).toContain('“soon” is no day: write 2026-03-01');
});

test('keys move, sort, select, open a file, and come back to its row', async () => {
  await at('kind:item', 6);
  await page.keyboard.press('ArrowDown');
  await isOn('Four wait');
  await page.keyboard.press('End');
  await isOn(SPOKE_TITLE);
  await page.keyboard.press('ArrowUp');
  await isOn(ASKS_TITLE);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.file code:text-is("${ASKS}")`);
  // With a page of its own, too: from the list, Esc leads back there.
  await page.keyboard.press('Escape');
  await isOn(ASKS_TITLE);
  await page.keyboard.press('Space');
  await says(page, '1 selected');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await says(page, '3 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await says(page, '2 selected');
  expect(await page.locator('tr[aria-selected=true] .title').allTextContents()).toEqual([
    'Two wait',
    ASKS_TITLE,
  ]);
  await page.keyboard.press('Control+a');
  await says(page, '6 selected');
  await page.keyboard.press('Escape');
  await says(page, 'None selected');
  await page.focus('th.title button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('th.title[aria-sort=ascending]');
  await page.waitForFunction(
    (first) => document.querySelector('tbody .title')?.textContent === first,
    'Four wait',
  );
  expect(await titles()).toEqual([
    ...['Four wait', 'One waits', ASKS_TITLE, 'Three wait', 'Two wait', SPOKE_TITLE],
  ]);
  const [grid] = await page.getByRole('grid', { name: 'All content' }).all();
  expect(await grid?.getAttribute('aria-rowcount')).toBe('7');
});

test('what the check says is shown below a row', async () => {
  await at('one waits', 1);
  await page.waitForSelector('tbody .findings >> text=2 warnings');
  await page.keyboard.press('ArrowDown');
  await isOn('One waits');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('tr.says li >> nth=1');
  await page.keyboard.press('ArrowLeft');
  await page.waitForSelector('tr.says', { state: 'detached' });
  await isOn('One waits');
});

test('a filter is kept in the browser under a name, and a digit shows it', async () => {
  await at('kind:person', 2);
  await page.click('text=Keep this filter');
  await page.keyboard.insertText('Our people');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.filters [aria-pressed=true] >> text=Our people');
  await page.reload();
  await page.waitForSelector(`${rows} >> nth=1`);
  await at('', 15);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('7');
  await isOn('Ilan Vesper');
  expect(await titles()).toEqual(['Ilan Vesper', 'Mara Quist']);
  // One is found by its words as well.
  await page.focus('[data-path="list.filter"]');
  await page.keyboard.insertText('vesper speaks');
  await page.keyboard.press('Enter');
  await page.waitForURL(/by:ilan-vesper/);
});

/** Opens the dialog for what is selected, and chooses an act by its digit. */
async function change(digit: string) {
  await page.keyboard.press('e');
  await page.waitForSelector('dialog .digits:focus');
  await page.keyboard.press(digit);
}

/** The plan, as it is shown. */
async function plan() {
  await page.waitForSelector('dialog[aria-label="What changes"], dialog[aria-label^="None"]');
  return {
    changed: await page.locator('dialog .change').allInnerTexts(),
    left: await page.locator('dialog .left li').allTextContents(),
  };
}

test('a topic is added to many files, byte for byte, and one key takes it back', async () => {
  await at('kind:item,person -title:vesper', 6);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('tbody tr:focus');
  await page.keyboard.press('Control+a');
  await says(page, '6 selected');
  await change('1');
  await page.keyboard.insertText('ferry');
  await page.waitForSelector('dialog [role=option]');
  await page.keyboard.press('Enter');
  const { changed, left } = await plan();
  expect(changed.map((text) => text.split(/\s*\n\s*/))).toEqual([
    ['Four wait', 'Ferry dues'],
    ['One waits', 'Ferry dues'],
    ['Two wait', 'The harbour, Ferry dues'],
  ]);
  expect(left).toEqual([
    'Three wait has it already',
    `${ASKS_TITLE} has it already`,
    'Mara Quist is a person, which has no topics',
  ]);
  await page.keyboard.press('Enter');
  await says(page, '3 files changed');
  await page.waitForSelector('.chosen >> text=Undo');
  const two = 'coverage/2025/03/two-wait.mdx';
  expect(desk.read(two)).toBe(
    texts.get(two)?.replace('topics: [harbour]', 'topics: [harbour, ferry-dues]'),
  );
  // Somebody writes into one of them: that one is named, and stays as it is.
  put(two, `${desk.read(two)}More.\n`);
  await page.keyboard.press('Control+z');
  await says(page, '2 files are as before. Changed since, and left as they are: Two wait');
  const one = 'coverage/2025/03/one-waits.mdx';
  expect(desk.read(one)).toBe(texts.get(one));
  expect(desk.read('coverage/2025/03/four-wait.mdx')).toBe(
    texts.get('coverage/2025/03/four-wait.mdx'),
  );
  expect(desk.read(two)).toContain('ferry-dues]');
});

test('what needs a note gets one for all; what would break what others say is left out', async () => {
  // The place of a released item is what readers rely on.
  await at('kind:item -status:draft', 3);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('tbody tr:focus');
  await page.keyboard.press('Control+a');
  await says(page, '3 selected');
  await change('2');
  await page.keyboard.insertText('portsea');
  await page.waitForSelector('dialog [role=option]');
  await page.keyboard.press('Enter');
  // One note does for all, or they are left out.
  await page.waitForSelector('dialog[aria-label="One correction for 1 file"] li');
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('3');
  await page.keyboard.insertText('The Harbour Times named Portsea.');
  await page.keyboard.press('Enter');
  const placed = await plan();
  expect([placed.changed.length, placed.left]).toEqual([3, []]);
  await page.keyboard.press('Escape');
  // A draft that refers to another draft goes out with it, or not at all.
  await at('two wait', 1);
  await page.keyboard.press('Escape');
  await isOn('Two wait');
  await page.keyboard.press('Escape');
  await says(page, 'None selected');
  await change('4');
  await page.keyboard.press('Enter');
  expect(await plan()).toEqual({
    changed: [],
    left: [
      'Two wait refers to drafts, which must be published first or with it: topics/harbour.mdx',
    ],
  });
  await page.keyboard.press('Escape');
  // What published files name is not hidden behind their backs, and a released address stays.
  await at('kind:place,topic status:published', 2);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('tbody tr:focus');
  await page.keyboard.press('Control+a');
  await says(page, '2 selected');
  await change('5');
  await page.keyboard.press('Enter');
  const hidden = await plan();
  expect(hidden.changed.map((text) => text.split('\n')[0])).toEqual(['Portsea']);
  expect(hidden.left).toEqual([
    'Ferry dues was released, and its address must stay: withdraw it instead',
  ]);
  await page.keyboard.press('Escape');
  for (const [inside, text] of texts) expect(desk.read(inside)).toBe(text);
});

test('the calendar has what is past due first, then each week, and leads to its files', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Calendar');
  await page.keyboard.press('Enter');
  await page.waitForSelector('desk-calendar button:focus >> text=The winter fair');
  expect(await page.locator('desk-calendar h2').allTextContents()).toEqual([
    'Past due',
    'Week of 5 January 2099',
  ]);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('desk-calendar button:focus >> text=Four wait');
  expect(await page.textContent('desk-calendar li:has(button:focus)')).toBe(
    'Mon 5 Jan 2099, 06:00Four waititem · goes out',
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.file code:text-is("coverage/2025/03/four-wait.mdx")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('desk-calendar button:focus >> text=Four wait');
});

test.each([
  [[1440, 834], 'dark'],
  [[390], 'dark'],
  [[390], 'light'],
] as const)('both rooms are clean by axe, %j wide, %s', async ([...widths], scheme) => {
  await page.emulateMedia({ colorScheme: scheme });
  const look = async (name: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect([name, await listViolations(page)]).toEqual([name, []]);
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([name, width, isWide]).toEqual([name, width, false]);
    }
  };
  await at('autor:x', 15);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('tbody tr:focus');
  await page.keyboard.press('Control+a');
  await says(page, '15 selected');
  await page.waitForSelector('tbody .findings >> text=2 warnings');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('tr.says');
  await look('list');
  await change('3');
  await look('what to change');
  await page.click('dialog >> text=Show the changes');
  await plan();
  await look('what changes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Calendar');
  await page.keyboard.press('Enter');
  await page.waitForSelector('desk-calendar h2');
  await look('calendar');
});
