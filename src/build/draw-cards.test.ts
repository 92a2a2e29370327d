import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { JAPANESE } from '../../test/support/japanese-content.ts';
import { toTestSettings } from '../../test/support/settings.ts';
import { toContext } from '../site/context.ts';
import { listLettered } from '../cards/card.ts';
import { listCards } from '../site/cards.ts';
import { findCardDoubts } from './check.ts';
import { listFontPackages, listSlices, toFontNeeds } from './card-packages.ts';
import { openFace } from './card-typefaces.ts';
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
});

test('what is as it was is not drawn again, and what nobody names goes', async () => {
  const { session } = open();
  const { dir, names } = await drawCards(session);
  writeFileSync(join(dir, 'card.old.png'), '');
  const before = names.map((name) => statSync(join(dir, name)).mtimeMs);
  await drawCards(session);
  expect(names.map((name) => statSync(join(dir, name)).mtimeMs)).toEqual(before);
  expect(readdirSync(dir).sort()).toEqual([...names].sort());
});

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

/** One in Japanese, with these packages in its `dependencies`. */
function openJapanese(dependencies: Readonly<Record<string, string>>) {
  const dir = join(root, String((number += 1)));
  for (const [path, text] of Object.entries(JAPANESE)) {
    mkdirSync(dirname(join(dir, 'content', path)), { recursive: true });
    writeFileSync(join(dir, 'content', path), text);
  }
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ dependencies }));
  const settings = toTestSettings(join(dir, 'content'), {
    publicationDir: dir,
    cacheDir: join(dir, 'cache'),
  });
  const session = openSession(settings);
  const { publication } = session.read();
  if (publication === undefined) throw new Error('no publication');
  return { dir, session, publication, doubts: () => findCardDoubts(settings, publication) };
}

const NOTO = '@fontsource-variable/noto-sans-jp';

describe('a publication in Japanese', () => {
  test('without a package is told which to install', async () => {
    const { session, doubts } = openJapanese({});
    expect((await drawCards(session)).names).toEqual([]);
    const [doubt] = doubts();
    expect(doubt?.code).toBe('card.letters');
    expect(doubt?.remedy).toContain(
      'npm install @fontsource-variable/noto-sans-jp@5.3.1 @fontsource-variable/noto-serif-jp@5.3.1',
    );
  });

  test('has cards with a package of Noto, in which every letter has its outline', async () => {
    const { dir, session, publication, doubts } = openJapanese({ [NOTO]: '5.3.1' });
    expect(doubts()).toEqual([]);
    const { dir: drawn, names } = await drawCards(session);
    const { cards, undrawn } = listCards(toContext(publication));
    expect(undrawn.count).toBe(0);
    expect(new Set(names)).toEqual(new Set(cards.keys()));

    const slices = listFontPackages(dir).flatMap(listSlices);
    const opened = new Map<string, Set<number>>();
    const said = new Set(
      [...cards.values()].map(listLettered).flatMap((one) => Array.from(one.text + one.interface)),
    );
    const japanese = [...said].filter((letter) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「」、。（）]/u.test(letter),
    );
    expect(japanese.length).toBeGreaterThan(80);
    for (const letter of japanese) {
      const path = slices.find(({ has }) => has(letter.codePointAt(0) ?? 0))?.path ?? '';
      const read = () => readFileSync(path);
      const letters = opened.get(path) ?? new Set((await openFace({ read })).collectUnicodes());
      opened.set(path, letters);
      expect(letters, letter).toContain(letter.codePointAt(0));
    }
    // A hundred files and more are not asked for.
    expect(opened.size).toBeLessThan(slices.length / 2);

    const [name = ''] = [...cards].find(([, { title }]) => title === '水門をめぐる二つの町') ?? [];
    const ink = await measureInk(join(drawn, name), {
      left: 64,
      top: 90,
      width: 64 * 10,
      height: 64,
    });
    // Ten characters beside each other, each as wide as it is high: some ink in each place, and paper between its strokes.
    expect(Math.min(...ink)).toBeGreaterThan(0.05);
    expect(Math.max(...ink)).toBeLessThan(0.6);
  });
});

interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much of each square of a strip is darker than grey. */
async function measureInk(path: string, { left, top, width, height }: Strip): Promise<number[]> {
  const { data } = await sharp(path)
    .extract({ left, top, width, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shares = Array.from({ length: width / height }, () => 0);
  data.forEach((value, at) => {
    const square = Math.floor((at % width) / height);
    if (value < 128) shares[square] = (shares[square] ?? 0) + 1 / height ** 2;
  });
  return shares;
}

test('the versions of packages are those that tests draw with', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies[NOTO]).toBe(toFontNeeds('ja')[NOTO]);
});
