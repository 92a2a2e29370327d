/** Values that outlive a reading of the publication: taken again where all that they were made of is the same. */

/**
 * Remembers the last value of each subject. `make` may depend on nothing but its arguments; lists are the same if what is
 * in them is.
 */
export function recalled<Subject extends object, Inputs extends readonly unknown[], Value>(
  make: (subject: Subject, ...inputs: Inputs) => Value,
): (subject: Subject, ...inputs: Inputs) => Value {
  const known = new WeakMap<Subject, { readonly inputs: Inputs; readonly value: Value }>();
  return (subject, ...inputs) => {
    const last = known.get(subject);
    if (last !== undefined && isSame(last.inputs, inputs)) return last.value;
    const value = make(subject, ...inputs);
    known.set(subject, { inputs, value });
    return value;
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((value, index) => isSame(value, b[index]));
}
