/** Front matter as read (texts, lists, maps) → the checked data of its kind, or everything that is wrong with it. */
import {
  type FaultName,
  type FaultSlots,
  type RowPart,
  toFault,
  toRowPart,
} from '../problems/fault.ts';
import type { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import { type FieldPath, readMeta } from './field-meta.ts';

export interface FieldFault extends Fault {
  readonly path: FieldPath;
}

type Shaped<Data> =
  | { readonly data: Data; readonly faults: readonly [] }
  | { readonly data: undefined; readonly faults: readonly FieldFault[] };

/** Checks `raw` against a strict schema and reports every fault, with the nearest right name for a wrong key. */
export function shape<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): Shaped<z.output<Schema>> {
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, faults: [] };
  return {
    data: undefined,
    faults: result.error.issues.flatMap((issue) => toFaults(issue, schema, raw)),
  };
}

function toFaults(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown): FieldFault[] {
  const path = issue.path as FieldPath;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, keysAt(schema, path)));
    case 'invalid_type': {
      const wrong = wrongType(schema, path, issue.expected, valueAt(raw, path));
      const isName = wrong.code === 'field.type' && isNames(path, keysAt(schema, []));
      return [
        isName ? { path, ...toFault('field.type:names', { wrong: toRowPart(wrong) }) } : wrong,
      ];
    }
    case 'invalid_value':
      return [wrongWord(schema, path, issue.values.map(String), valueAt(raw, path))];
    case 'too_small':
      return [{ path, ...toFault('field.missing:some') }];
    case 'too_big':
      return [{ path, ...toFault('field.type:many', { most: String(issue.maximum) }) }];
    case 'invalid_union':
      return nearestBranch(issue).flatMap((inner) =>
        toFaults({ ...inner, path: [...issue.path, ...inner.path] }, schema, raw),
      );
    default: {
      const params = 'params' in issue ? (issue.params as Partial<Fault>) : undefined;
      const { code, remedy } = toFault('field.invalid');
      return [{ path, code, remedy, ...params, message: issue.message }];
    }
  }
}

/** The faults for the form of a union that was probably meant: the one for which the value has the right type. */
function nearestBranch({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const isOther = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return errors.find((issues) => !isOther(issues)) ?? errors[0] ?? [];
}

function unknownKey(path: FieldPath, key: string, known: readonly string[]): FieldFault {
  const right = nearest(key, known);
  const moved = OLD_ADDRESSES.includes(key) && OLD_ADDRESSES.find((name) => known.includes(name));
  const fault = moved
    ? toFault('field.unknown:moved', { moved })
    : toFault('field.unknown', { known: known.join(', '), near: right });
  return { path: [...path, key], ...fault };
}

/** The fields for old addresses, one in every kind; `aliases` beside `redirects` are other names. */
const OLD_ADDRESSES = ['redirects', 'aliases'];

function isNames([field]: FieldPath, known: readonly string[]): boolean {
  return field === 'aliases' && known.includes('redirects');
}

function wrongType(
  schema: z.ZodType,
  path: FieldPath,
  expected: string,
  value: unknown,
): FieldFault {
  if (value === undefined) {
    const example = findExample(schema, path);
    const slots = { field: path.at(-1), example };
    const name = example === undefined ? 'field.missing' : 'field.missing:example';
    return { path, ...toFault(name, slots) };
  }
  const form = toFault(FORMS[expected] ?? 'field.type:group', showGroup(schema, path));
  return {
    path,
    ...toFault('field.type', {
      value: describeValue(value),
      form: toRowPart(form),
      wanted: toRowPart(form, 'remedy'),
    }),
  };
}

/** A map is asked for in the words of a group. */
const FORMS: Readonly<Record<string, FaultName>> = {
  string: 'field.type:text',
  array: 'field.type:list',
  tuple: 'field.type:pair',
};

/** A group is shown with its first field. */
function showGroup(schema: z.ZodType, path: FieldPath): FaultSlots {
  const fields = keysAt(schema, path);
  const [first] = fields;
  const example = first === undefined ? undefined : findExample(schema, [...path, first]);
  if (first === undefined || example === undefined) return {};
  return { near: `{ ${first}: ${example} }`, known: fields.join(', ') };
}

function findExample(schema: z.ZodType, path: FieldPath): string | undefined {
  return partsAt(schema, path)
    .map((part) => readMeta(part as z.core.$ZodType).examples)
    .find((examples) => examples !== undefined)?.[0];
}

function wrongWord(
  schema: z.ZodType,
  path: FieldPath,
  words: readonly string[],
  value: unknown,
): FieldFault {
  const list = words.join(', ');
  if (value === undefined) return { path, ...toFault('field.missing:words', { list }) };
  if (typeof value !== 'string')
    return { path, ...toFault('field.word:type', { value: describeValue(value), list }) };
  const near = nearest(value, words);
  const elsewhere = near === undefined ? findField(schema, path, value) : undefined;
  const name = elsewhere === undefined ? 'field.word' : 'field.word:elsewhere';
  return { path, ...toFault(name, { value, list, near, elsewhere }) };
}

/** “outcome: held”: a field beside the one at `path` that takes the word, or one very like it. */
function findField(schema: z.ZodType, path: FieldPath, word: string): string | undefined {
  const group = path.slice(0, -1);
  return keysAt(schema, group)
    .map((key) => [key, nearest(word, wordsAt(schema, [...group, key]))] as const)
    .filter(([, right]) => right !== undefined)
    .map(([key, right]) => `${key}: ${String(right)}`)[0];
}

function describeValue(value: unknown): RowPart {
  if (Array.isArray(value)) return toRowPart(toFault('field.type:list'));
  return toRowPart(toFault(typeof value === 'object' ? 'field.type:fields' : 'field.type:text'));
}

function valueAt(raw: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    raw,
  );
}

interface Unwrappable {
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly (z.core.$ZodType | string)[];
  unwrap?(): z.core.$ZodType;
}

function keysAt(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
  return partsAt(schema, path).flatMap(({ shape: fields = {} }) => Object.keys(fields));
}

function wordsAt(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
  return partsAt(schema, path).flatMap(({ options = [] }) =>
    options.filter((option) => typeof option === 'string'),
  );
}

/** What may be at `path`, without optional wrappers; each form of a union. */
function partsAt(schema: z.core.$ZodType, path: FieldPath): readonly Unwrappable[] {
  const inner = schema as unknown as Unwrappable;
  const [head, ...rest] = path;
  if (inner.unwrap !== undefined && inner.element === undefined)
    return partsAt(inner.unwrap(), path);
  const forms = inner.options?.filter((option) => typeof option !== 'string') ?? [];
  if (forms.length > 0) return forms.flatMap((form) => partsAt(form, path));
  if (head === undefined) return [inner];
  const next = inner.element ?? inner.shape?.[head];
  return next === undefined ? [] : partsAt(next, rest);
}
