/**
 * Pictures at the desk. What an editor has cut waits beside the saved pages, under the name that it will have, until a file
 * is saved that names it: so undo takes it back, and a text that the browser has kept still has its picture.
 */
import { join, posix } from 'node:path';
import { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { ignoreClips, toClipsDir } from '../../build/clips.ts';
import { listPictures } from '../../build/draw-pictures.ts';
import { DISK, findStats } from '../../build/publish/disk.ts';
import { findBytes, writeIfFree } from '../../build/publish/write-whole.ts';
import { findBytesFault, MAX_PIXELS } from '../../content/disk/check-images.ts';
import { findImageFormat, toImagePath } from '../../content/disk/measure-picture.ts';
import { findPictureNameFault } from '../../content/disk/address.ts';
import { findAt, listFields } from '../../content/kinds/relations.ts';
import { MOST_WIDTH } from '../../model/variants.ts';
import { toSureSlug } from '../../search/slug.ts';
import { getAddressed, toOpened } from '../open-file.ts';
import { AskError, orExplain } from '../requests.ts';
import { route, type RoutedDesk } from '../route.ts';
import { listNoted } from './metadata.ts';
import { say } from '../words/say.ts';

const px = z.int().nonnegative();
const base64 = z.base64();
const crop = z.strictObject({ left: px, top: px, width: px.min(1), height: px.min(1) });
type Crop = z.output<typeof crop>;

export const PICTURE_ROUTES = {
  picture: route({ base64, name: z.string() }, (_, asked) =>
    lookAt(Buffer.from(asked.base64, 'base64'), asked.name),
  ),
  'own-picture': route({ inside: z.string(), src: z.string() }, ({ session }, { inside, src }) => {
    const path = toImagePath(inside, src);
    const { contentDir } = session.settings;
    const bytes = path === undefined ? undefined : findOwn(contentDir, path);
    if (bytes === undefined) throw new AskError(404, say.shared.notThere({ path: src }));
    return { base64: bytes.toString('base64') };
  }),
  'cut-picture': route(
    { base64, crop, name: z.string(), inside: z.string() },
    async ({ session }, asked) => {
      const bytes = await cut(Buffer.from(asked.base64, 'base64'), asked.crop);
      getAddressed(asked.inside);
      const { contentDir, clock } = session.settings;
      pruneWaiting(contentDir, clock());
      return { src: `./${keepWaiting(contentDir, asked.inside, asked.name, bytes)}` };
    },
  ),
};

const ENDINGS = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/** Loaded late: most days have no pictures. Throws AskError for what cannot be published. */
async function openPicture(bytes: Buffer, name = say.pictures.thePicture) {
  const { default: sharp } = await import('sharp');
  const fault = await findBytesFault(bytes, name);
  const format = findImageFormat(bytes);
  if (fault !== undefined || format === undefined)
    throw new AskError(
      409,
      fault === undefined ? say.pictures.noPicture : `${fault.message}: ${fault.remedy}`,
    );
  return { format, sharp: sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS }) };
}

const SHOWN = 900;

/** Its size as shown, a small copy to cut by, and what is noted in it. */
async function lookAt(bytes: Buffer, name: string) {
  const { sharp } = await openPicture(bytes, name);
  const { autoOrient, exif, iptc, xmp } = await sharp.metadata();
  const small = await sharp
    .autoOrient()
    .resize({ width: SHOWN, height: SHOWN, fit: 'inside', withoutEnlargement: true })
    .webp()
    .toBuffer();
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    shown: `data:image/webp;base64,${small.toString('base64')}`,
    noted: await listNoted({ exif, iptc, xmp }),
  };
}

/** The part of it, upright, as wide as pages may ever need, and without metadata. */
async function cut(bytes: Buffer, part: Crop): Promise<Buffer> {
  const { sharp, format } = await openPicture(bytes);
  const { autoOrient } = await sharp.metadata();
  if (part.left + part.width > autoOrient.width || part.top + part.height > autoOrient.height)
    throw new AskError(400, say.pictures.largeCrop);
  return await sharp
    .autoOrient()
    .extract(part)
    .resize({ width: MOST_WIDTH, withoutEnlargement: true })
    .toFormat(format, format === 'png' ? {} : { quality: 90 })
    .toBuffer();
}

// Those that wait for the file that names them.

const toWaitingDir = (contentDir: string) => join(toClipsDir(contentDir), 'pictures');

/** Keeps it under a name that no other picture has, here or in the folder of the file; returns the name. */
function keepWaiting(contentDir: string, inside: string, words: string, bytes: Buffer): string {
  const format = findImageFormat(bytes);
  const stem = toSureSlug(words, 'picture').slice(0, 60).replace(/-+$/, '');
  const folder = posix.dirname(inside);
  const there = new Set(
    findStats(DISK, join(contentDir, folder))?.isDirectory() === true
      ? DISK.readdirSync(join(contentDir, folder), { withFileTypes: true }).map(({ name }) =>
          name.toLowerCase(),
        )
      : [],
  );
  ignoreClips(toClipsDir(contentDir));
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${ENDINGS[format ?? 'png']}`;
    const waiting = findWaiting(contentDir, name);
    if (waiting?.equals(bytes) === true) return name;
    if (waiting !== undefined || there.has(name)) continue;
    const write = () => writeIfFree(toWaitingDir(contentDir), name, bytes);
    if (orExplain(say.pictures.notKept, write)) return name;
  }
}

const KEPT_DAYS = 60;

function pruneWaiting(contentDir: string, now: number): void {
  const dir = toWaitingDir(contentDir);
  if (findStats(DISK, dir)?.isDirectory() !== true) return;
  for (const { name } of DISK.readdirSync(dir, { withFileTypes: true })) {
    const { mtimeMs = now } = findStats(DISK, join(dir, name)) ?? {};
    if (mtimeMs < now - KEPT_DAYS * 24 * 3_600_000) DISK.rmSync(join(dir, name), { force: true });
  }
}

function findWaiting(contentDir: string, name: string): Buffer | undefined {
  return /^[a-z\d-]+\.(?:png|jpg|webp)$/.test(name)
    ? findBytes(DISK, join(toWaitingDir(contentDir), name))
    : undefined;
}

/** The bytes of a picture of the content, or of one that waits; `undefined` through a link. */
function findOwn(contentDir: string, path: string): Buffer | undefined {
  if (findPictureNameFault(path) !== undefined) return undefined;
  const isLink = path
    .split('/')
    .some((_, at, names) =>
      findStats(DISK, join(contentDir, ...names.slice(0, at + 1)))?.isSymbolicLink(),
    );
  if (isLink || !/\.(?:png|jpe?g|webp)$/i.test(path)) return undefined;
  return findBytes(DISK, join(contentDir, path)) ?? findWaiting(contentDir, posix.basename(path));
}

/** Pictures beside a file that its fields name and that were cut here, by path; none if its fields cannot be read. */
function listOwn(contentDir: string, inside: string, text: string): Map<string, Buffer> {
  const { kind } = getAddressed(inside);
  const opened = attempt(() => toOpened(inside, text));
  if (opened === undefined) return new Map();
  const fields = listFields(kind).filter(({ meta }) => meta.image === true);
  const named = fields.flatMap(({ pattern }) => findAt(opened.data, pattern));
  return new Map(
    named.flatMap(({ value }): [string, Buffer][] => {
      const path = toImagePath(inside, value);
      if (path === undefined || posix.dirname(path) !== posix.dirname(inside)) return [];
      const bytes = findWaiting(contentDir, posix.basename(path));
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}

interface Text {
  readonly inside: string;
  readonly text: string;
}

/**
 * Puts the pictures that the texts name, and their files on the disk do not, beside them; to be called before the texts are
 * saved. After that, `takeBack` takes away those of texts that were not saved; once the texts are read, `dropUnused` those
 * that they have dropped and nothing else names, and returns their paths. A picture of another origin is left alone. Throws
 * AskError, with nothing written, if another picture has the name.
 */
export function placePictures({ session }: RoutedDesk, texts: readonly Text[]) {
  const { contentDir } = session.settings;
  const placed = new Map<string, string>();
  const dropped = new Map<string, string>();
  const take = (path: string) => {
    DISK.rmSync(join(contentDir, path), { force: true });
  };
  try {
    for (const { inside, text } of texts) {
      const disk = findBytes(DISK, join(contentDir, inside))?.toString('utf8');
      const before =
        disk === undefined ? new Map<string, Buffer>() : listOwn(contentDir, inside, disk);
      const after = listOwn(contentDir, inside, text);
      for (const path of before.keys()) if (!after.has(path)) dropped.set(path, inside);
      for (const [path, bytes] of after)
        if (!before.has(path) && put(path, bytes)) placed.set(path, inside);
    }
  } catch (error) {
    for (const path of placed.keys()) take(path);
    throw error;
  }
  return {
    placed: () => [...placed.keys()],
    takeBack: (saved: readonly string[]) => {
      for (const [path, inside] of placed)
        if (!saved.includes(inside)) {
          take(path);
          placed.delete(path);
        }
    },
    dropUnused: (saved: readonly string[]): string[] => {
      const named = new Set(
        session.read().entries.flatMap((entry) => listPictures(entry).map(({ file }) => file)),
      );
      const unused = [...dropped]
        .filter(([path, inside]) => saved.includes(inside) && !named.has(path) && isOurs(path))
        .map(([path]) => path);
      for (const path of unused) take(path);
      return unused;
    },
  };

  function put(path: string, bytes: Buffer): boolean {
    const there = findBytes(DISK, join(contentDir, path));
    if (there?.equals(bytes) === true) return false;
    const why = say.pictures.otherByNow({ path });
    const write = () => writeIfFree(contentDir, path, bytes);
    if (there === undefined && orExplain(say.pictures.notSaved({ path }), write)) return true;
    throw new AskError(409, why);
  }

  function isOurs(path: string): boolean {
    const bytes = findWaiting(contentDir, posix.basename(path));
    return bytes !== undefined && findBytes(DISK, join(contentDir, path))?.equals(bytes) === true;
  }
}
