/** Sets a field: in the place and the manner of what stood there, else where its kind has it. */
import { isScalar, type ParsedNode } from 'yaml';
import type { FieldPath } from '../../content/kinds/relations.ts';
import { listWaysToAdd } from './add-pair.ts';
import {
  findField,
  findHolder,
  isBlock,
  isFlow,
  openFields,
  toAfterColon,
  toExtent,
  toMissing,
  type EditFile,
  type Fields,
  type Found,
} from './fields.ts';
import {
  printBelow,
  printElement,
  printFlow,
  printFolded,
  printMarked,
  type Mark,
} from './print-yaml.ts';
import { toColumn, toLineEnd, toLineStart, type Splice } from './splice.ts';
import { putInto, takeRight } from './take-right.ts';
import { getAt, withChange, type Value } from './value.ts';

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
