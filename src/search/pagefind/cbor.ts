/** As much of CBOR (RFC 8949) as Pagefind’s files need to be cut apart: items are found and moved, not understood. */

const TEXT = 3;
const ARRAY = 4;

/** Where the first item of the array at `at` begins, if it has any. */
export function findFirst(bytes: Buffer, at: number): number {
  return readHead(bytes, at).next;
}

/** Where each item of the array at `at` begins, and at the end of the list where the array ends. */
export function listItems(bytes: Buffer, at: number): number[] {
  const { major, value, next } = readHead(bytes, at);
  if (major !== ARRAY) throw new Error(`expected an array at ${String(at)}`);
  const starts = [next];
  for (let index = 0; index < value; index += 1) starts.push(findEnd(bytes, starts[index] ?? 0));
  return starts;
}

export function readText(bytes: Buffer, at: number): string {
  const { major, value, next } = readHead(bytes, at);
  if (major !== TEXT) throw new Error(`expected a text at ${String(at)}`);
  return bytes.toString('utf8', next, next + value);
}

export function toText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([toHead(TEXT, bytes.length), bytes]);
}

/** `items` are encoded already. */
export function toArray(items: readonly Buffer[]): Buffer {
  return Buffer.concat([toHead(ARRAY, items.length), ...items]);
}

function findEnd(bytes: Buffer, at: number): number {
  let end = at;
  // An item ends where the items in it do, of which each may add more.
  for (let left = 1; left > 0; left -= 1) {
    const { major, value, next } = readHead(bytes, end);
    // Numbers and simple values are their head alone; bytes and texts follow it; a map is pairs, a tag has one item.
    end = major === 2 || major === TEXT ? next + value : next;
    if (major === ARRAY) left += value;
    else if (major === 5) left += value * 2;
    else if (major === 6) left += 1;
  }
  return end;
}

function readHead(bytes: Buffer, at: number): { major: number; value: number; next: number } {
  const first = bytes.readUInt8(at);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, next: at + 1 };
  const size = [1, 2, 4, 8][short - 24];
  if (size === undefined) throw new Error(`an item without a length at ${String(at)}`);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { major, value, next: at + 1 + size };
}

function toHead(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 256) return Buffer.from([type | 24, value]);
  const head = Buffer.alloc(value < 65_536 ? 3 : 5);
  head.writeUInt8(type | (head.length === 3 ? 25 : 26));
  head.writeUIntBE(value, 1, head.length - 1);
  return head;
}
