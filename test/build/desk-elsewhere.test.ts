/** What the requests of the list, of pictures, of plans and of the watch do with a path that leads out of the content. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../support/build.ts';
import { askOf, startDeskProcess, type DeskProcess } from '../support/desk-process.ts';
import { digestBeside, linkElsewhere, listElsewhere } from '../support/elsewhere.ts';

const desk = openDesk('one-story');
const home = dirname(desk.contentDir);
const outside = join(home, 'outside');
const PERSON = 'people/ada-lind.mdx';
let running: DeskProcess;

beforeAll(async () => {
  linkElsewhere(desk.contentDir, outside);
  mkdirSync(`${desk.contentDir}.clips`);
  running = await startDeskProcess(desk);
});
afterAll(async () => {
  await running.stop();
  desk.close();
});

const begun = { text: '---\nname: X\n---\n' };
const base64 = readFileSync('docs/pictures/item.png').toString('base64');
const crop = { left: 0, top: 0, width: 40, height: 30 };
const key = 'a'.repeat(64);
const act = { field: 'topics', value: 'x', instead: false };
const acts = (inside: string) =>
  ['names', 'rename', 'merge', 'withdraw', 'delete'].flatMap((one) => [
    { act: one, inside, to: 'x' },
    { act: one, inside: PERSON, to: inside },
  ]);
test.each<[string, (inside: string) => unknown[]]>([
  ['look', (inside) => [{ files: [{ inside, ...begun }] }]],
  [
    'own-picture',
    (inside) => [
      { inside, src: './secret.png' },
      { inside: PERSON, src: inside },
      { inside: PERSON, src: `../${inside.replace('.mdx', '.png')}` },
    ],
  ],
  ['cut-picture', (inside) => [{ base64, crop, name: 'x', inside }]],
  ['namers', (inside) => [{ inside, ...begun }]],
  ['drafts', (inside) => [{ inside, ...begun }]],
  ['plan', (inside) => acts(inside).filter((one) => one.act !== 'rename')],
  ['carry-out', (inside) => acts(inside).map((one) => ({ ...one, key }))],
  ['list-plan', (inside) => [{ insides: [inside], act }]],
  ['list-act', (inside) => [{ seen: { [inside]: key }, act }]],
  ['list-findings', (inside) => [{ inside }]],
  ['fetch-found', (name) => [{ name }]],
  ['dismiss', (name) => [{ name }]],
])('a path that leads elsewhere, to %s', async (name, toAsked) => {
  const before = digestBeside(home, desk.cacheDir);
  for (const inside of listElsewhere(outside).filter(
    (one) => !/^(?:people|measures)\/[a-z]+\.mdx$/.test(one),
  ))
    for (const asked of toAsked(inside)) {
      const { status, text } = await askOf(running, name, asked);
      expect([asked, status]).toEqual([
        asked,
        expect.toSatisfy((one: number) => one >= 200 && one < 500),
      ]);
      // The second is the first in base64.
      expect(text).not.toMatch(/Secret|U2VjcmV0|ENOENT|EACCES|root:/);
    }
  expect(digestBeside(home, desk.cacheDir)).toBe(before);
});
