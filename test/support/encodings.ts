/** Encodes text in two-byte encodings, which Node can read but not write. */

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Throws for a character without a two-byte form in the encoding. */
export function toEncoded(text: string, encoding: string): Buffer {
  const table = TABLES.get(encoding) ?? listPairs(encoding);
  TABLES.set(encoding, table);
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function listPairs(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^.$/u.test(character) && !table.has(character)) table.set(character, [lead, trail]);
    }
  return table;
}
