/** Values of fields: every scalar is a text, as in all our YAML. */
import { parseYaml } from '../../content/disk/yaml.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';

export type Value = string | readonly Value[] | { readonly [name: string]: Value };

export function isGroup(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
}

export const isList: (value: Value) => value is readonly Value[] = Array.isArray;

type Holder = Record<string | number, unknown>;

/** A copy of `data` after `change` was made to the holder of `path`; `undefined` if there is none. */
export function withChange(
  data: unknown,
  path: FieldPath,
  change: (holder: Holder, key: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(data);
  const holder = path.slice(0, -1).reduce<unknown>(step, copy);
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return undefined;
  change(holder as Holder, key);
  return copy;
}

export function getAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(step, data);
}

function step(value: unknown, part: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Holder)[part]
    : undefined;
}

/** Values as YAML. A text is bare if it can be read back so, and in quotation marks otherwise. */
const WIDTH = 120;
const STEP = 2;

export type Mark = '"' | "'";

interface Space {
  readonly indent: number;
  readonly lineEnd: string;
}

/** `[a, b]` and `{ name: value }` in one line. */
export function printFlow(value: Value): string {
  if (typeof value === 'string') return printText(value, true);
  if (isList(value)) return `[${value.map(printFlow).join(', ')}]`;
  const pairs = Object.entries(value).map(([name, one]) => `${printName(name)}: ${printFlow(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** What follows a colon: ` value`, or lines that each begin with a line end. */
export function printBelow(value: Value, { indent, lineEnd }: Space): string {
  if (typeof value === 'string') return ` ${printText(value, false)}`;
  const isPlain = isList(value) && !value.some((one) => isGroup(one) && !isEmpty(one));
  if (isEmpty(value) || (isPlain && printFlow(value).length + indent < WIDTH))
    return ` ${printFlow(value)}`;
  const space = { indent: indent + STEP, lineEnd };
  const edge = lineEnd + ' '.repeat(space.indent);
  if (isList(value)) return value.map((one) => `${edge}- ${printElement(one, space)}`).join('');
  return printLines(value, space)
    .map((line) => edge + line)
    .join('');
}

/** What follows the hyphen of a list element; `indent` is that of the hyphen. */
export function printElement(value: Value, { indent, lineEnd }: Space): string {
  if (typeof value === 'string') return printText(value, false);
  if (isList(value) || isEmpty(value)) return printFlow(value);
  const space = { indent: indent + STEP, lineEnd };
  return printLines(value, space).join(lineEnd + ' '.repeat(space.indent));
}

/** One string per field, with what is below it. */
export function printLines(group: Readonly<Record<string, Value>>, space: Space): string[] {
  return Object.entries(group).map(
    ([name, value]) => `${printName(name)}:${printBelow(value, space)}`,
  );
}

export function printName(name: string): string {
  return isReadAs(`${name}: a`, { [name]: 'a' }) ? name : printMarked(name, '"');
}

function printText(text: string, isInFlow: boolean): string {
  if (canBeBare(text, isInFlow)) return text;
  return printMarked(text, text.includes('"') && !text.includes("'") ? "'" : '"');
}

export function printMarked(text: string, mark: Mark): string {
  if (mark === "'" && !/[\n\r]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${escaped.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

/** The words of a folded text, in lines of `indent`; `undefined` if folding would change the text. */
export function printFolded(text: string, { indent, lineEnd }: Space): string | undefined {
  const words = text.split(' ');
  if (words.some((word) => word === '' || /\s/.test(word))) return undefined;
  const lines = [words.shift() ?? ''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => lineEnd + ' '.repeat(indent) + line).join('');
}

function canBeBare(text: string, isInFlow: boolean): boolean {
  if (text === '' || /[\n\r]/.test(text)) return false;
  return isInFlow
    ? isReadAs(`a: [${text}, ${text}]`, { a: [text, text] })
    : isReadAs(`a: ${text}`, { a: text }) && isReadAs(`a:\n  - ${text}\n`, { a: [text] });
}

function isReadAs(yaml: string, wanted: unknown): boolean {
  const { data, faults } = parseYaml(yaml);
  return faults.length === 0 && JSON.stringify(data) === JSON.stringify(wanted);
}

function isEmpty(value: Exclude<Value, string>): boolean {
  return Object.keys(value).length === 0;
}
