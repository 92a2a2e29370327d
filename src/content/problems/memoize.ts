/** The result of `find`, which is called when it is first asked for; what `find` was made of is let go then. */
export function later<Result>(find: () => Result): () => Result {
  let pending: (() => Result) | undefined = find;
  let found: Result;
  return () => {
    if (pending !== undefined) found = pending();
    pending = undefined;
    return found;
  };
}

/** The same function, which makes its value once for an object, and keeps it as long as that is kept. */
export function perObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Value;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}

const MOST_KEPT = 50_000;

/**
 * The same function with what it gave kept: the same few thousand dates are asked for again and again. What is
 * `undefined` is asked for each time.
 */
export function keepByZone<Value>(
  make: (text: string, zone: string) => Value,
): (text: string, zone: string) => Value {
  // By zone, then by text: a key of both would be put together for each question.
  const kept = new Map<string, Map<string, Value>>();
  return (text, zone) => {
    const inZone = kept.get(zone) ?? new Map<string, Value>();
    const known = inZone.get(text);
    if (known !== undefined) return known;
    const made = make(text, zone);
    if (inZone.size >= MOST_KEPT) inZone.clear();
    kept.set(zone, inZone.set(text, made));
    return made;
  };
}

/** Values that outlive a reading of the publication: taken again where all that they were made of is the same. */

interface Last {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

let known = new WeakMap<object, WeakMap<object, Last>>();

/** For a process that reads once: what was kept for the next reading takes a twentieth of its memory. */
export function forgetRecalled(): void {
  known = new WeakMap();
}

/**
 * Remembers the last value of each subject. `make` may depend on nothing but its arguments; lists are the same if what is
 * in them is.
 */
export function recalled<Subject extends object, Inputs extends readonly unknown[], Value>(
  make: (subject: Subject, ...inputs: Inputs) => Value,
): (subject: Subject, ...inputs: Inputs) => Value {
  return (subject, ...inputs) => {
    const lasts = known.get(make) ?? new WeakMap<Subject, Last>();
    known.set(make, lasts);
    const last = lasts.get(subject);
    if (last !== undefined && isSame(last.inputs, inputs)) return last.value as Value;
    const value = make(subject, ...inputs);
    lasts.set(subject, { inputs, value });
    return value;
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((value, index) => isSame(value, b[index]));
}
