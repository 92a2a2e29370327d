/**
 * Draws pictures in the sizes that pages show, without the metadata that cameras and programs add, such as a place or
 * a name. Drawn pictures stay in the cache under names that change with every byte, so nothing is drawn twice.
 */
import { hash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { toImagePath } from '../content/disk/measure-picture.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import type { At, Entry } from '../model/entry.ts';
import type { Picture } from '../content/kinds/shared.ts';
import {
  type Focus,
  toCardVariant,
  toPortraitVariants,
  toVariants,
  type Variant,
} from '../model/variants.ts';
import { isPublished } from '../model/visible.ts';
import { type Drawn, fillFolder } from './publish/known-files.ts';
import { eachOf } from './publish/slice.ts';
import type { ContentReading, Session } from './session.ts';

/** Draws missing pictures and removes unused ones. Rejects with the name of a picture that cannot be drawn. */
export async function drawPictures(session: Session): Promise<Drawn> {
  const { cacheDir, contentDir, shard } = session.settings;
  const byFile = Map.groupBy(listShownVariants(session.read()), ([, { file }]) => file);
  return await fillFolder(
    cacheDir,
    'pictures',
    new Map([...eachOf(byFile.values(), shard)].flat()),
    async (missing, dir) => {
      const variants = missing.map(([, variant]) => variant);
      // One after the other: each is read once, and drawing a large one takes much memory.
      for (const [file, own] of Map.groupBy(variants, (variant) => variant.file))
        await drawAll(contentDir, file, own, dir);
    },
  );
}

async function drawAll(
  contentDir: string,
  file: string,
  variants: readonly ShownVariant[],
  dir: string,
): Promise<void> {
  try {
    const bytes = readPicture(contentDir, file, variants[0]?.digest);
    await Promise.all(
      variants.map(async (variant) => {
        const path = join(dir, variant.name);
        const drawn = await drawVariant(bytes, variant);
        // There may be a folder at the path.
        rmSync(path, { recursive: true, force: true });
        writeFileSync(path, drawn);
      }),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the picture ${file} cannot be drawn: ${why}`, { cause: error });
  }
}

/** Throws if the bytes no longer have the digest: under the old name, they would stay for good. */
export function readPicture(contentDir: string, file: string, digest: string | undefined): Buffer {
  const bytes = readRegular(join(contentDir, file));
  if (hash('sha256', bytes, 'hex') !== digest)
    throw new Error('it has been changed since the content was read');
  return bytes;
}

/** Applies orientation, and drops metadata. */
export async function drawVariant(
  bytes: Buffer,
  { format, width, height, crop }: Variant,
): Promise<Buffer> {
  // Loaded late: most builds draw none.
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes, { failOn: 'truncated' }).autoOrient();
  return await (crop === undefined ? upright : upright.extract(crop))
    .resize({ width, height, withoutEnlargement: true })
    .toFormat(format)
    .toBuffer();
}

/** A reference to a picture in an entry. */
interface NamedPicture {
  /** As written. */
  readonly src: string;
  /** Path in the content folder; `undefined` if it leads outside. */
  readonly file: string | undefined;
  readonly at: At;
  /** The field that names it; `undefined` in a body. */
  readonly field?: 'image' | 'portrait';
  readonly focus?: Focus | undefined;
}

/** Those in the front matter, then those in the body. */
export function listPictures(entry: Entry): NamedPicture[] {
  const fields = listFields(entry.kind).filter(({ meta }) => meta.image === true);
  const named = [
    ...fields.flatMap(({ pattern }) =>
      findAt(entry.data, pattern).map(({ path, value }) => {
        const field = path[0] === 'portrait' ? ('portrait' as const) : ('image' as const);
        const data = entry.data as Partial<Record<typeof field, Picture>>;
        return { src: value, at: path, field, focus: data[field]?.focus };
      }),
    ),
    ...entry.facts.figures.map(({ src, place }) => ({ src, at: place })),
  ];
  return named.map((one) => ({ ...one, file: toImagePath(entry.inside, one.src) }));
}

export interface ShownVariant extends Variant {
  /** Path in the content folder. */
  readonly file: string;
  /** Digest of the picture's bytes. */
  readonly digest: string;
}

/** The variants that pages and cards of published entries show, by name. */
export function listShownVariants({
  shown: entries,
  publication,
}: Pick<ContentReading, 'publication' | 'shown'>): Map<string, ShownVariant> {
  const shown = new Map<string, ShownVariant>();
  for (const entry of entries.filter(isPublished))
    for (const { file, field, focus } of listPictures(entry)) {
      const picture = file === undefined ? undefined : publication?.pictures.get(file);
      if (file === undefined || picture === undefined) continue;
      const { avif, webp, plain } =
        field === 'portrait' ? toPortraitVariants(file, picture, focus) : toVariants(file, picture);
      // Only the picture of an item is on a card.
      const isOnCard = field === 'image' && entry.kind === 'coverage';
      const cards = isOnCard ? [toCardVariant(file, picture, focus)] : [];
      for (const variant of [...avif, ...webp, plain, ...cards])
        shown.set(variant.name, { ...variant, file, digest: picture.digest });
    }
  return shown;
}
