/** Takes a field or an element of a list away, with the lines or the comma that were its own. */
import { isMap, isSeq } from 'yaml';
import type { FieldPath } from '../../content/kinds/relations.ts';
import {
  findField,
  isFlow,
  openFields,
  toMissing,
  type EditFile,
  type Fields,
  type Found,
} from './fields.ts';
import { toItemExtent } from './add-pair.ts';
import { setField } from './set-field.ts';
import { takeRight } from './take-right.ts';
import { toAfterLine, toLineStart, toTrimmedEnd, type Splice } from './splice.ts';
import { withChange } from './value.ts';

/**
 * The text without what is at `path`, all else as it was to the byte; what it was the last of stays, empty. Throws
 * EditError if it is not there, or if the text would not say just that when it is read again.
 */
export function removeField(file: EditFile, path: FieldPath): string {
  const fields = openFields(file);
  const found = findField(fields, path);
  if (found === undefined) throw toMissing(path);
  const items = listItems(found);
  if (items.length === 1 && path.length > 1)
    return setField(file, path.slice(0, -1), isSeq(found.holder) ? [] : {});
  const wanted = withChange(fields.data, path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  });
  const index = items.findIndex((item) => item === (found.pair ?? found.node));
  return takeRight(file, fields, [[toGap(fields, found, items, index)]], wanted, path);
}

type Item = Parameters<typeof toItemExtent>[0];

function listItems({ holder }: Found): Item[] {
  return isMap(holder) || isSeq(holder) ? [...(holder.items as Item[])] : [];
}

function toGap(fields: Fields, { holder, isInFlow }: Found, items: Item[], index: number): Splice {
  const { yaml } = fields;
  const [own, next, before] = [items[index], items[index + 1], items[index - 1]];
  if (own === undefined) throw new Error('what was found stands nowhere');
  const { start, end } = toItemExtent(own);
  if (isFlow(holder) || isInFlow) {
    if (next !== undefined) return { start, end: toItemExtent(next).start, text: '' };
    return before === undefined
      ? { start, end, text: '' }
      : {
          start: toTrimmedEnd(yaml, toItemExtent(before).end),
          end: toTrimmedEnd(yaml, end),
          text: '',
        };
  }
  const line = toLineStart(yaml, start);
  // The first field of an element of a list stands behind its hyphen, where the next one moves up to.
  if (isMap(holder) && yaml.slice(line, start).trim() !== '' && next !== undefined)
    return { start, end: toItemExtent(next).start, text: '' };
  return { start: line, end: toAfterLine(yaml, end), text: '' };
}
