/** The part of CBOR (RFC 8949) that Pagefind's files use: texts, whole numbers and arrays. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

export type Cbor = string | number | readonly Cbor[];

/** @throws at any other type */
export function decode(bytes: Buffer): Cbor {
  let at = 0;
  const read = (): Cbor => {
    const first = bytes.readUInt8(at);
    const size = [1, 2, 4, 8][(first & 31) - 24] ?? 0;
    const value = size === 0 ? first & 31 : readWhole(bytes, at + 1, size);
    const start = at;
    at += 1 + size;
    switch (first >> 5) {
      case UNSIGNED:
        return value;
      case NEGATIVE:
        return -1 - value;
      case TEXT:
        at += value;
        return bytes.toString('utf8', at - value, at);
      case ARRAY:
        return Array.from({ length: value }, read);
      default:
        throw new Error(`neither a text, a number nor an array at ${String(start)}`);
    }
  };
  return read();
}

export type CborWriter = ReturnType<typeof openCborWriter>;

/** Writes items in order; an array is its length, followed by its items. */
export function openCborWriter() {
  let bytes = Buffer.allocUnsafe(4096);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const head = (major: number, value: number) => {
    const type = major << 5;
    reserve(5);
    if (value < 24) {
      bytes[length++] = type | value;
      return;
    }
    if (value < 0x1_00) bytes[length++] = type | 24;
    else if (value < 0x1_00_00) {
      bytes[length++] = type | 25;
      bytes[length++] = value >>> 8;
    } else {
      bytes[length++] = type | 26;
      bytes[length++] = value >>> 24;
      bytes[length++] = value >>> 16;
      bytes[length++] = value >>> 8;
    }
    // Assigning to a byte keeps the lowest eight bits.
    bytes[length++] = value;
  };
  return {
    get length() {
      return length;
    },
    text: (value: string) => {
      const size = Buffer.byteLength(value);
      head(TEXT, size);
      reserve(size);
      length += bytes.write(value, length);
    },
    /** Up to 32 bits. */
    number: (value: number) => {
      if (value < 0) head(NEGATIVE, -1 - value);
      else head(UNSIGNED, value);
    },
    array: (count: number) => {
      head(ARRAY, count);
    },
    /** Takes encoded items. */
    copy: (items: Buffer) => {
      reserve(items.length);
      length += items.copy(bytes, length);
    },
    /** The bytes between two lengths, valid until the next write. */
    slice: (from = 0, to = length): Buffer => bytes.subarray(from, to),
  };
}

export function encode(write: (to: CborWriter) => void): Buffer {
  const writer = openCborWriter();
  write(writer);
  return writer.slice();
}

function readWhole(bytes: Buffer, at: number, size: number): number {
  return size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
}
