/**
 * What readers get of pictures: those of what is published, scaled, and nothing of what a camera or a program wrote
 * into them. Every byte of the output is looked at.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { toItem } from '../support/publication.ts';
import { openDesk, readSite, run } from '../support/build.ts';
import { listPrinted } from '../support/printed-routes.ts';
import { toTextChunk } from '../support/png.ts';

const desk = openDesk('one-story');
const clean = openDesk('one-story');
afterAll(() => {
  desk.close();
  clean.close();
});

const FOLDER = 'coverage/2025/05';
/** One of each for a draft, a withdrawn item, nobody, and a published item; the word stands in its metadata. */
const PICTURES = ['draft', 'gone', 'unnamed', 'shown'].flatMap((name) =>
  ['jpg', 'png'].map((ending) => ({ file: `${name}.${ending}`, mark: `zq${name}${ending}` })),
);

/** The widest that a page shows. */
const WIDEST = 1216;

/**
 * A picture of its own colours that carries `mark` in all that a file of its format can carry: a JPEG wider than pages
 * show, a PNG that is not as wide.
 */
async function draw(file: string, mark: string): Promise<Buffer> {
  const [red = 0, green = 0, blue = 0] = Buffer.from(file);
  const width = file.endsWith('.jpg') ? 2 * WIDEST : 900;
  const plain = sharp({
    create: { width, height: 500, channels: 3, background: { r: red, g: green, b: blue } },
  });
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${mark}-xmp"/></rdf:RDF></x:xmpmeta>`;
  const told = plain
    .withExif({
      IFD0: { Artist: `${mark}-exif`, Copyright: `${mark}-exif` },
      IFD3: {
        GPSLatitude: '52/1 30/1 0/1',
        GPSLatitudeRef: 'N',
        GPSAreaInformation: `${mark}-gps`,
      },
    })
    .withXmp(xmp);
  if (file.endsWith('.png')) return toTextChunk(await told.png().toBuffer(), `${mark}-text`);
  return await told.jpeg().toBuffer();
}

async function writePictures(contentDir: string): Promise<void> {
  mkdirSync(join(contentDir, FOLDER), { recursive: true });
  for (const { file, mark } of PICTURES) {
    const bytes = await draw(file, mark);
    expect(bytes.includes(mark), file).toBe(true);
    writeFileSync(join(contentDir, FOLDER, file), bytes);
  }
  for (const [name, status] of Object.entries({
    draft: 'draft',
    gone: 'withdrawn',
    shown: 'published',
  }))
    writeItem(contentDir, name, status);
}

function writeItem(contentDir: string, name: string, status: string): void {
  const picture = { alt: 'A colour', credit: 'Nobody', rights: 'Public domain' };
  const figure = `<Figure src="./${name}.png" alt="A colour" credit="Nobody" rights="Public domain" />`;
  const text = toItem(
    {
      title: `Picture ${name}`,
      dates: { added: '2025-05-20' },
      sources: [{ outlet: 'daily-post', url: `https://post.example/${name}` }],
      topics: ['harbour'],
      image: { src: `./${name}.jpg`, ...picture },
      status,
      ...(status === 'withdrawn' && { withdrawn: 'It was wrong.' }),
    },
    figure,
  );
  writeFileSync(join(contentDir, FOLDER, `with-${name}.mdx`), text);
}

/** Names of the pictures of the output without their digests: `_astro/shown.png` for each of its sizes. */
function listPictures(dir: string): string[] {
  const names = [...readSite(dir).keys()].filter((path) =>
    PICTURES.some(({ file }) => path.includes(`/${file.replace(/\..*/, '')}.`)),
  );
  return [...new Set(names.map((name) => name.replace(/\..*/, '')))];
}

function expectClean(dir: string): void {
  const site = [...readSite(dir)].map(
    ([path, text]) => [path, Buffer.from(text, 'base64')] as const,
  );
  const told = PICTURES.flatMap(({ mark }) =>
    site.filter(([, bytes]) => bytes.includes(mark)).map(([path]) => `${mark} in ${path}`),
  );
  expect(told).toEqual([]);
  for (const { file } of PICTURES) {
    const original = readFileSync(join(desk.contentDir, FOLDER, file));
    expect(
      site.filter(([, bytes]) => bytes.equals(original)).map(([path]) => path),
      file,
    ).toEqual([]);
  }
}

/** Each picture that is served is no wider than it is shown. */
async function expectScaled(dir: string): Promise<void> {
  const site = [...readSite(dir)].filter(([path]) => path.startsWith('_astro/shown.'));
  const widths = await Promise.all(
    site.map(async ([, text]) => (await sharp(Buffer.from(text, 'base64')).metadata()).width),
  );
  expect(Math.max(...widths)).toBe(WIDEST);
}

async function build(): Promise<void> {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
}

async function expectLikeClean(): Promise<void> {
  rmSync(clean.outDir, { recursive: true, force: true });
  rmSync(clean.cacheDir, { recursive: true, force: true });
  const { code, output } = await run('build', { ...clean, contentDir: desk.contentDir });
  expect(code, output).toBe(0);
  expect(readSite(desk.outDir)).toEqual(readSite(clean.outDir));
}

test('pictures are those of what is published, scaled and without metadata, after every edit', async () => {
  await writePictures(desk.contentDir);
  await build();
  expect(listPictures(desk.outDir)).toEqual(['_astro/shown']);
  expectClean(desk.outDir);
  await expectScaled(desk.outDir);
  const page = readFileSync(join(desk.outDir, FOLDER, 'with-shown.html'), 'latin1');
  const named = new Set(page.match(/_astro\/shown\.[^"\s,]+/g));
  const there = [...readSite(desk.outDir).keys()].filter((path) => path.includes('/shown.'));
  expect(there.toSorted()).toEqual([...named].toSorted());
  // The lightest format comes first; the size keeps the room; who made it is said.
  const [, shown = ''] = /<figure class="pic">(.*?)<\/figure>/s.exec(page) ?? [];
  expect(shown.match(/type="[^"]+"/g)).toEqual(['type="image/avif"', 'type="image/webp"']);
  expect(shown).toMatch(
    /<img src="[^"]+\.(?:jpg|png)" alt="A colour"[^>]* width="\d+" height="\d+"/,
  );
  expect(shown).toContain('Nobody. Public domain.');

  expect(listPrinted(desk.cacheDir)).toContain('/coverage/[...item]');

  writeItem(desk.contentDir, 'draft', 'published');
  await build();
  expect(listPictures(desk.outDir)).toEqual(['_astro/draft', '_astro/shown']);
  expectClean(desk.outDir);
  await expectLikeClean();

  writeItem(desk.contentDir, 'shown', 'withdrawn');
  await build();
  expect(listPictures(desk.outDir)).toEqual(['_astro/draft']);
  expectClean(desk.outDir);
  await expectLikeClean();
});
