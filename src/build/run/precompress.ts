/** Compressed copies beside the texts of a site, for servers that send them as they are. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { findMediaType } from '../../site/addresses/media-types.ts';
import { makeFolder } from '../publish/disk.ts';

/** The best of Brotli takes ten times as long, for three hundredths fewer bytes. */
const QUALITY = 9;
/** Node compresses in four threads. */
const AT_ONCE = 4;

const PACKERS = {
  '.br': (text: Buffer) =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  '.gz': (text: Buffer) => promisify(gzip)(text, { level: 9 }),
};

export const isPackable = (path: string): boolean => findMediaType(path)?.packs === true;

/** The names of the copies of a file. */
export const listCopies = (path: string): string[] =>
  Object.keys(PACKERS).map((ending) => path + ending);

/**
 * Writes copies of the texts at `paths` into `next`, where they are or else in `outDir`. A copy that would not be smaller
 * is left out.
 */
export async function packFiles(
  next: string,
  outDir: string,
  paths: readonly string[],
): Promise<void> {
  const rest = paths.filter(isPackable).values();
  const work = async () => {
    for (const path of rest) {
      const own = join(next, path);
      const text = await readFile(existsSync(own) ? own : join(outDir, path));
      makeFolder(dirname(own));
      for (const [ending, pack] of Object.entries(PACKERS)) {
        const packed = await pack(text);
        if (packed.length < text.length) await writeFile(own + ending, packed);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
