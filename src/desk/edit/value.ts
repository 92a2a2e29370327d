/** What a field may say: every scalar is a text, as in all our YAML. */
import type { FieldPath } from '../../content/kinds/field-path.ts';

export type Value = string | readonly Value[] | { readonly [name: string]: Value };

export function isGroup(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

type Holder = Record<string | number, unknown>;

/** A copy of `data` in which `change` was made to what holds the last part of `path`; `undefined` if nothing holds it. */
export function withChange(
  data: unknown,
  path: FieldPath,
  change: (holder: Holder, key: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(data);
  const holder = path.slice(0, -1).reduce<unknown>(step, copy);
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return undefined;
  change(holder as Holder, key);
  return copy;
}

export function getAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(step, data);
}

function step(value: unknown, part: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Holder)[part]
    : undefined;
}
