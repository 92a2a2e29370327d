import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { toItem, toMdx } from '../../test/support/publication.ts';
import { drawPictures } from './draw-pictures.ts';
import { openSession, type Session } from './session.ts';

const FOLDER = 'coverage/2025/02';
const WORDS = { alt: 'A quay', credit: 'Jo', rights: 'CC BY 4.0' };
let dir: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  await put('quay.jpg', 700, 500, 6);
  await put('spare.png', 40, 30);
  write('with-quay', { image: { src: './quay.jpg', ...WORDS } });
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function at(name: string): string {
  return join(dir, 'content', FOLDER, name);
}

async function put(name: string, width: number, height: number, orientation = 1): Promise<void> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#936' } });
  await picture.withMetadata({ orientation }).toFile(at(name));
}

function write(name: string, fields: Readonly<Record<string, unknown>>, body?: string): void {
  writeFileSync(at(`${name}.mdx`), toItem({ topics: ['harbour'], ...fields }, body));
}

function open(): Session {
  const settings = toTestSettings(join(dir, 'content'), { cacheDir: join(dir, 'cache') });
  return openSession(settings);
}

/** When each file was drawn, by its name without the digest. */
async function draw(): Promise<Record<string, number>> {
  const { dir: folder, names } = await drawPictures(open());
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.[0-9a-f]{8}-/, '-'), statSync(join(folder, name)).ino]),
  );
}

function find(pattern: RegExp): string {
  const folder = join(dir, 'cache/pictures');
  const name = readdirSync(folder).find((one) => pattern.test(one));
  if (name === undefined) throw new Error(`no picture fits ${String(pattern)}`);
  return join(folder, name);
}

test('what a published item shows is drawn upright, in its sizes and without what was written into it', async () => {
  expect(Object.keys(await draw()).sort()).toEqual([
    'quay-384.avif',
    'quay-384.webp',
    'quay-500.avif',
    'quay-500.jpg',
    'quay-500.webp',
  ]);
  // The card has the width of the fallback, and another shape: it is cut from the upright picture.
  const plain = readdirSync(join(dir, 'cache/pictures')).filter((name) => name.endsWith('.jpg'));
  const sizes = plain.map((name) => sharp(join(dir, 'cache/pictures', name)).metadata());
  expect((await Promise.all(sizes)).map((size) => size.height).sort()).toEqual([263, 700]);
  const { format, width, height, orientation, exif } = await sharp(find(/-384\.webp$/)).metadata();
  expect({ format, width, height, orientation, exif }).toEqual({
    format: 'webp',
    width: 384,
    height: Math.round((384 * 700) / 500),
    orientation: undefined,
    exif: undefined,
  });
});

/** Red, and blue from the share `from` of its width, with all that a camera knows. */
async function putHalves(path: string, width: number, height: number, from: number): Promise<void> {
  const left = Math.round(width * from);
  const blue = { width: width - left, height, channels: 3, background: '#00f' } as const;
  await sharp({ create: { width, height, channels: 3, background: '#f00' } })
    .composite([{ input: { create: blue }, left, top: 0 }])
    .withExif({
      IFD0: { Artist: 'Jo', Copyright: 'Jo' },
      IFD3: { GPSLatitude: '52/1 30/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>')
    .jpeg()
    .toFile(join(dir, 'content', path));
}

/** The colours in the middle of drawn files. */
async function listMiddles(pattern: RegExp): Promise<string[]> {
  const folder = join(dir, 'cache/pictures');
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return await Promise.all(
    names.map(async (name) => {
      const { width, height } = await sharp(join(folder, name)).metadata();
      const left = Math.floor(width / 2);
      const pixel = { left, top: Math.floor(height / 2), width: 1, height: 1 };
      const [red = 0, , blue = 0] = await sharp(join(folder, name)).extract(pixel).raw().toBuffer();
      return red > blue ? 'red' : 'blue';
    }),
  );
}

test('a portrait is cut round its focus, scenes are whole; no file says where it was taken', async () => {
  await putHalves('people/face.jpg', 1000, 500, 0.7);
  await putHalves('events/scene.jpg', 1000, 800, 0.9);
  const person = (focus: object) =>
    toMdx({ name: 'Bo Ek', portrait: { src: './face.jpg', ...WORDS, ...focus } });
  const write = (path: string, text: string) => {
    writeFileSync(join(dir, 'content', path), text);
  };
  write('people/bo-ek.mdx', person({ focus: [95, 50] }));
  write(
    'events/fair.mdx',
    toMdx({ title: 'Fair', date: '2025-02-01', image: { src: './scene.jpg', ...WORDS } }),
  );
  const { dir: folder, names } = await drawPictures(open());
  for (const name of names) {
    const metadata = await sharp(join(folder, name)).metadata();
    for (const told of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
      expect([name, told, metadata[told]]).toEqual([name, told, undefined]);
    expect(readFileSync(join(folder, name)).includes('GPS')).toBe(false);
  }
  const faces = names.filter((name) => name.startsWith('face'));
  expect(faces.map((name) => name.replace(/.*-/, '')).sort()).toEqual([
    ...['120.avif', '120.webp', '240.avif', '240.jpg', '240.webp', '360.avif', '360.webp'],
  ]);
  for (const name of faces) {
    const { width, height } = await sharp(join(folder, name)).metadata();
    expect(height / width).toBeCloseTo(5 / 4, 1);
  }
  expect(new Set(await listMiddles(/^face/))).toEqual(new Set(['blue']));
  expect(new Set(await listMiddles(/^scene/))).toEqual(new Set(['red']));
  // Four widths in two formats, and one for other browsers: it is on no card.
  expect((await listMiddles(/^scene/)).length).toBe(9);

  // Another focus is another crop under another name.
  write('people/bo-ek.mdx', person({}));
  const { names: renamed } = await drawPictures(open());
  expect(renamed.filter((name) => faces.includes(name))).toEqual([]);
  expect(new Set(await listMiddles(/^face/))).toEqual(new Set(['red']));
});

test('an edit of a text draws no picture again', async () => {
  await putHalves('people/face.jpg', 500, 500, 0.5);
  const fields = { name: 'Bo Ek', portrait: { src: './face.jpg', ...WORDS, focus: [10, 10] } };
  const path = join(dir, 'content/people/bo-ek.mdx');
  writeFileSync(path, toMdx(fields));
  const first = await draw();
  writeFileSync(path, toMdx({ ...fields, name: 'Bo Eck' }, 'Other words.'));
  expect(await draw()).toEqual(first);
});

test('nothing is drawn for drafts, and nothing for cards of what stands in a body', async () => {
  await put('large.png', 1300, 100);
  write('with-quay', { status: 'draft', image: { src: './quay.jpg', ...WORDS } });
  write('second', {}, '<Figure src="./large.png" alt="A" credit="Jo" rights="CC BY 4.0" />');
  const names = Object.keys(await draw());
  expect(names).toContain('large-1216.avif');
  expect(names.filter((name) => /quay|spare|1200/.test(name))).toEqual([]);
});

test('what is drawn is drawn once, and goes when nothing shows it', async () => {
  const first = await draw();
  expect(await draw()).toEqual(first);
  await put('quay.jpg', 300, 100);
  expect(Object.keys(await draw())).toEqual([
    'quay-300.avif',
    'quay-300.webp',
    'quay-300.jpg',
    'quay-190.jpg',
  ]);
  write('with-quay', {});
  expect(await draw()).toEqual({});
});

test('what was cut, or is a folder now, is drawn again, and so is all when it is not known what was drawn', async () => {
  const first = await draw();
  const whole = readFileSync(find(/-384\.avif$/));
  truncateSync(find(/-384\.avif$/), 10);
  const folder = find(/-384\.webp$/);
  rmSync(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'x'), '');
  const second = await draw();
  expect(second['quay-500.avif']).toBe(first['quay-500.avif']);
  expect(readFileSync(find(/-384\.avif$/)).equals(whole)).toBe(true);
  expect(statSync(find(/-384\.webp$/)).isFile()).toBe(true);

  truncateSync(find(/-500\.jpg$/), 10);
  rmSync(join(dir, 'cache/pictures.json'));
  await draw();
  await expect(sharp(find(/-500\.jpg$/)).stats()).resolves.toBeDefined();

  rmSync(join(dir, 'cache/pictures'), { recursive: true });
  writeFileSync(join(dir, 'cache/pictures'), '');
  expect(Object.keys(await draw())).toEqual(Object.keys(first));
});

test('a picture that cannot be drawn is named, and one that has changed since it was read', async () => {
  const session = open();
  session.read();
  await put('quay.jpg', 300, 100);
  await expect(drawPictures(session)).rejects.toThrow(
    `the picture ${FOLDER}/quay.jpg cannot be drawn: it has been changed`,
  );
  truncateSync(at('quay.jpg'), statSync(at('quay.jpg')).size - 100);
  await expect(drawPictures(open())).rejects.toThrow(`the picture ${FOLDER}/quay.jpg`);
});

test('two entries that show one picture have it drawn once', async () => {
  const figure = '<Figure src="../coverage/2025/02/quay.jpg" alt="A" credit="Jo" rights="Jo" />';
  writeFileSync(
    join(dir, 'content/topics/second.mdx'),
    toMdx({ title: 'Second', summary: 'Another.' }, figure),
  );
  expect(Object.keys(await draw())).toHaveLength(5);
});
