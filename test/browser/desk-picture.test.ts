/** Pictures at the desk: from a drop to the page of readers, by the keyboard. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listViolations, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

const ITEM = 'coverage/2025/02/quist-asks-for-a-call.mdx';
const TITLE = 'Quist asks for a call';
const FOLDER = 'coverage/2025/02';
let desk: AtDesk;
let page: Page;
let photo: Buffer;

/** Red on the left, blue on the right; taken by a known camera at a known place. */
function draw(width = 3000, height = 2000): Promise<Buffer> {
  const half = { create: { width: width / 2, height, channels: 3, background: '#00f' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#f00' } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .withExif({
      IFD0: { Artist: 'Jane Roe', Copyright: 'Quay Pictures', Make: 'Lumo', Model: 'K9' },
      IFD2: { DateTimeOriginal: '2025:02:11 10:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 30/1',
      },
    })
    .jpeg()
    .toBuffer();
}

beforeAll(async () => {
  desk = await sitDown();
  ({ page } = await desk.openDesk());
  photo = await draw();
});
afterAll(() => desk.leave());

/** Drops or pastes a file on the page, as the browser gives it. */
async function give(kind: 'drop' | 'paste', bytes: Buffer, name: string, type: string) {
  await page.evaluate(
    ([event, base64, called, mime]) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([file], called, { type: mime }));
      const about = { bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...about, dataTransfer: data })
          : new ClipboardEvent('paste', { ...about, clipboardData: data }),
      );
    },
    [kind, bytes.toString('base64'), name, type] as const,
  );
}

const listPictures = () =>
  readdirSync(join(desk.contentDir, FOLDER)).filter((name) => !name.endsWith('.mdx'));

async function press(...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

async function fillIn(texts: readonly string[]) {
  for (const text of texts) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
}

async function putIn() {
  await page.click('dialog >> text=Use the picture');
  await page.waitForSelector('dialog', { state: 'detached' });
}

test('a picture without an open file, and one that is none, are told in a sentence', async () => {
  await give('drop', photo, 'photo.jpg', 'image/jpeg');
  await says(page, 'Open the file that the picture belongs to first, then drop or paste it again');
  await openFile(page, TITLE);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await give('drop', svg, 'logo.svg', 'image/svg+xml');
  await says(
    page,
    '“logo.svg” is not a PNG, JPEG or WebP, whatever its name says: save it as one of the three',
  );
  await give('drop', photo.subarray(0, 2000), 'half.jpg', 'image/jpeg');
  await page.waitForSelector('#said.wrong:text-matches("half.jpg. is not a readable picture")');
  const huge = await sharp({
    create: { width: 8000, height: 6300, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer();
  await give('drop', huge, 'huge.png', 'image/png');
  await page.waitForSelector('#said.wrong:text-matches("50 million")');
  await give('drop', Buffer.alloc(20_000_001), 'large.png', 'image/png');
  await says(page, '“large.png” is larger than 20 MB: save it smaller');
  expect(listPictures()).toEqual([]);
});

test('it is dropped, cropped and aimed by keys, described, saved, and seen on the page', async () => {
  await give('drop', photo, 'IMG_0042.JPG', 'image/jpeg');
  await page.waitForSelector('dialog .stage');
  expect(await listViolations(page)).toEqual([]);
  const noted = await page.locator('.noted li').allTextContents();
  expect(noted.map((line) => line.replace('Use as the credit', '').trim())).toEqual([
    'Author Jane Roe',
    'Copyright Quay Pictures',
    'Time 2025-02-11 10:30',
    'Place 51.50000, -0.12500',
    'Camera Lumo K9',
  ]);
  await page.waitForSelector('dialog .crop:focus');
  await press('Enter');
  await page.waitForSelector('dialog .point:focus');
  await press('Enter');
  await page.waitForSelector('dialog .numbers input:focus');
  await page.focus('dialog .crop');
  // A hundredth of the width each; with Ctrl ten of them.
  await press(...Array<string>(5).fill('Control+Shift+ArrowLeft'));
  await press(...Array<string>(4).fill('Control+ArrowRight'), 'Shift+ArrowUp');
  expect(await page.getAttribute('dialog .crop', 'aria-label')).toContain(
    '1500 by 1970 pixels, 1200 from the left, 0 from the top',
  );
  await page.getByLabel('Cut from the left').fill('1500');
  await press('Tab');
  await page.focus('dialog .point');
  await press('Control+ArrowLeft', 'Control+ArrowUp', 'ArrowUp');
  expect(await page.getAttribute('dialog .point', 'aria-label')).toContain(
    '40 per cent across, 39 down',
  );
  await page.click('dialog >> text=Use the picture');
  await page.waitForSelector('dialog .told.error:text-matches("It cannot be used without this")');
  await fillIn(['Mara Quist at the quay of Portsea', '', 'The photographer']);
  await page.click('.noted li:has-text("Author") >> text=Use as the credit');
  await page.click('dialog >> text=Use the picture');
  await page.waitForSelector('dialog', { state: 'detached' });
  await says(
    page,
    'The picture goes with the file when you save: mara-quist-at-the-quay-of-portsea.jpg',
  );
  expect(listPictures()).toEqual([]);
  await press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved")');
  expect(listPictures()).toEqual(['mara-quist-at-the-quay-of-portsea.jpg']);
  expect(desk.read(ITEM)).toContain(`image:
  src: ./mara-quist-at-the-quay-of-portsea.jpg
  alt: Mara Quist at the quay of Portsea
  credit: Jane Roe
  rights: The photographer
  focus: [40, 39]
`);
  const bytes = readFileSync(join(desk.contentDir, FOLDER, listPictures()[0] ?? ''));
  const { format, width, height, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
  expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({
    ...{ format: 'jpeg', width: 1500, height: 1970 },
    ...{ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined },
  });
  const { dominant } = await sharp(bytes).stats();
  expect(dominant.b).toBeGreaterThan(200);
  const frame = page.frameLocator('desk-preview iframe');
  const shown = frame.locator('img[alt="Mara Quist at the quay of Portsea"]');
  await shown.waitFor();
  expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => true))).toBe(true);
});

test('undo takes it back, from the folder too, and redo brings it again', async () => {
  await page.focus('desk-item [data-path="title"]');
  await press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-path="image crop"]') === null);
  await press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved")');
  await expect.poll(listPictures).toEqual([]);
  await page.focus('desk-item [data-path="title"]');
  await press('Control+Shift+z');
  await page.waitForSelector('[data-path="image crop"]', { state: 'attached' });
  await press('Control+s');
  await expect.poll(listPictures).toEqual(['mara-quist-at-the-quay-of-portsea.jpg']);
});

test('a picture of the same name is not written over, and no picture stays of a file that is not saved', async () => {
  await page.waitForSelector('#said:text-matches("^Saved")');
  const first = readFileSync(join(desk.contentDir, FOLDER, listPictures()[0] ?? ''));
  await page.focus('desk-item [data-path="title"]');
  await give('paste', await draw(400, 300), 'image.png', 'image/jpeg');
  await page.waitForSelector('dialog .stage');
  await page.getByLabel('Alternative text').focus();
  await fillIn(['Mara Quist at the quay of Portsea', 'Roe', 'Hers']);
  await putIn();
  const theirs = desk.read(ITEM).replace('She was asked', 'Quist was asked');
  writeFileSync(join(desk.contentDir, ITEM), theirs.replace(`title: ${TITLE}`, 'title: Another'));
  await press('Control+s');
  await page.waitForSelector('#said:text-matches("^Not saved yet: someone else")');
  expect(listPictures()).toHaveLength(1);
  await press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved")');
  const second = 'mara-quist-at-the-quay-of-portsea-2.jpg';
  // The first was cut here, and nothing names it any more.
  expect(listPictures()).toEqual([second]);
  expect(readFileSync(join(desk.contentDir, FOLDER, second)).equals(first)).toBe(false);
});

test('somebody else has put another picture there meanwhile: nothing is written', async () => {
  await page.click('[data-path="image crop"]');
  await page.waitForSelector('dialog .stage');
  await page.focus('dialog .crop');
  await press('Shift+ArrowLeft');
  await putIn();
  const src = await page.inputValue('[data-path="image.src"]');
  const path = join(desk.contentDir, FOLDER, src);
  writeFileSync(path, 'theirs');
  const before = desk.read(ITEM);
  await press('Control+s');
  await page.waitForSelector('#said.wrong:text-matches("is another picture by now")');
  expect([desk.read(ITEM), readFileSync(path, 'utf8')]).toEqual([before, 'theirs']);
  rmSync(path);
  await press('Control+s');
  await page.waitForSelector('#said:text-matches("^Saved")');
  expect(existsSync(path)).toBe(true);
});

test('at 390 pixels, for a portrait, by the button of its field', async () => {
  await page.close();
  ({ page } = await desk.openDesk(390, 'dark'));
  await openFile(page, 'Mara Quist');
  await press('Control+k');
  await page.keyboard.insertText('portrait src');
  await press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await page.focus('[data-path="portrait choose"]');
  await press('Enter');
  await (
    await chooser
  ).setFiles({
    name: 'q.webp',
    mimeType: 'image/webp',
    buffer: await sharp(photo).webp().toBuffer(),
  });
  await page.waitForSelector('dialog .stage');
  expect(await listViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
});
