import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { toContext } from '../subjects/context.ts';
import { listCards } from '../subjects/parts/cards/list-cards.ts';
import { findCardDoubts } from './card-doubts.ts';
import { drawCards } from './draw-cards.ts';
import { openSession } from './session.ts';

const root = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let number = 0;

/** A copy of a publication of the tests; `about` is added to what it says of itself. */
function open(about = '', font?: Uint8Array) {
  const dir = join(root, String((number += 1)));
  const contentDir = join(dir, 'content');
  cpSync('test/publications/single/content', contentDir, { recursive: true });
  writeFileSync(join(contentDir, 'publication.yaml'), about, { flag: 'a' });
  mkdirSync(join(dir, 'public'));
  if (font !== undefined) writeFileSync(join(dir, 'public/font.woff2'), font);
  const settings = toTestSettings(contentDir, {
    publicationDir: dir,
    cacheDir: join(dir, 'cache'),
  });
  const session = openSession(settings);
  const { publication } = session.read();
  if (publication === undefined) throw new Error('no publication');
  return { session, publication, settings, doubts: () => findCardDoubts(settings, publication) };
}

const FONT = '\nfonts:\n  text: { families: [Own], files: [{ src: /font.woff2 }] }\n';

test('each page that can be passed on has a card of the size that is asked for', async () => {
  const { session, publication } = open();
  const { dir, names } = await drawCards(session);
  const { cards, undrawn } = listCards(toContext(publication));
  expect(new Set(names)).toEqual(new Set(cards.keys()));
  expect(names.length).toBeGreaterThan(2);
  expect(undrawn.count).toBe(0);
  const { width, height, format } = await sharp(join(dir, names[0] ?? '')).metadata();
  expect([width, height, format]).toEqual([1200, 630, 'png']);
}, 60_000);

test('what is as it was is not drawn again, and what nobody names goes', async () => {
  const { session } = open();
  const { dir, names } = await drawCards(session);
  writeFileSync(join(dir, 'card.old.png'), '');
  const before = names.map((name) => statSync(join(dir, name)).mtimeMs);
  await drawCards(session);
  expect(names.map((name) => statSync(join(dir, name)).mtimeMs)).toEqual(before);
  expect(readdirSync(dir).sort()).toEqual([...names].sort());
}, 60_000);

test('without cards none are drawn and nothing is said', async () => {
  const { session, doubts } = open('\ncards: false\n');
  expect((await drawCards(session)).names).toEqual([]);
  expect(doubts()).toEqual([]);
});

test('a file that is no font is told once, and no page has a card', async () => {
  const { session, doubts } = open(FONT, Buffer.from('no font'));
  expect((await drawCards(session)).names).toEqual([]);
  expect(doubts().map(({ code, field }) => [code, field])).toEqual([
    ['font.unreadable', 'fonts.text.files[0].src'],
  ]);
});
