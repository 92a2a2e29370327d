/** JSON in the one form that everybody prints alike (RFC 8785): what a digest is made of. */

/**
 * Names sorted by their UTF-16 units, no spaces; numbers and texts as JavaScript prints them, which is what the RFC asks for.
 * Leaves out what JSON leaves out: `undefined`, functions. Throws for a number that JSON cannot hold, and half a character.
 */
export function toCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => toCanonical(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `${toCanonical(name)}:${toCanonical(one)}`);
    return `{${fields.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${String(value)} is no number of JSON`);
  if (typeof value === 'string' && !value.isWellFormed())
    throw new RangeError('a text with half a character has no canonical form');
  return JSON.stringify(value);
}
