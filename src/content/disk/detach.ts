/** Below this length V8 copies a part of a text; from it on, the part keeps the whole text in memory. */
const SLICED = 13;

/**
 * Plain data without the text that it was cut out of, and with equal texts once; it is changed in place. The parser cuts
 * what it gives out of a copy of the body: without this, that would be held as long as the least part of it.
 */
export function detach<Data>(data: Data): Data {
  return copy(data, new Map()) as Data;
}

function copy(value: unknown, seen: Map<string, string>): unknown {
  if (typeof value === 'string') return value.length < SLICED ? value : copyText(value, seen);
  // A list that was pushed to has room for sixteen more; a new one has no more than is in it.
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
