/**
 * The characters that a font file has: its `cmap` table (OpenType 1.9, formats 4 and 12), from TTF and OTF files, WOFF
 * (W3C, WOFF 1.0) and WOFF2 (W3C, WOFF 2.0, which does not transform this table).
 */
import { brotliDecompressSync, inflateSync } from 'node:zlib';
import type { Letters } from './lettering.ts';

/** WOFF2 writes known table names as their index in a list; only these are needed. */
const KNOWN_TABLES = 63;
const CMAP = 0;
const TRANSFORMED = new Set([10, 11]);

/** Throws an error if the bytes are not a font. */
export function readLetters(bytes: Buffer): Letters {
  try {
    return readCmap(findCmap(bytes));
  } catch (error) {
    throw new Error('it is no font that can be read', { cause: error });
  }
}

function findCmap(bytes: Buffer): Buffer {
  switch (bytes.toString('latin1', 0, 4)) {
    case 'wOF2':
      return findInWoff2(bytes);
    case 'wOFF':
      return findInWoff(bytes);
    case '\0\u0001\0\0':
    case 'OTTO':
    case 'true':
      return findInSfnt(bytes);
    default:
      throw new Error('no signature of a font');
  }
}

function findInSfnt(bytes: Buffer): Buffer {
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16)
    if (bytes.toString('latin1', at, at + 4) === 'cmap')
      return cut(bytes, bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
  throw new Error('no table cmap');
}

function findInWoff(bytes: Buffer): Buffer {
  for (let at = 44; at < 44 + bytes.readUInt16BE(12) * 20; at += 20) {
    if (bytes.toString('latin1', at, at + 4) !== 'cmap') continue;
    const [packed, whole] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const table = cut(bytes, bytes.readUInt32BE(at + 4), packed);
    return packed < whole ? inflateSync(table) : table;
  }
  throw new Error('no table cmap');
}

function findInWoff2(bytes: Buffer): Buffer {
  let at = 48;
  let offset = 0;
  let found: readonly [from: number, length: number] | undefined;
  const readNumber = () => {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new RangeError('a number without end');
  };
  for (let left = bytes.readUInt16BE(12); left > 0; left -= 1) {
    const flags = bytes.readUInt8(at++);
    const table = flags & KNOWN_TABLES;
    const version = flags >> 6;
    const name = table === KNOWN_TABLES ? bytes.toString('latin1', at, (at += 4)) : '';
    const whole = readNumber();
    // Outlines and their offsets are transformed unless this is version 3.
    const isTransformed = TRANSFORMED.has(table) ? version !== 3 : version !== 0;
    const length = isTransformed ? readNumber() : whole;
    if (table === CMAP || name === 'cmap') found = [offset, length];
    offset += length;
  }
  if (found === undefined) throw new Error('no table cmap');
  return cut(brotliDecompressSync(cut(bytes, at, bytes.readUInt32BE(20))), ...found);
}

function cut(bytes: Buffer, from: number, length: number): Buffer {
  if (from + length > bytes.length) throw new RangeError('a table beyond the end');
  return bytes.subarray(from, from + length);
}

/** The glyph number of a character, 0 if it has none. */
type Lookup = (code: number) => number;

function readCmap(table: Buffer): Letters {
  const lookups: Lookup[] = [];
  for (let at = 4; at < 4 + table.readUInt16BE(2) * 8; at += 8) {
    const offset = table.readUInt32BE(at + 4);
    const format = table.readUInt16BE(offset);
    if (format === 4) lookups.push(openSegments(table, offset));
    if (format === 12) lookups.push(openGroups(table, offset));
  }
  if (lookups.length === 0) throw new Error('no table of Unicode characters');
  const known = new Map<number, boolean>();
  return (code) => {
    const has = known.get(code) ?? lookups.some((find) => find(code) > 0);
    known.set(code, has);
    return has;
  };
}

function openSegments(table: Buffer, offset: number): Lookup {
  const size = table.readUInt16BE(offset + 6);
  // Checked as a whole, so that a truncated file fails here and not at some letter.
  cut(table, offset, 16 + size * 4);
  return (code) => {
    for (let index = 0; index < size; index += 2) {
      if (code > table.readUInt16BE(offset + 14 + index)) continue;
      const first = table.readUInt16BE(offset + 16 + size + index);
      if (code < first) return 0;
      const place = offset + 16 + size * 3 + index;
      const range = table.readUInt16BE(place);
      if (range === 0) return (code + table.readUInt16BE(place - size)) & 0xffff;
      const at = place + range + (code - first) * 2;
      return at + 2 > table.length ? 0 : table.readUInt16BE(at);
    }
    return 0;
  };
}

function openGroups(table: Buffer, offset: number): Lookup {
  const count = table.readUInt32BE(offset + 12);
  cut(table, offset, 16 + count * 12);
  return (code) => {
    for (let at = offset + 16; at < offset + 16 + count * 12; at += 12) {
      const first = table.readUInt32BE(at);
      if (code < first) return 0;
      if (code <= table.readUInt32BE(at + 4)) return table.readUInt32BE(at + 8) + code - first;
    }
    return 0;
  };
}
