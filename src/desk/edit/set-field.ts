/** Sets a field: in the form of its old value, or at the place where its kind has it. */
import { isCollection, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import {
  type EditFile,
  type Fields,
  findField,
  findHolder,
  type FoundField,
  isFlow,
  listNamesBelow,
  openFields,
  firstThatRoundTrips,
  toExtent,
  toMissing,
  type Splice,
  toAfterLine,
  toColumn,
  toLineEnd,
  toTrimmedEnd,
} from './fields.ts';
import {
  printBelow,
  printElement,
  printFlow,
  printFolded,
  printLines,
  printMarked,
  type Value,
  withChange,
} from './value.ts';

/**
 * Sets `value` at `path`, adds what is missing on the way, and changes no other byte. Throws EditError if the change would
 * not be read back exactly.
 */
export function setField(file: EditFile, path: FieldPath, value: Value): string {
  const fields = openFields(file);
  const found = findField(fields, path);
  const [above, last] = [path.slice(0, -1), path.at(-1)];
  if (found === undefined && above.length > 0 && findHolder(fields, above) === undefined)
    return setField(file, above, typeof last === 'string' ? { [last]: value } : [value]);
  if (found === undefined && typeof last === 'number') throw toMissing(path);
  const wanted = withChange(fields.data, path, (holder, key) => {
    holder[key] = value;
  });
  const ways =
    found === undefined ? add(file.kind, fields, path, value) : replace(fields, found, value);
  return firstThatRoundTrips(file, fields, ways, wanted, path);
}

/** The ways to replace a value, the one most like it first. */
function replace(fields: Fields, { node, pair, isInFlow }: FoundField, value: Value): Splice[] {
  const { yaml } = fields;
  const lineEnd = toLineEnd(yaml);
  const isText = typeof value === 'string';
  const isBelow = node === undefined || !isText || (isCollection(node) && !isFlow(node));
  if (pair !== undefined && isBelow) {
    const start = yaml.indexOf(':', pair.key.range[1]) + 1;
    const end = node === undefined ? start : toExtent(fields, node).end;
    const indent = Math.max(0, toColumn(yaml, pair.key.range[0]));
    const text = isInFlow ? ` ${printFlow(value)}` : printBelow(value, { indent, lineEnd });
    return [{ start, end, text }];
  }
  if (node === undefined) return [];
  const extent = toExtent(fields, node);
  if (isText) return listTexts(fields, node, value, isInFlow).map((text) => ({ ...extent, text }));
  const space = { indent: toColumn(yaml, extent.start) - 2, lineEnd };
  const text = isInFlow || isFlow(node) ? printFlow(value) : printElement(value, space);
  return [{ ...extent, text }];
}

function listTexts({ yaml }: Fields, node: ParsedNode, value: string, isInFlow: boolean): string[] {
  const type = isScalar(node) ? node.type : undefined;
  const own = [
    ...(type === 'QUOTE_DOUBLE' ? [printMarked(value, '"')] : []),
    ...(type === 'QUOTE_SINGLE' ? [printMarked(value, "'")] : []),
    ...(type === 'BLOCK_FOLDED' ? refold(yaml, node.range[0], value) : []),
  ];
  const plain = isInFlow
    ? printFlow(value)
    : printBelow(value, { indent: 0, lineEnd: '\n' }).slice(1);
  return [...own, plain, printMarked(value, '"')];
}

/** Keeps the sign of the folded text and what follows it in its line. */
function refold(yaml: string, start: number, value: string): string[] {
  const end = yaml.indexOf('\n', start);
  const first = /^(?:[ \t]*\r?\n)*( +)/.exec(yaml.slice(end + 1));
  const [, indent = ''] = first ?? [];
  const lines = printFolded(value, { indent: indent.length, lineEnd: toLineEnd(yaml) });
  return end < 0 || lines === undefined ? [] : [yaml.slice(start, end).trimEnd() + lines];
}

function add(kind: EditFile['kind'], fields: Fields, path: FieldPath, value: Value): Splice[] {
  const { yaml, root } = fields;
  const name = String(path.at(-1));
  const holder = path.length === 1 ? root : findHolder(fields, path.slice(0, -1));
  const lineEnd = toLineEnd(yaml);
  const print = (indent: number) => printLines({ [name]: value }, { indent, lineEnd }).join('');
  if (holder === null || holder === undefined) return [addLine(yaml, yaml.length, print(0))];
  if (!isMap(holder)) return [];
  if (isFlow(holder))
    return [addInBrackets(fields, holder, printFlow({ [name]: value }).slice(2, -2))];
  const before = findBefore(holder, name, listNamesBelow(kind, path.slice(0, -1)));
  const start = holder.items[0]?.key.range[0];
  if (start === undefined) return [];
  const indent = toColumn(yaml, start);
  const space = ' '.repeat(indent);
  if (before === undefined) return [{ start, end: start, text: print(indent) + lineEnd + space }];
  const end = (before.value ?? before.key).range[1];
  return [addLine(yaml, toAfterLine(yaml, end), space + print(indent))];
}

export function addLine(yaml: string, start: number, line: string): Splice {
  const lineEnd = toLineEnd(yaml);
  const isOpen = start > 0 && yaml[start - 1] !== '\n';
  return { start, end: start, text: isOpen ? lineEnd + line : line + lineEnd };
}

/** After the last element in the brackets, with the same gap as before that. */
export function addInBrackets({ yaml }: Fields, holder: ParsedNode, text: string): Splice {
  const items = isMap(holder) || isSeq(holder) ? holder.items : [];
  const ends = items.map((item) => toItemExtent(item));
  const last = ends.at(-1);
  if (last === undefined) {
    const isGroup = isMap(holder);
    const [start, end] = holder.range;
    return { start, end, text: isGroup ? `{ ${text} }` : `[${text}]` };
  }
  const gap = /[ \t]*\r?\n\s*$/.exec(yaml.slice(0, last.start))?.[0] ?? ' ';
  const end = toTrimmedEnd(yaml, last.end);
  return { start: end, end, text: `,${gap}${text}` };
}

type Item = ParsedNode | YAMLMap.Parsed['items'][number];

export function toItemExtent(item: Item): { start: number; end: number } {
  if (!('key' in item)) return { start: item.range[0], end: item.range[1] };
  return { start: item.key.range[0], end: (item.value ?? item.key).range[1] };
}

/** The last existing field that belongs before this one; the last of all if the order is unknown. */
function findBefore(holder: YAMLMap.Parsed, name: string, names: readonly string[]) {
  const place = names.indexOf(name);
  if (place < 0) return holder.items.at(-1);
  const earlier = new Set(names.slice(0, place));
  return holder.items.findLast(({ key }) => isScalar(key) && earlier.has(String(key.value)));
}
