/** Values of a file, found by their paths and shown as a line. */
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-path.ts';

export function getAt(value: Value | undefined, path: FieldPath): Value | undefined {
  return path.reduce<Value | undefined>(
    (held, part) =>
      typeof held === 'object' ? (held as Readonly<Record<string, Value>>)[part] : undefined,
    value,
  );
}

export function toShown(value: Value): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map((one: Value) => toShown(one)).join(', ')
    : Object.values(value).map(toShown).join(' ');
}

/** What is typed or pasted into a field is one line; PDFs bring control characters along, which no file may hold. */
export function toTyped(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
