/** How Pagefind packs each of its files but the program: CBOR or JSON behind a mark. */
import { gunzipSync, gzipSync } from 'node:zlib';

const MARK = Buffer.from('pagefind_dcd');

export function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(MARK.length);
}

export function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([MARK, bytes]), { level: 6 });
}
