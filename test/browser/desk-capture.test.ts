/** The card of a statement: which source has its words, and what becomes of it when the page is closed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdBack, isAt, listViolations, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

const toItem = (title: string, sources: string) => `---
title: ${title}
summary: The president of Norland was asked. The Harbour Times reports it.
dates:
  added: 2025-02-13
sources:
${sources}credits:
  - role: curator
    name: The desk
entities: [mara-quist]
topics: [ferry-dues]
---

She was asked at the quay.
`;
const toSource = (title: string, address: string) =>
  `  - outlet: harbour-times\n    title: ${title}\n    url: https://times.example/${address}\n    published: 2025-02-12\n`;
const OTHER = toSource('Another report', '2025/02/12/another');
const FILES = {
  'asked-of-two': toItem(
    'Asked of two',
    OTHER + toSource('Quist asks for a call', '2025/02/12/a-call'),
  ),
  'asked-of-another': toItem('Asked of another', OTHER),
  'asked-and-kept': toItem('Asked and kept', OTHER + toSource('Third', '2025/02/12/third')),
};
const toInside = (name: string) => `coverage/2025/02/${name}.mdx`;

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(desk.contentDir, toInside(name)), text);
});
afterAll(() => desk.leave());

/** Opens an item while the page of another stands beside it, and a card of its first quotation. */
async function openBeside(page: Page, title: string) {
  await openFile(page, 'Quist asks for a call');
  await page.waitForSelector('.page-text .line');
  const inside = toInside(title.toLowerCase().replaceAll(' ', '-'));
  if (title !== 'Quist asks for a call') await openFile(page, title);
  await page.waitForSelector(`.file code:text-is("${inside}")`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  for (const key of ['q', 's']) await page.keyboard.press(key);
  await page.waitForSelector('desk-capture .acts');
}

const fill = (page: Page, field: string, value: string) =>
  page.fill(`[data-path="capture.${field}"]`, value);

test('a statement has the source of the page from which its words come', async () => {
  const { page } = await desk.openDesk();
  await openBeside(page, 'Asked of two');
  expect(await page.textContent('desk-capture .sources')).toContain(
    'The Harbour Times: Another report',
  );
  expect(await page.isChecked('desk-capture .sources [value="1"]')).toBe(true);
  expect(await page.locator('desk-capture .sources .doubt').count()).toBe(0);
  await page.click('desk-capture .take');
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said >> text=Saved');
  expect(desk.read(toInside('asked-of-two'))).toMatch(
    /source="1"[^>]*>I have not heard his voice</,
  );
  await page.close({ runBeforeUnload: false });
});

test('a statement of a live blog has the hour of its entry', async () => {
  const { page } = await desk.openDesk();
  const entry = {
    ...{ '@type': 'BlogPosting', datePublished: '2025-02-13T14:05:00+01:00', headline: 'No call' },
    articleBody: '“Nobody has called us today,” Mara Quist said.',
  };
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'LiveBlogPosting', headline: 'Dues, live' },
    ...{ datePublished: '2025-02-12T08:00:00+01:00', liveBlogUpdate: [entry] },
  };
  const text = `<!doctype html><html lang="en"><head><title>Dues, live</title>
<link rel="canonical" href="https://times.example/2025/02/12/live">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>Dues, live</h1><h2>No call</h2><p>${entry.articleBody}</p></article></body></html>`;
  const file = { name: 'live.html', mimeType: 'text/html', buffer: Buffer.from(text) };
  await page.setInputFiles('#saved-page', file);
  await page.waitForSelector('desk-item >> text=the start of the live blog');
  await page.focus('.page-text');
  for (const key of ['q', 's']) await page.keyboard.press(key);
  await page.click('desk-capture .take');
  await says(page, 'Filled in. Check it: you can still change every field');
  expect(await page.inputValue('[data-path="capture.said"]')).toBe('/2025-02-13');
  expect(await page.inputValue('[data-path="capture.published"]')).toBe('2025-02-13T14:05+01:00');
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  expect(await page.textContent('desk-item .cm-content')).toContain(
    'said="/2025-02-13" published="2025-02-13T14:05+01:00"',
  );
  await page.close({ runBeforeUnload: false });
});

test('the page of another report is no source: that is asked', async () => {
  const { page } = await desk.openDesk();
  await openBeside(page, 'Asked of another');
  await page.waitForSelector('desk-capture .doubt >> text=this page is not a source of the item');
  expect(await listViolations(page)).toEqual([]);
  await page.click('desk-capture .take');
  await page.click('desk-capture .save');
  await says(page, 'Which source has these words? Press its digit');
  await isAt(page, 'capture.source');
  await page.keyboard.press('1');
  expect(await page.locator('desk-capture .sources .doubt').count()).toBe(0);
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  await page.close({ runBeforeUnload: false });
});

test('a begun statement is there again after the page was closed', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Asked and kept');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture textarea:focus');
  await page.keyboard.insertText('We have heard nothing at all');
  await page.waitForSelector('desk-capture .doubt >> text=which source has these words');
  await page.focus('[data-path="capture.source"]');
  await page.keyboard.press('2');
  await fill(page, 'said', '2025-02-12');
  await fill(page, 'venue', 'briefing');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.waitForSelector('.waiting >> text=Asked and kept');
  await openFile(page, 'Asked and kept');
  await page.waitForSelector('desk-capture textarea:focus');
  await says(page, 'The statement that you began. Type or paste its words');
  expect(await page.inputValue('desk-capture textarea')).toBe('We have heard nothing at all');
  expect(await page.inputValue('[data-path="capture.said"]')).toBe('2025-02-12');
  expect(await page.inputValue('[data-path="capture.venue"]')).toBe('briefing');
  expect(await page.isChecked('desk-capture .sources [value="1"]')).toBe(true);
  // To another file and back.
  await openFile(page, 'Ilan Vesper');
  await page.click('dialog >> text=Keep it in this browser');
  await page.waitForSelector('.file code:text-is("people/ilan-vesper.mdx")');
  expect(await page.locator('desk-capture textarea').count()).toBe(0);
  await openFile(page, 'Asked and kept');
  await page.waitForSelector('desk-capture textarea:focus');
  expect(await page.inputValue('[data-path="capture.venue"]')).toBe('briefing');
  // What is discarded is gone.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isAt(page, 'body');
  await page.reload();
  await page.waitForSelector('.waiting button');
  expect(await page.locator('.waiting >> text=Asked and kept').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

test('a question that is not there yet stays in its field, and is told', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Asked and kept');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture textarea:focus');
  await page.keyboard.insertText('We shall say nothing of it');
  await page.waitForSelector('desk-capture .doubt >> text=which source has these words');
  await page.focus('[data-path="capture.source"]');
  await page.keyboard.press('2');
  await fill(page, 'said', '2025-02-12');
  await fill(page, 'venue', 'briefing');
  await fill(page, 'id', 'nothing-of-it');
  const question = 'Was the night roster agreed?';
  await fill(page, 'about', question);
  await page.press('[data-path="capture.about"]', 'Enter');
  await page.waitForSelector(`desk-capture .error >> text=${question}`);
  // What the desk asks meanwhile leaves it there.
  await fill(page, 'by', 'Mara');
  await page.press('[data-path="capture.by"]', 'Enter');
  expect(await page.inputValue('[data-path="capture.about"]')).toBe(question);
  await page.click('desk-capture .save');
  await isAt(page, 'capture.about');
  await fill(page, 'about', '');
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  await page.close({ runBeforeUnload: false });
});

test('a begun statement that comes back late says so, and leaves what is being typed alone', async () => {
  const { page } = await desk.openDesk();
  await openBeside(page, 'Quist asks for a call');
  await page.fill('desk-capture textarea', 'I have not heard […]');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.waitForSelector('.waiting button');
  const goOn = await holdBack(page, 'capture');
  await openFile(page, 'Quist asks for a call');
  await says(page, 'Reading the page of the statement that you began…');
  await page.focus('[data-path="summary"]');
  await page.keyboard.press('End');
  await page.keyboard.insertText(' And');
  goOn();
  await says(page, 'The statement that you began is open beside the page');
  await page.keyboard.insertText(' then.');
  await isAt(page, 'summary');
  expect(await page.inputValue('[data-path="summary"]')).toContain(' And then.');
  expect(await page.inputValue('desk-capture textarea')).toBe('I have not heard […]');
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.close({ runBeforeUnload: false });
});

test('a statement of words of a page comes back with its page, and its choices', async () => {
  const { page } = await desk.openDesk();
  await openBeside(page, 'Quist asks for a call');
  await page.click('desk-capture .take');
  await isAt(page, 'capture.position');
  await page.keyboard.press('2');
  await page.fill('desk-capture textarea', 'I have not heard his voice […]');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.waitForSelector('.waiting button');
  await openFile(page, 'Quist asks for a call');
  await page.waitForSelector('desk-source desk-capture .acts');
  expect(await page.inputValue('desk-capture textarea')).toBe('I have not heard his voice […]');
  expect(await page.isChecked('desk-capture [value="not-yet"]')).toBe(true);
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said >> text=Saved');
  expect(desk.read(toInside('quist-asks-for-a-call'))).toContain('position="not-yet"');
  await page.close({ runBeforeUnload: false });
});

test('the address of the desk, entered where it was refused, opens it', async () => {
  const { page } = await desk.openDesk();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.reload();
  await says(page, 'open the desk again at the address that the terminal shows');
  await page.goto(desk.address);
  await page.waitForSelector('.waiting button');
  await page.close({ runBeforeUnload: false });
});
