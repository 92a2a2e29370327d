/**
 * Draws pictures in the sizes that pages show. What cameras and programs have written into them (a place, a name) stays
 * behind. What is drawn is kept in the cache under names that change with every byte, so nothing is drawn twice.
 */
import { hash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import type { Variant } from '../model/variants.ts';
import { fillFolder, type Drawn } from './drawn-folder.ts';
import { listShownVariants, type ShownVariant } from './pictures.ts';
import type { Session } from './session.ts';

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
