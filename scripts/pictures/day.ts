/** The pictures of a day at the desk: what was found, many files changed at once, a picture, and what is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { keepFound, toFoundName } from '../../src/desk/watch/inbox.ts';

type Take = (name: string, of: Page | Locator) => Promise<void>;

const FOUND: readonly (readonly [title: string, hour: string, why: string])[] = [
  [
    'Captains ask Quist for a winter without dues',
    '13T08:40',
    'names Mara Quist; topic ferry-dues',
  ],
  ['Vesper to Quist: “We shall pay no more”', '13T06:15', 'names Ilan Vesper and Mara Quist'],
  ['Ferry dues brought in nine million in a month', '12T17:05', 'topic ferry-dues'],
];

const DRAFTS = {
  'captains-count-their-losses': 'Captains count their losses',
  'portsea-lengthens-its-quay': 'Portsea lengthens its quay',
  'sudmark-sends-an-envoy': 'Sudmark sends an envoy',
};

const toDraft = (id: string, title: string) => `---
title: ${title}
summary: The Harbour Times reports it from Portsea.
status: draft
dates:
  added: 2025-02-13
sources:
  - outlet: harbour-times
    url: https://times.example/2025/02/13/${id}
    published: 2025-02-13
---

The captains wait.
`;

/** Writes what a day begins with. */
export function putDay(contentDir: string): void {
  for (const [title, hour, why] of FOUND) {
    const url = `https://times.example/2025/02/${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
    const about = { outlet: 'harbour-times', published: `2025-02-${hour}Z`, why, signs: '' };
    const found = '2025-02-13T09:00Z';
    keepFound(contentDir, { title, url, found, name: toFoundName(url), ...about });
  }
  for (const [id, title] of Object.entries(DRAFTS)) {
    const path = join(contentDir, `coverage/2025/02/${id}.mdx`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toDraft(id, title));
  }
}

export async function showDay(page: Page, take: Take): Promise<void> {
  await page.waitForSelector('desk-found li button:focus');
  await take('found', page);
  await putPicture(page, take);
  await changeMany(page, take);
  await page.close();
}

async function putPicture(page: Page, take: Take): Promise<void> {
  await goTo(page, 'Quist says that there was no talk');
  await page.waitForSelector('.file code');
  await goTo(page, 'Image src');
  const button = page.locator('[data-path="image choose"]');
  const chooser = page.waitForEvent('filechooser');
  await button.press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'IMG_0042.JPG', mimeType: 'image/jpeg', buffer: await drawQuay() });
  await page.waitForSelector('dialog .stage');
  await page.getByLabel('Width', { exact: true }).fill('2200');
  await page.getByLabel('Cut from the left').fill('700');
  await page.getByLabel('Focal point, % across').fill('68');
  await page.keyboard.press('Tab');
  await page.getByLabel('Alternative text').fill('A crane and a ferry at the quay of Portsea');
  await page.getByRole('button', { name: 'Use as the credit' }).first().press('Enter');
  await page.getByLabel('Licence').fill('CC BY 4.0');
  await page.setViewportSize({ width: 1280, height: 1000 });
  await take('picture', page.locator('dialog'));
  await page.setViewportSize({ width: 1280, height: 680 });
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

/** As a camera gives it. */
function drawQuay(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="2000">
    <rect width="3000" height="2000" fill="#c9d8e2"/>
    <rect y="1350" width="3000" height="650" fill="#41657a"/>
    <path d="M0 1250h1500v190H0z" fill="#8a8378"/>
    <path d="M900 1250V420h90v830M780 470h1250v60H780z" fill="#b5482f"/>
    <path d="M1860 530h20v330h-20z" fill="#333"/>
    <path d="M1620 1300h1150l-130 210H1740zM1850 1130h640v170h-640zM2200 960h130v170h-130z" fill="#f4efe6"/>
  </svg>`;
  return sharp(Buffer.from(drawing))
    .withExif({
      IFD0: { Artist: 'Jane Roe', Copyright: 'Quay Pictures', Make: 'Lumo', Model: 'K9' },
      IFD2: { DateTimeOriginal: '2025:02:11 10:30:00' },
    })
    .jpeg()
    .toBuffer();
}

async function changeMany(page: Page, take: Take): Promise<void> {
  const { keyboard } = page;
  await goTo(page, 'List');
  await page.waitForSelector('desk-list input:focus');
  await keyboard.insertText('status:draft topic:none');
  await page.waitForSelector('desk-list[data-q="status:draft topic:none"]');
  await keyboard.press('ArrowDown');
  await page.waitForSelector('desk-list tbody tr:focus');
  await keyboard.press('Control+a');
  await page.waitForSelector('#said:text-matches("selected")');
  await keyboard.press('e');
  await page.waitForSelector('dialog');
  await keyboard.press('1');
  await keyboard.insertText('ferry');
  await page.waitForSelector('[role=option]');
  await keyboard.press('Enter');
  await page.waitForSelector('dialog >> text=What changes');
  await take('many', page);
  await keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

export async function showChanges(page: Page, take: Take): Promise<void> {
  await goTo(page, 'Changes');
  await page.waitForSelector('desk-changes .commit');
  await page.locator('.changed li:has-text("Mara Quist") summary').press('Enter');
  await page.waitForSelector('.changed ins');
  await page.focus('desk-changes [data-path=message]');
  await page.setViewportSize({ width: 1280, height: 850 });
  await take('changes', page);
  await page.close();
}

async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}
