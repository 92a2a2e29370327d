/** Adds to lists, removes and renames fields, and begins files. No other byte changes. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import { toFieldName } from '../../content/kinds/relations.ts';
import { isDisordered } from '../../content/prose/checks.ts';
import {
  EditError,
  type EditFile,
  type Fields,
  findField,
  type FoundField,
  isFlow,
  listNamesBelow,
  openFields,
  firstThatRoundTrips,
  toMissing,
  toUnsafe,
  type Splice,
  toAfterLine,
  toColumn,
  toLineEnd,
  toLineStart,
  toTrimmedEnd,
} from './fields.ts';
import { addInBrackets, addLine, setField, toItemExtent } from './set-field.ts';
import {
  getAt,
  printElement,
  printFlow,
  printLines,
  printName,
  type Value,
  withChange,
} from './value.ts';
import { sayField } from '../words/field-names.ts';
import { say } from '../words/say.ts';

/**
 * Adds `value` to the list at `path`, before the element at index `at` or at the end; creates a missing list. Throws
 * EditError as `setField`.
 */
export function addToList(file: EditFile, path: FieldPath, value: Value, at?: number): string {
  const fields = openFields(file);
  const node = findField(fields, path)?.node;
  if (node === undefined) return setField(file, path, [value]);
  if (!isSeq(node))
    throw new EditError(
      say.changeFields.noList({ field: sayField(toFieldName(path)) }),
      say.changeFields.makeList,
    );
  if (node.items.length === 0) return setField(file, path, [value]);
  const index = at ?? node.items.length;
  const wanted = withChange(fields.data, [...path, index], (holder) => {
    (holder as unknown as Value[]).splice(index, 0, value);
  });
  const change = isFlow(node)
    ? addInFlow(fields, node, value, index)
    : addOnLines(fields, node, value, index);
  return firstThatRoundTrips(file, fields, [change], wanted, path);
}

function addInFlow(fields: Fields, list: YAMLSeq.Parsed, value: Value, index: number): Splice {
  const start = list.items[index]?.range[0];
  if (start === undefined) return addInBrackets(fields, list, printFlow(value));
  return { start, end: start, text: `${printFlow(value)}, ` };
}

function addOnLines({ yaml }: Fields, list: YAMLSeq.Parsed, value: Value, index: number): Splice {
  const indent = toColumn(yaml, list.range[0]);
  const lineEnd = toLineEnd(yaml);
  const next = list.items[index];
  const beside = next ?? list.items.at(-1);
  const isInBrackets = beside !== undefined && isMap(beside) && isFlow(beside);
  const line = isInBrackets ? printFlow(value) : printElement(value, { indent, lineEnd });
  const element = `${' '.repeat(indent)}- ${line}`;
  if (next === undefined)
    return addLine(yaml, toAfterLine(yaml, (beside ?? list).range[1]), element);
  const start = toLineStart(yaml, next.range[0]);
  return { start, end: start, text: element + lineEnd };
}

// Removing a field or a list element removes its lines or its comma.

/**
 * Removes what is at `path`; its holder stays, even if empty. Throws EditError if it is missing, or if the change would
 * not be read back exactly.
 */
export function removeField(file: EditFile, path: FieldPath): string {
  const fields = openFields(file);
  const found = findField(fields, path);
  if (found === undefined) throw toMissing(path);
  const { holder } = found;
  const items = isMap(holder) || isSeq(holder) ? [...(holder.items as Item[])] : [];
  if (items.length === 1 && path.length > 1)
    return setField(file, path.slice(0, -1), isSeq(holder) ? [] : {});
  const wanted = withChange(fields.data, path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  });
  const index = items.findIndex((item) => item === (found.pair ?? found.node));
  return firstThatRoundTrips(file, fields, [toGap(fields, found, items, index)], wanted, path);
}

type Item = Parameters<typeof toItemExtent>[0];

function toGap(
  fields: Fields,
  { holder, isInFlow }: FoundField,
  items: Item[],
  index: number,
): Splice {
  const { yaml } = fields;
  const [own, next, before] = [items[index], items[index + 1], items[index - 1]];
  if (own === undefined) throw new Error('what was found stands nowhere');
  const { start, end } = toItemExtent(own);
  const line = toLineStart(yaml, start);
  const isInline = isFlow(holder) || isInFlow;
  // The first field of a list element follows the hyphen, so the next field moves up to it.
  const isBehind = isMap(holder) && yaml.slice(line, start).trim() !== '';
  if (next !== undefined && (isInline || isBehind))
    return { start, end: toItemExtent(next).start, text: '' };
  if (!isInline) return { start: line, end: toAfterLine(yaml, end), text: '' };
  if (before === undefined) return { start, end, text: '' };
  const [from, until] = [toItemExtent(before).end, end].map((one) => toTrimmedEnd(yaml, one));
  return { start: from ?? start, end: until ?? end, text: '' };
}

// Renames a field and keeps its value: for maps whose names are ids, and for misspelt names.

/** Throws EditError as `setField`, and if the new name is taken. */
export function renameField(file: EditFile, path: FieldPath, name: string): string {
  const fields = openFields(file);
  const pair = findField(fields, path)?.pair;
  if (pair === undefined) throw toMissing(path);
  const wanted = withChange(fields.data, path, (holder, key) => {
    const value = holder[key];
    Reflect.deleteProperty(holder, key);
    holder[name] = value;
  });
  const [start, end] = pair.key.range;
  return firstThatRoundTrips(file, fields, [{ start, end, text: printName(name) }], wanted, path);
}

/** Adds a step to a measure, before the first that is certainly later. Throws EditError. */
export function addStep(file: EditFile, step: Readonly<Record<string, Value>>): string {
  const history = getAt(openFields(file).data, ['history']);
  const steps = Array.isArray(history) ? (history as unknown[]) : [];
  const later = steps.findIndex((one) => isDisordered(toDay(one), toDay(step)));
  return addToList(file, ['history'], step, later < 0 ? undefined : later);
}

function toDay(step: unknown): string | undefined {
  const on = getAt(step, ['on']);
  return typeof on === 'string' ? on : undefined;
}

/** A new file: its fields in the order of the manual, then its body. Throws EditError if it could not be read back. */
export function newEntry(kind: KindName, data: Readonly<Record<string, Value>>, body = ''): string {
  const names = listNamesBelow(kind, []);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const sorted = Object.fromEntries(
    Object.entries(data).toSorted(([a], [b]) => place(a) - place(b)),
  );
  const yaml = printLines(sorted, { indent: 0, lineEnd: '\n' })
    .map((line) => `${line}\n`)
    .join('');
  const words = body.trim() === '' ? '' : `\n${body.trim()}\n`;
  const text = getKind(kind).format === 'yaml' ? yaml : `---\n${yaml}---\n${words}`;
  if (isDeepStrictEqual(openFields({ kind, text }).data, sorted)) return text;
  throw toUnsafe(say.changeFields.newFile);
}
