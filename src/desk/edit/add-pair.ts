/** Where a field goes that is not there yet, and what is added to lists and maps in brackets. */
import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { FieldPath } from '../../content/kinds/relations.ts';
import { findHolder, isFlow, listNamesBelow, type EditFile, type Fields } from './fields.ts';
import { printFlow, printLines } from './print-yaml.ts';
import { toAfterLine, toColumn, toLineEnd, toTrimmedEnd, type Splice } from './splice.ts';
import type { Value } from './value.ts';

/** A field that is not there, after the one that stands before it in the manual. */
export function listWaysToAdd(
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
