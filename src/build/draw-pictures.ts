/**
 * Draws pictures in the sizes that pages show. What cameras and programs have written into them (a place, a name) stays
 * behind. What is drawn is kept in the cache under names that change with every byte, so nothing is drawn twice.
 */
import { hash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { toImagePath } from '../content/disk/measure-picture.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import type { At, Entry } from '../model/entry.ts';
import { toCardVariant, toVariants, type Variant } from '../model/variants.ts';
import { isPublished } from '../model/visible.ts';
import { type Drawn, fillFolder } from './publish/known-files.ts';
import type { ContentReading, Session } from './session.ts';

/** Draws what is missing and removes what nothing shows. Rejects with the name of a picture that cannot be drawn. */
export async function drawPictures(session: Session): Promise<Drawn> {
  const { cacheDir, contentDir } = session.settings;
  return await fillFolder(
    cacheDir,
    'pictures',
    listShownVariants(session.read()),
    async (missing, dir) => {
      const variants = missing.map(([, variant]) => variant);
      // One picture after the other: each is read once, and large ones take much memory while they are drawn.
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
        // A folder may stand there.
        rmSync(path, { recursive: true, force: true });
        writeFileSync(path, drawn);
      }),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the picture ${file} cannot be drawn: ${why}`, { cause: error });
  }
}

/** The bytes of the digest. Throws if others have come since: under the name of the old ones they would stay for ever. */
export function readPicture(contentDir: string, file: string, digest: string | undefined): Buffer {
  const bytes = readRegular(join(contentDir, file));
  if (hash('sha256', bytes, 'hex') !== digest)
    throw new Error('it has been changed since the content was read');
  return bytes;
}

/** As bright and as upright as it is seen, without anything beside its pixels. */
export async function drawVariant(
  bytes: Buffer,
  { format, width, height }: Variant,
): Promise<Buffer> {
  // Only now: most builds draw none.
  const { default: sharp } = await import('sharp');
  return await sharp(bytes, { failOn: 'truncated' })
    .autoOrient()
    .resize({ width, height, withoutEnlargement: true })
    .toFormat(format)
    .toBuffer();
}

/** The pictures that entries name: where each is named, and what readers see of it. */
interface NamedPicture {
  /** As written. */
  readonly src: string;
  /** Path of the file below the content folder; `undefined` if it would lie outside. */
  readonly file: string | undefined;
  readonly at: At;
}

/** In its front matter, then in its body. */
export function listPictures(entry: Entry): NamedPicture[] {
  const fields = listFields(entry.kind).filter(({ meta }) => meta.image === true);
  const named = [
    ...fields.flatMap(({ pattern }) =>
      findAt(entry.data, pattern).map(({ path, value }) => ({ src: value, at: path })),
    ),
    ...entry.facts.figures.map(({ src, place }) => ({ src, at: place })),
  ];
  return named.map(({ src, at }) => ({ src, file: toImagePath(entry.inside, src), at }));
}

export interface ShownVariant extends Variant {
  /** Path of the picture below the content folder. */
  readonly file: string;
  /** Of its bytes. */
  readonly digest: string;
}

/** What pages and cards show of pictures, by name: of those that something published names. */
export function listShownVariants({
  shown: entries,
  publication,
}: Pick<ContentReading, 'publication' | 'shown'>): Map<string, ShownVariant> {
  const shown = new Map<string, ShownVariant>();
  for (const { file, at } of entries.filter(isPublished).flatMap(listPictures)) {
    const picture = file === undefined ? undefined : publication?.pictures.get(file);
    if (file === undefined || picture === undefined) continue;
    const { webp, plain } = toVariants(file, picture);
    // The picture of the page itself stands in its front matter.
    const cards = 'line' in at ? [] : [toCardVariant(file, picture)];
    for (const variant of [...webp, ...plain, ...cards])
      shown.set(variant.name, { ...variant, file, digest: picture.digest });
  }
  return shown;
}
