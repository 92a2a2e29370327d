/**
 * The size of a picture as shown, from its head: cameras store a picture as the sensor was held, and note how to turn
 * it. All three formats can hold that note, and the program that draws pictures follows it in all three.
 * Sources: PNG 3rd edition (W3C), ITU T.81 annex B, RFC 9649 (WebP), TIFF 6.0 section 2 and Exif 2.32 section 4.6.4.
 */
import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { attempt } from '../problems/attempt.ts';

export interface MeasuredPicture {
  readonly format: ImageFormat;
  /** In pixels, as shown. */
  readonly width: number;
  readonly height: number;
  /** Of all its bytes. */
  readonly digest: string;
}

interface Head {
  readonly width: number;
  readonly height: number;
  /** 1 to 8, as in Exif; from 5 on, width and height are swapped. */
  readonly orientation: number;
}

const READERS: Readonly<Record<ImageFormat, (bytes: Buffer) => Head | undefined>> = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
};

/** `undefined` if it has none of our formats, or a head that is cut off or makes no sense. Never throws. */
export function measurePicture(bytes: Buffer): MeasuredPicture | undefined {
  const format = findImageFormat(bytes);
  // A buffer throws where it is read beyond its end, which is where a head is cut off.
  const head = format && attempt(() => READERS[format](bytes), RangeError);
  if (format === undefined || head === undefined || head.width === 0 || head.height === 0)
    return undefined;
  const [width, height] =
    head.orientation >= 5 ? [head.height, head.width] : [head.width, head.height];
  return { format, width, height, digest: hash('sha256', bytes, 'hex') };
}

function readPng(bytes: Buffer): Head | undefined {
  if (toName(bytes, 12) !== 'IHDR') return undefined;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  let orientation = 1;
  // The chunk may also come after the pixels, where our decoders do not look for it.
  for (let at = 8; at + 8 <= bytes.length && toName(bytes, at + 4) !== 'IDAT';) {
    const length = bytes.readUInt32BE(at);
    if (toName(bytes, at + 4) === 'eXIf')
      orientation = readOrientation(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return { ...size, orientation };
}

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

function readJpeg(bytes: Buffer): Head | undefined {
  let size: { width: number; height: number } | undefined;
  let orientation: number | undefined;
  for (let at = 2; at < bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    // Any number of fill bytes may precede a marker, and decoders skip everything else there.
    if (bytes.readUInt8(at) !== 0xff || marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) break;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) size = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
    if (marker === APP1 && toName(segment, 0) === 'Exif')
      // Of two notes, decoders take the first.
      orientation ??= readOrientation(segment.subarray(6));
    at += 2 + length;
  }
  return size && { ...size, orientation: orientation ?? 1 };
}

/** SOF0 to SOF15, except for three that mean tables or an extension. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readWebp(bytes: Buffer): Head | undefined {
  const name = toName(bytes, 12);
  const data = bytes.subarray(20);
  if (name === 'VP8 ') {
    const isKeyFrame = data.readUIntBE(3, 3) === 0x9d012a;
    const [width, height] = [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
    return isKeyFrame ? { width, height, orientation: 1 } : undefined;
  }
  if (name === 'VP8L') {
    const bits = data.readUInt32LE(1);
    const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    return data.readUInt8(0) === 0x2f ? { width, height, orientation: 1 } : undefined;
  }
  if (name !== 'VP8X') return undefined;
  const [width, height] = [data.readUIntLE(4, 3) + 1, data.readUIntLE(7, 3) + 1];
  return { width, height, orientation: findWebpOrientation(bytes) };
}

function findWebpOrientation(bytes: Buffer): number {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    if (toName(bytes, at) === 'EXIF') {
      const data = bytes.subarray(at + 8, at + 8 + length);
      // Some programs write it with the name that it has in a JPEG.
      return readOrientation(toName(data, 0) === 'Exif' ? data.subarray(6) : data);
    }
    at += 8 + length + (length % 2);
  }
  return 1;
}

const ORIENTATION = 0x0112;
const SHORT = 3;

/** From the first directory of Exif data; 1 (not turned) if it says nothing that makes sense. */
function readOrientation(tiff: Buffer): number {
  return attempt(() => findOrientation(tiff), RangeError) ?? 1;
}

function findOrientation(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = short(start);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + 12 * index;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return short(at + 2) === SHORT && value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

function toName(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}

type ImageFormat = 'png' | 'jpeg' | 'webp';

export const MAX_IMAGE_BYTES = 20_000_000;

const SIGNATURES: readonly (readonly [ImageFormat, (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['webp', (bytes) => ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WEBP'],
];

/** The format by signature; others (AVIF, SVG, GIF) are refused, since their decoders have been a way for attacks. */
export function findImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}

/** The path below the content folder of `src` in the file `from`; `undefined` if it leads outside. */
export function toImagePath(from: string, src: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(src) || src.includes('\\')) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), src));
  return path.startsWith('../') ? undefined : path;
}
