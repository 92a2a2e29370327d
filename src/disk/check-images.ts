/** Pictures that entries name: there, of an allowed format, not too large to decode. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { findImageFormat, MAX_IMAGE_BYTES } from './images.ts';

export interface ImageFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const MAX_PIXELS = 50_000_000;

/** The path inside the content folder that `src`, written in the file `from`, means; `undefined` if it leads outside. */
export function toImagePath(from: string, src: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(src) || src.includes('\\')) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), src));
  return path.startsWith('../') ? undefined : path;
}

/** `undefined` if the picture can be published. */
export async function findImageFault(
  dir: string,
  from: string,
  src: string,
  images: ReadonlySet<string>,
): Promise<ImageFault | undefined> {
  const inside = toImagePath(from, src);
  if (inside === undefined) {
    return fault(
      'image.outside',
      `“${src}” does not lie in the content folder`,
      'put the picture beside the file and write ./name.jpg',
    );
  }
  if (!images.has(inside)) {
    return fault(
      'image.missing',
      `“${src}” is not there`,
      `add the picture (PNG, JPEG or WebP) at ${inside}`,
    );
  }
  const path = join(dir, inside);
  if (statSync(path).size > MAX_IMAGE_BYTES) {
    return fault('image.too-large', `“${src}” is larger than 20 MB`, 'save it smaller');
  }
  const bytes = readFileSync(path);
  if (findImageFormat(bytes) === undefined) {
    return fault(
      'image.format',
      `“${src}” is not a PNG, JPEG or WebP, whatever its name says`,
      'save it as one of the three',
    );
  }
  return await findSizeFault(bytes, src);
}

async function findSizeFault(bytes: Buffer, src: string): Promise<ImageFault | undefined> {
  try {
    const { width, height } = await sharp(bytes).metadata();
    return width * height <= MAX_PIXELS
      ? undefined
      : fault(
          'image.too-large',
          `“${src}” has ${String(width)} × ${String(height)} pixels`,
          'save it with fewer than 50 million',
        );
  } catch {
    return fault('image.broken', `“${src}” cannot be read as a picture`, 'save it again');
  }
}

function fault(code: string, message: string, remedy: string): ImageFault {
  return { code, message, remedy };
}
