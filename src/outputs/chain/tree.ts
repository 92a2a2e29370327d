/**
 * A Merkle tree as RFC 9162 (6962) defines it: its root changes with any leaf, and a short proof shows that a leaf is in it.
 * Digests are SHA-256 in hexadecimal letters.
 */

const ENCODER = new TextEncoder();

/** The digest of nothing, which is the root of an empty tree. */
const toEmptyRoot = () => digest(new Uint8Array());

export function hashLeaf(text: string): Promise<string> {
  return digest(join(Uint8Array.of(0), ENCODER.encode(text)));
}

export function hashText(text: string): Promise<string> {
  return digest(ENCODER.encode(text));
}

/** Levels from the leaves to the root. A node without a neighbour goes up as it is. */
async function toLevels(leaves: readonly string[]): Promise<string[][]> {
  const levels = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1;) {
    const pairs: Promise<string>[] = [];
    for (let at = 0; at < level.length; at += 2) pairs.push(hashPair(level[at], level[at + 1]));
    level = await Promise.all(pairs);
    levels.push(level);
  }
  return levels;
}

async function hashPair(left = '', right?: string): Promise<string> {
  if (right === undefined) return left;
  return digest(join(Uint8Array.of(1), toBytes(left), toBytes(right)));
}

export async function toRoot(leaves: readonly string[]): Promise<string> {
  return (await toLevels(leaves)).at(-1)?.[0] ?? toEmptyRoot();
}

/** The neighbours on the way from the leaf at `index` to the root. */
export async function toProof(leaves: readonly string[], index: number): Promise<string[]> {
  const levels = await toLevels(leaves);
  return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? []);
}

/** The root that the proof leads to from the leaf at `index` of `size`; compare it with that of the release. */
export async function followProof(
  leaf: string,
  {
    index,
    size,
    proof,
  }: { readonly index: number; readonly size: number; readonly proof: readonly string[] },
): Promise<string> {
  const left = [...proof];
  let node = leaf;
  for (let at = index, last = size - 1; last > 0; at >>= 1, last >>= 1) {
    const isRight = at % 2 === 1;
    if (!isRight && at === last) continue;
    const other = left.shift() ?? '';
    node = await (isRight ? hashPair(other, node) : hashPair(node, other));
  }
  return left.length === 0 ? node : '';
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Letters that are no digest give no bytes. */
export function toBytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => parseInt(pair, 16));
}
