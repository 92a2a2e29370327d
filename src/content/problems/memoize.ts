/** The result of `find`, which is called on first use and then released. */
export function later<Result>(find: () => Result): () => Result {
  let pending: (() => Result) | undefined = find;
  let found: Result;
  return () => {
    if (pending !== undefined) found = pending();
    pending = undefined;
    return found;
  };
}

/** The same function, which makes its value once per object and keeps it as long as the object is kept. */
export function perObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  return keep(new WeakMap<Key, Value>(), make);
}

/** The same by a text, of which there are few: it is kept to the end. */
export function perText<Value>(make: (text: string) => Value): (text: string) => Value {
  return keep(new Map<string, Value>(), make);
}

interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  set(key: Key, value: Value): unknown;
}

function keep<Key, Value>(kept: Kept<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Value;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}

const MOST_KEPT = 50_000;

/** The same function with its results kept: the same few thousand dates recur. `undefined` is not kept. */
export function keepByZone<Value>(
  make: (text: string, zone: string) => Value,
): (text: string, zone: string) => Value {
  // By zone, then by text, so that no key has to be built for each call.
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

/** Values that outlive a reading of the publication, for as long as everything they were made of is the same. */

interface Last {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

let known = new WeakMap<object, WeakMap<object, Last>>();

/** For a process that reads once: what is kept for a next reading takes a twentieth of its memory. */
export function forgetRecalled(): void {
  known = new WeakMap();
}

/** Keeps the last value for each subject. `make` depends only on its arguments; lists are compared by element. */
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
