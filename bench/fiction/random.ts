/** A seeded source of numbers: the same seed gives the same run on every machine. */
export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  /** Like `below`, leaning to the low end as words and names do in real text: the higher `lean`, the steeper. */
  low(limit: number, lean: number): number;
  pick<T>(list: readonly T[]): T;
}

export function seededRandom(seed: string): Random {
  let state = hash(seed);
  /** mulberry32: 32 bits of state are plenty for text that nobody reads. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    low: (limit, lean) => Math.floor(next() ** lean * limit),
    pick: (list) => at(list, below(list.length)),
  };
}

/** The element at `index`; throws where there is none. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length)
    throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return list[index] as T;
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}
