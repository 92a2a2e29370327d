/** `npm run dev` while git and editors are at work in the content folder. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDesk } from '../support/build.ts';
import { SOON, startDev, type Dev } from '../support/dev.ts';

const WELL = 'No more errors';
const desk = openDesk('one-story');
let dev: Dev;

beforeAll(async () => {
  dev = await startDev(desk);
});
afterAll(async () => {
  await dev.close();
  desk.close();
});

function at(inside: string): string {
  return join(desk.contentDir, inside);
}

/** A person, and an item that names her: on one branch both are there, on the other neither. */
const BRANCH: Readonly<Record<string, string>> = {
  'people/eva-holm.mdx': '---\nname: Eva Holm\n---\n',
  'coverage/2025/03/second.mdx': readFileSync(
    'test/publications/one-story/content/coverage/2025/02/opening.mdx',
    'utf8',
  )
    .replace('title: ', 'title: Second, ')
    .replace('entities: [ada-lind,', 'entities: [eva-holm,')
    .replaceAll('post.example/quay', 'post.example/second')
    .replace(/^(aliases|corrections): .*\n/gm, '')
    .replace(/^---\n\n[^]*/m, '---\n\n<Entity id="eva-holm" /> came.\n'),
};

function checkOut(isThere: boolean): void {
  for (const [inside, text] of Object.entries(BRANCH)) {
    mkdirSync(dirname(at(inside)), { recursive: true });
    if (isThere) writeFileSync(at(inside), text);
    else rmSync(at(inside));
  }
  // As git does with folders that it leaves empty.
  if (!isThere) rmSync(dirname(at('coverage/2025/03/second.mdx')), { recursive: true });
}

test('it lives through fifty checkouts, and tells nothing of what lay between them', async () => {
  const before = dev.said();
  for (let times = 0; times < 50; times += 1) {
    checkOut(times % 2 === 0);
    await wait(10 + (times % 7) * 10);
  }
  checkOut(true);
  await dev.shows('/coverage/2025/03/second', 200, 'Eva Holm');
  checkOut(false);
  await dev.shows('/coverage/2025/03/second', 404);
  await dev.shows('/coverage/2025/02/opening', 200);
  expect(dev.isRunning()).toBe(true);
  expect(dev.said().slice(before.length)).not.toMatch(/[1-9]\d* errors?,|Rejection/);
});

test('the page of a broken file says what is wrong, the others are whole, and it mends itself', async () => {
  const inside = 'coverage/2025/02/opening.mdx';
  const page = '/coverage/2025/02/opening';
  const good = readFileSync(at(inside), 'utf8');
  writeFileSync(at(inside), good.replace('title:', 'tilte:'));
  await dev.shows(page, 500, 'opening.mdx:2:1');
  expect((await dev.get(page)).text).toContain('did you mean “title”?');
  const topic = await dev.get('/topics/harbour');
  expect(topic).toMatchObject({ status: 200, text: expect.stringContaining(page) as string });
  writeFileSync(at(inside), good);
  await dev.shows(page, 200);
});

test('a word of the publication is shown as soon as it is saved, and a broken one is told', async () => {
  const words = (text: string) => {
    mkdirSync(at('words'), { recursive: true });
    writeFileSync(at('words/en.yaml'), text);
  };
  words('frame.nav.latest: "Newest of all"\n');
  await dev.shows('/', 200, 'Newest of all');
  words('frame.nav.latest: "Newest by far"\n');
  await dev.shows('/', 200, 'Newest by far');
  const before = dev.said().length;
  words('frame.nav.latest: "Newest {day"\n');
  await vi.waitFor(() => {
    expect(dev.said().slice(before)).toContain(
      'words/en.yaml:1:1 [frame.nav.latest] words.message',
    );
  }, SOON);
  rmSync(at('words'), { recursive: true });
  await vi.waitFor(async () => {
    expect((await dev.get('/')).text).not.toContain('Newest');
  }, SOON);
});

test('a picture is shown when it comes, and again when it is another; that of a draft stands under a band', async () => {
  const item = 'coverage/2025/02/opening.mdx';
  const page = '/coverage/2025/02/opening';
  const good = readFileSync(at(item), 'utf8');
  const draw = async (width: number) =>
    await sharp({ create: { width, height: 90, channels: 3, background: '#936' } }).toFile(
      at('coverage/2025/02/quay.png'),
    );
  const show = async (width: number) => {
    await dev.shows(page, 200, `-${String(width)}.png`);
    const [src = ''] = /\/_astro\/quay\.[^" ]+\.png/.exec((await dev.get(page)).text) ?? [];
    const response = await fetch(dev.url + src);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(width);
    return src;
  };
  await draw(300);
  const figure = '<Figure src="./quay.png" alt="The quay" credit="Jo" rights="CC BY 4.0" />';
  writeFileSync(at(item), `${good}\n${figure}\n`);
  const first = await show(300);
  await draw(200);
  await show(200);
  expect((await dev.get(first)).status).toBe(404);
  // Its name is that of the same bytes, as somebody may remember it.
  await draw(300);
  expect(await show(300)).toBe(first);
  writeFileSync(at(item), `${good.replace('title:', 'status: draft\ntitle:')}\n${figure}\n`);
  await dev.shows(page, 200, 'class="band"');
  expect(await show(300)).toBe(first);
  // It was unused before the item named it, too.
  const named = dev.said().length;
  writeFileSync(at(item), good);
  await vi.waitFor(() => expect(dev.said().slice(named)).toContain('image.unused'), SOON);
  const before = dev.said().length;
  rmSync(at('coverage/2025/02/quay.png'));
  await vi.waitFor(() => expect(dev.said().slice(before)).toContain(WELL), SOON);
});

test('folders in the place of files, links, and a folder that is away do not end it', async () => {
  const person = 'people/ada-lind.mdx';
  const good = readFileSync(at(person), 'utf8');
  rmSync(at(person));
  mkdirSync(at(person));
  await dev.shows('/people/ada-lind', 404);
  rmSync(at(person), { recursive: true });
  symlinkSync('ada-lind.mdx', at(person));
  await dev.shows('/people/ada-lind', 500, 'is a symbolic link');
  rmSync(at(person));
  writeFileSync(at(person), good);
  await dev.shows('/people/ada-lind', 200);

  const before = dev.said().length;
  renameSync(desk.contentDir, `${desk.contentDir}.away`);
  await vi.waitFor(() => expect(dev.said().slice(before)).toContain('content.unread'), SOON);
  await dev.shows('/people/ada-lind', 200);
  const away = dev.said().length;
  renameSync(`${desk.contentDir}.away`, desk.contentDir);
  await vi.waitFor(() => expect(dev.said().slice(away)).toContain(WELL), SOON);
  writeFileSync(at(person), good.replace('Ada Lind', 'Ada M. Lind'));
  await dev.shows('/people/ada-lind', 200, 'Ada M. Lind');
  expect(dev.isRunning()).toBe(true);
  expect(dev.said()).not.toContain('UnhandledRejection');
  expect(existsSync(desk.outDir)).toBe(false);
});
