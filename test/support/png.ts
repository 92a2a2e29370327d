import { crc32 } from 'node:zlib';

/** A PNG with a comment: a `tEXt` chunk (https://www.w3.org/TR/png-3/#11tEXt) before its end. */
export function toTextChunk(png: Buffer, comment: string): Buffer {
  const data = Buffer.from(`tEXtComment\0${comment}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, data, sum, png.subarray(end)]);
}
