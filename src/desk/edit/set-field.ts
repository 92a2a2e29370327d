/** Sets a field: in the place and the manner of what stood there, else where its kind has it. */
import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { FieldPath } from '../../content/kinds/relations.ts';
import {
  type EditFile,
  type Fields,
  findField,
  findHolder,
  type Found,
  isBlock,
  isFlow,
  listNamesBelow,
  openFields,
  putInto,
  takeRight,
  toAfterColon,
  toExtent,
  toMissing,
} from './fields.ts';
import {
  type Splice,
  toAfterLine,
  toColumn,
  toLineEnd,
  toLineStart,
  toTrimmedEnd,
} from './splice.ts';
import {
  getAt,
  type Mark,
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
 * The text with `value` at `path`, all else as it was to the byte. What is missing on the way is added. Throws EditError
 * if the text would not say just that when it is read again.
 */
export function setField(file: EditFile, path: FieldPath, value: Value): string {
  const fields = openFields(file);
  const found = findField(fields, path);
  if (found === undefined && !hasHolder(fields, path))
    return setField(file, path.slice(0, -1), toHolder(path, value));
  if (found === undefined && typeof path.at(-1) === 'number') throw toMissing(path);
  const wanted = withChange(fields.data, path, (holder, key) => {
    holder[key] = value;
  });
  const splices =
    found === undefined
      ? listWaysToAdd(file.kind, fields, path, value)
      : replace(fields, found, value);
  return takeRight(file, fields, splices, wanted, path);
}

/** The letters of a field as they stand, to be put back by `setWritten`; `undefined` where nothing stands. */
export function readWritten(file: EditFile, path: FieldPath): string | undefined {
  const fields = openFields(file);
  const node = findField(fields, path)?.node;
  if (node === undefined) return undefined;
  const { start, end } = toExtent(fields, node);
  return fields.yaml.slice(start, end);
}

/** Sets a field by its very letters, so that what was changed is put back to the byte. Throws EditError as `setField`. */
export function setWritten(file: EditFile, path: FieldPath, written: string): string {
  const fields = openFields(file);
  const found = findField(fields, path);
  if (found?.node === undefined) throw toMissing(path);
  const way = [{ ...toExtent(fields, found.node), text: written }];
  const said = getAt(openFields({ ...file, text: putInto(file, fields, way) }).data, path);
  const wanted = withChange(fields.data, path, (holder, key) => {
    holder[key] = said;
  });
  return takeRight(file, fields, [way], wanted, path);
}

function hasHolder(fields: Fields, path: FieldPath): boolean {
  return path.length === 1 || findHolder(fields, path.slice(0, -1)) !== undefined;
}

function toHolder(path: FieldPath, value: Value): Value {
  const last = path.at(-1);
  return typeof last === 'string' ? { [last]: value } : [value];
}

/** The ways to write a value where another stands, the most alike first. */
function replace(fields: Fields, found: Found, value: Value): Splice[][] {
  const { yaml } = fields;
  const { node, pair, isInFlow } = found;
  if (pair !== undefined && (node === undefined || isBlock(node) || !isTextual(value))) {
    const start = toAfterColon(fields, pair);
    const end = node === undefined ? start : toExtent(fields, node).end;
    return [isInFlow ? ` ${printFlow(value)}` : printBelow(value, toSpace(fields, pair.key))].map(
      (text) => [{ start, end, text }],
    );
  }
  if (node === undefined) return [];
  const extent = toExtent(fields, node);
  const texts = isTextual(value)
    ? listTexts(fields, node, value, isInFlow)
    : [
        isInFlow || isFlow(node)
          ? printFlow(value)
          : printElement(value, {
              indent: toColumn(yaml, extent.start) - 2,
              lineEnd: toLineEnd(yaml),
            }),
      ];
  return texts.map((text) => [{ ...extent, text }]);
}

function isTextual(value: Value): value is string {
  return typeof value === 'string';
}

/** A text in the form of the one before, then in others. */
function listTexts({ yaml }: Fields, node: ParsedNode, value: string, isInFlow: boolean): string[] {
  const type = isScalar(node) ? node.type : undefined;
  const marks: Partial<Record<string, Mark>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };
  const mark = type === undefined ? undefined : marks[type];
  const own = [
    ...(mark === undefined ? [] : [printMarked(value, mark)]),
    ...(type === 'BLOCK_FOLDED' ? refold(yaml, node.range[0], value) : []),
  ];
  const plain = isInFlow
    ? printFlow(value)
    : printBelow(value, { indent: 0, lineEnd: '\n' }).slice(1);
  return [...own, plain, printMarked(value, '"')];
}

/** After the sign of a folded text and what follows it in its line. */
function refold(yaml: string, start: number, value: string): string[] {
  const end = yaml.indexOf('\n', start);
  const first = /^(?:[ \t]*\r?\n)*( +)/.exec(yaml.slice(end + 1));
  const [, indent = ''] = first ?? [];
  const lines = printFolded(value, { indent: indent.length, lineEnd: toLineEnd(yaml) });
  return end < 0 || lines === undefined ? [] : [yaml.slice(start, end).trimEnd() + lines];
}

function toSpace({ yaml }: Fields, key: ParsedNode): { indent: number; lineEnd: string } {
  const start = key.range[0];
  return { indent: Math.max(0, start - toLineStart(yaml, start)), lineEnd: toLineEnd(yaml) };
}

// Where a field goes that is not there yet, and what is added to lists and maps in brackets.

/** A field that is not there, after the one that stands before it in the manual. */
function listWaysToAdd(
  kind: EditFile['kind'],
  fields: Fields,
  path: FieldPath,
  value: Value,
): Splice[][] {
  const { yaml } = fields;
  const name = String(path.at(-1));
  const holder = path.length === 1 ? fields.root : findHolder(fields, path.slice(0, -1));
  const lineEnd = toLineEnd(yaml);
  if (holder === null || holder === undefined)
    return [
      [addLine(yaml, yaml.length, printLines({ [name]: value }, { indent: 0, lineEnd }).join(''))],
    ];
  if (isSeq(holder) || !isMap(holder)) return [];
  if (isFlow(holder))
    return [[addInBrackets(fields, holder, printFlow({ [name]: value }).slice(2, -2))]];
  const before = findBefore(holder, name, listNamesBelow(kind, path.slice(0, -1)));
  const [first] = holder.items;
  if (first === undefined) return [];
  const indent = toColumn(yaml, first.key.range[0]);
  const [line = ''] = printLines({ [name]: value }, { indent, lineEnd });
  if (before === undefined)
    return [
      [
        {
          start: first.key.range[0],
          end: first.key.range[0],
          text: line + lineEnd + ' '.repeat(indent),
        },
      ],
    ];
  const end = (before.value ?? before.key).range[1];
  return [[addLine(yaml, toAfterLine(yaml, end), ' '.repeat(indent) + line)]];
}

/** A line of its own at `start`, where a line begins or the text ends. */
export function addLine(yaml: string, start: number, line: string): Splice {
  const lineEnd = toLineEnd(yaml);
  const isOpen = start > 0 && yaml[start - 1] !== '\n';
  return { start, end: start, text: isOpen ? lineEnd + line : line + lineEnd };
}

/** Behind the last of what stands in the brackets; as far from it as the last is from the one before. */
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

/** The last of those that are there and belong before the field; the last of all where that is not known. */
function findBefore(holder: YAMLMap.Parsed, name: string, names: readonly string[]) {
  const place = names.indexOf(name);
  if (place < 0) return holder.items.at(-1);
  const earlier = new Set(names.slice(0, place));
  return holder.items.findLast(({ key }) => isScalar(key) && earlier.has(String(key.value)));
}
