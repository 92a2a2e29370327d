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
