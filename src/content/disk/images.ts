/** What the first bytes of a picture say: its format, never its file name. */

export type ImageFormat = 'png' | 'jpeg' | 'webp';

export const MAX_IMAGE_BYTES = 20_000_000;

const SIGNATURES: readonly (readonly [ImageFormat, (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['webp', (bytes) => ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WEBP'],
];

/** The format by signature; other formats (AVIF, SVG, GIF) are refused, since their decoders have been a way in. */
export function findImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}
