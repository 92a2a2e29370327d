/** Values that outlive a reading of the publication: taken again where all that they were made of is the same. */

/** Remembers the last value of each subject. `make` may depend on nothing but the subject and its inputs. */
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

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
