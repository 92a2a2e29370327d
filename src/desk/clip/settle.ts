/** Several claims of one thing → the value, or a doubt that names them all. */
import type { Doubt, Found } from './clip.ts';
import type { Claim, Field } from './page.ts';

export interface Settled<Value = string> {
  readonly found: Found<Value> | null;
  readonly doubts: readonly Doubt[];
}

export const NOTHING: Settled<never> = { found: null, doubts: [] };

/** The strong claims of a field, or the weak ones if there are none but those. */
export function listClaims(claims: readonly Claim[], field: Field): readonly Claim[] {
  const own = claims.filter((claim) => claim.field === field);
  const strong = own.filter(({ isWeak }) => isWeak !== true);
  return strong.length > 0 ? strong : own;
}

/** The first value if all are the same by their `key`; else none, and a doubt. */
export function settle<Value>(
  field: string,
  found: readonly Found<Value>[],
  key: (value: Value) => string = String,
): Settled<Value> {
  const [first] = found;
  if (first === undefined) return NOTHING;
  const keys = new Set(found.map(({ value }) => key(value)));
  if (keys.size === 1) return { found: first, doubts: [] };
  return {
    found: null,
    doubts: [toDoubt(field, 'the page says it twice, and not the same', found)],
  };
}

export function toDoubt(
  field: string,
  why: string,
  found: readonly { readonly value: unknown; readonly origin: string }[],
): Doubt {
  const candidates = found.map(({ value, origin }) => `${String(value)} (${origin})`);
  return { field, why, candidates: [...new Set(candidates)] };
}
