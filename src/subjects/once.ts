/** What many pages say of one thing in the same words. */
import type { Context } from './context.ts';

/** The same function, which makes each value once for a context and a key, and keeps it as long as they are kept. */
export function once<Key extends object, Value>(
  make: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value {
  const known = new WeakMap<Context, WeakMap<Key, { readonly value: Value }>>();
  return (context, key) => {
    const values = known.get(context) ?? new WeakMap<Key, { readonly value: Value }>();
    known.set(context, values);
    const found = values.get(key) ?? { value: make(context, key) };
    values.set(key, found);
    return found.value;
  };
}
