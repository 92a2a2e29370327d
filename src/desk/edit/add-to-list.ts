/** Adds to a list in the manner of those that stand there: in its brackets, or on lines of its own. */
import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { toFieldName, type FieldPath } from '../../content/kinds/relations.ts';
import { EditError } from './edit-error.ts';
import { findField, isFlow, openFields, type EditFile, type Fields } from './fields.ts';
import { printElement, printFlow } from './print-yaml.ts';
import { addInBrackets, addLine } from './add-pair.ts';
import { setField } from './set-field.ts';
import { takeRight } from './take-right.ts';
import { toAfterLine, toColumn, toLineEnd, toLineStart, type Splice } from './splice.ts';
import { withChange, type Value } from './value.ts';

/**
 * The text with `value` in the list at `path`, before the element that is `at` there now, or at its end; a list that is
 * not there is added. Throws EditError as `setField`.
 */
export function addToList(file: EditFile, path: FieldPath, value: Value, at?: number): string {
  const fields = openFields(file);
  const node = findField(fields, path)?.node;
  if (node === undefined) return setField(file, path, [value]);
  if (!isSeq(node)) throw new EditError(`${toFieldName(path)} is no list`, 'make it a list first');
  if (node.items.length === 0) return setField(file, path, [value]);
  const index = at ?? node.items.length;
  const wanted = withChange(fields.data, [...path, index], (holder) => {
    (holder as unknown as Value[]).splice(index, 0, value);
  });
  const change = isFlow(node)
    ? addInFlow(fields, node, value, index)
    : addOnLines(fields, node, value, index);
  return takeRight(file, fields, [[change]], wanted, path);
}

function addInFlow(fields: Fields, list: YAMLSeq.Parsed, value: Value, index: number): Splice {
  const next = list.items[index];
  if (next === undefined) return addInBrackets(fields, list, printFlow(value));
  const start = next.range[0];
  return { start, end: start, text: `${printFlow(value)}, ` };
}

function addOnLines({ yaml }: Fields, list: YAMLSeq.Parsed, value: Value, index: number): Splice {
  const indent = toColumn(yaml, list.range[0]);
  const lineEnd = toLineEnd(yaml);
  const beside = list.items[index] ?? list.items.at(-1);
  const isInBrackets = beside !== undefined && isMap(beside) && isFlow(beside);
  const line = isInBrackets ? printFlow(value) : printElement(value, { indent, lineEnd });
  const element = `${' '.repeat(indent)}- ${line}`;
  const next = list.items[index];
  if (next !== undefined) {
    const start = toLineStart(yaml, next.range[0]);
    return { start, end: start, text: element + lineEnd };
  }
  const end = beside?.range[1] ?? list.range[1];
  return addLine(yaml, toAfterLine(yaml, end), element);
}
