/** Pictures: whether they exist, have an allowed format, are small enough to decode, and are whole. */
import { toFault } from '../problems/fault.ts';
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../problems/problem.ts';
import { readRegular } from './decode.ts';
import {
  findImageFormat,
  MAX_IMAGE_BYTES,
  measurePicture,
  toImagePath,
} from './measure-picture.ts';

export const MAX_PIXELS = 50_000_000;

/** Why `src`, written in the file `from`, does not name a picture; whether it is whole is checked elsewhere. */
export function findNamingFault(
  dir: string,
  from: string,
  src: string,
  images: ReadonlySet<string>,
): Fault | undefined {
  const inside = toImagePath(from, src);
  if (inside === undefined) return toFault('image.outside', { src });
  // A link, or a name that no address can have, is reported at the file itself.
  if (
    images.has(inside) ||
    lstatSync(join(dir, inside), { throwIfNoEntry: false })?.isDirectory() === false
  )
    return undefined;
  return toFault('image.missing', { src, inside });
}

/** `undefined` if the picture at `inside` can be published; `src` is its name in the message. */
export async function findPictureFault(
  dir: string,
  inside: string,
  src: string,
): Promise<Fault | undefined> {
  const path = join(dir, inside);
  const stats = statSync(path, { throwIfNoEntry: false });
  // It has gone since the folder was read; the next reading reports it missing.
  if (stats === undefined) return undefined;
  if (stats.size > MAX_IMAGE_BYTES) return toFault('image.too-large', { src });
  return await findBytesFault(readRegular(path), src);
}

/** The same of bytes that are no file yet. */
export async function findBytesFault(bytes: Buffer, src: string): Promise<Fault | undefined> {
  if (bytes.length > MAX_IMAGE_BYTES) return toFault('image.too-large', { src });
  if (findImageFormat(bytes) === undefined) return toFault('image.format', { src });
  return await findReadingFault(bytes, src);
}

/** The head of a file may not match the rest, so the whole file is decoded: about 20 ms for a large photograph. */
async function findReadingFault(bytes: Buffer, src: string): Promise<Fault | undefined> {
  // Loading it takes a twentieth of a second, and without pictures it is not needed.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, autoOrient } = await sharp(bytes).metadata();
    if (width * height > MAX_PIXELS)
      return toFault('image.too-large:pixels', { src, width, height });
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer();
    // A page would show it in the wrong shape, or not at all.
    const measured = measurePicture(bytes);
    const isAsMeasured =
      measured?.width === autoOrient.width && measured.height === autoOrient.height;
    return isAsMeasured ? undefined : toFault('image.broken', { src });
  } catch {
    return toFault('image.broken', { src });
  }
}
