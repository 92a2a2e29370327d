/** V8 copies parts of a text that are shorter than this; a longer part keeps the whole text in memory. */
const SLICED = 13;

/**
 * Plain data without the text from which it was cut, and with equal texts shared; changed in place. The parser cuts its
 * values from a copy of the body, which the smallest of them would otherwise keep in memory.
 */
export function detach<Data>(data: Data): Data {
  return copy(data, new Map()) as Data;
}

function copy(value: unknown, seen: Map<string, string>): unknown {
  if (typeof value === 'string') return value.length < SLICED ? value : copyText(value, seen);
  // A list that was pushed to has room for sixteen more entries; a new one has not.
  if (Array.isArray(value)) return value.map((one) => copy(one, seen));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) fields[name] = copy(fields[name], seen);
  return value;
}

function copyText(text: string, seen: Map<string, string>): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const own = Buffer.from(text).toString();
  seen.set(own, own);
  return own;
}
