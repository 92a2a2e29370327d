/** Gives a field another name, its value as it is: for maps whose names are ids, and for names that were misspelt. */
import type { FieldPath } from '../../content/kinds/relations.ts';
import { findField, openFields, toMissing, type EditFile } from './fields.ts';
import { printName } from './print-yaml.ts';
import { takeRight } from './take-right.ts';

/** Throws EditError as `setField`, and where the new name stands already. */
export function renameField(file: EditFile, path: FieldPath, name: string): string {
  const fields = openFields(file);
  const pair = findField(fields, path)?.pair;
  if (pair === undefined) throw toMissing(path);
  const above = path.slice(0, -1);
  const wanted = renameIn(fields.data, above, String(path.at(-1)), name);
  const [start, end] = pair.key.range;
  return takeRight(file, fields, [[{ start, end, text: printName(name) }]], wanted, path);
}

/** The same fields in the same order. */
function renameIn(data: unknown, [head, ...rest]: FieldPath, from: string, to: string): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (head === undefined)
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key === from ? to : key, value as unknown]),
    );
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<
    string | number,
    unknown
  >;
  copy[head] = renameIn(copy[head], rest, from, to);
  return copy;
}
