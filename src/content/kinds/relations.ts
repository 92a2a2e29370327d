/** Relations are declared once, in the schemas, and read from there. */
import { z } from 'zod';
import {
  MARKS,
  openSchema,
  type FieldMeta,
  type FieldPath,
  type FieldPattern,
} from './field-meta.ts';
import { getKind, KIND_NAMES, type KindData, type KindName } from './kinds.ts';
import { publication } from './publication.ts';

export interface MarkedField {
  readonly pattern: FieldPattern;
  readonly meta: FieldMeta;
}

/** Every field below `schema` that has one of the `MARKS`. */
function fieldsOf(schema: z.core.$ZodType, pattern: FieldPattern = []): MarkedField[] {
  const { inner, meta } = openSchema(schema);
  if (MARKS.some((mark) => meta[mark] !== undefined)) return [{ pattern, meta }];
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element, [...pattern, '*']);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
    fieldsOf(field, [...pattern, key]),
  );
}

const FIELDS = new Map<KindName | 'publication', readonly MarkedField[]>([
  ...KIND_NAMES.map((name) => [name, fieldsOf(getKind(name).schema)] as const),
  ['publication', fieldsOf(publication)],
]);

/** The fields that name other entries, sides, images or addresses, or that say when we or others did something. */
export function listFields(of: KindName | 'publication'): readonly MarkedField[] {
  return FIELDS.get(of) ?? [];
}

export interface FoundText {
  readonly path: FieldPath;
  readonly value: string;
}

/** The texts at `pattern` in `data`, each with its exact path. */
export function findAt(data: unknown, pattern: FieldPattern): FoundText[] {
  const found: FoundText[] = [];
  collect(data, pattern, [], found);
  return found;
}

/** `trail` is the path down to `data`; the whole walk uses one array, since most walks find nothing. */
function collect(
  data: unknown,
  pattern: FieldPattern,
  trail: (string | number)[],
  found: FoundText[],
): void {
  const head = pattern[trail.length];
  if (head === undefined) {
    if (typeof data === 'string') found.push({ path: [...trail], value: data });
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  if (head !== '*') {
    const inner = (data as Readonly<Record<string, unknown>>)[head];
    if (inner === undefined) return;
    trail.push(head);
    collect(inner, pattern, trail, found);
    trail.pop();
  } else if (Array.isArray(data)) {
    for (let index = 0; index < data.length; index += 1) {
      trail.push(index);
      collect(data[index], pattern, trail, found);
      trail.pop();
    }
  }
}

/** A path as people write it: `sources[0].url`. */
export function toFieldName(path: FieldPath): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${String(part)}]` : index === 0 ? part : `.${part}`,
    )
    .join('');
}

/** The path for a name that `toFieldName` wrote; `undefined` for other names, such as `Quote.cite` or an empty one. */
export function parseFieldName(name: string): FieldPath | undefined {
  if (!/^[a-z][\w-]*(?:\[\d+\]|\.[\w-]+)*$/.test(name)) return undefined;
  return (name.match(/\[\d+\]|[\w-]+/g) ?? []).map((part) =>
    part.startsWith('[') ? Number(part.slice(1, -1)) : part,
  );
}

/**
 * The field for old addresses: `aliases`, or `redirects` for kinds whose `aliases` are other names, or that have none.
 * `undefined` for a kind whose addresses never change.
 */
export function toOldAddressField(kind: KindName): 'aliases' | 'redirects' | undefined {
  const { shape } = getKind(kind).schema as z.ZodObject;
  return (['redirects', 'aliases'] as const).find((field) => field in shape);
}

/** Without the first slash, however they are written. */
export function listOldAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  return listWrittenAddresses(kind, data).map((written) => written.replace(/^\//, ''));
}

export function listWrittenAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  const field = toOldAddressField(kind);
  const value = field && (data as Record<string, unknown>)[field];
  return (value as readonly string[] | undefined) ?? [];
}
