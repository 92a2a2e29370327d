/**
 * The plain part of YAML, in which nearly every file is written: fields, lists and texts of one line each, with flow
 * lists and maps within a line. Reading it takes a tenth of the time of full YAML. `undefined` if there is anything
 * else, right or wrong: the full parser then reads the file and reports its faults.
 */
import { listUnseen } from '../problems/unseen.ts';

type Data = Record<string, unknown>;

class Odd extends Error {}
const ODD = new Odd();

/** Well below the limits of the full parser (`yaml.ts`), which reports what is too long or too deep. */
const MOST_CHARACTERS = 20_000;
const MOST_INDENT = 6;
const MOST_OPEN = 4;

const FIELD = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
/** What no bare text begins with. */
const MARK = /^[-?:,[\]{}#&*!|>'"%@`\s.~=<]/;
/** What ends a bare text, or may: a colon or a comment sign beside a space, or a space at its end. */
const ENDING = /:(?:\s|$)|\s#|\s$/;
/** A bare text in a flow list or map: without special signs, and with a colon only inside a word. */
const FLOW_TEXT = /(?:[^,[\]{}:#"'\s]|:(?=[\w/+-])|(?<=[\w/]) (?=[\w(]))+/y;
const FLOW_NAME = /([A-Za-z_][\w-]*): +/y;
const QUOTED = /"([^"\\]*)"|'([^']*)'/y;

export function readPlainYaml(text: string): Data | undefined {
  if (text.length > MOST_CHARACTERS || /[\t\r\f\v]/.test(text)) return undefined;
  if (listUnseen(text, 1).length > 0) return undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return undefined;
  try {
    const reader = { lines, at: 0 };
    const data = readMap(reader, 0);
    return reader.at === lines.length ? data : undefined;
  } catch (error) {
    if (error instanceof Odd) return undefined;
    throw error;
  }
}

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** The fields that begin `indent` characters into their lines; the first line may be the rest of one with a hyphen. */
function readMap(reader: Reader, indent: number, first?: string): Data {
  const data: Data = {};
  let rest = first;
  for (;;) {
    const line = reader.lines[reader.at];
    if (rest === undefined && (line === undefined || toIndent(line) < indent)) return data;
    if (rest === undefined && toIndent(line ?? '') > indent) throw ODD;
    if (indent > MOST_INDENT) throw ODD;
    const [, name, value] = FIELD.exec(rest ?? line?.slice(indent) ?? '') ?? [];
    rest = undefined;
    if (name === undefined || name === '__proto__' || Object.hasOwn(data, name)) throw ODD;
    reader.at += 1;
    data[name] =
      value === undefined ? readBelow(reader, indent) : readOneLine(reader, indent, value);
  }
}

/** The value below a field that has none beside it. */
function readBelow(reader: Reader, indent: number): unknown {
  const next = reader.lines[reader.at];
  if (next === undefined) throw ODD;
  const inner = toIndent(next);
  if (next.startsWith('- ', inner) && inner >= indent) return readList(reader, inner);
  if (inner > indent) return readMap(reader, inner);
  throw ODD;
}

function readList(reader: Reader, indent: number): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (line === undefined || toIndent(line) < indent) return items;
    if (toIndent(line) > indent) throw ODD;
    // The next field of a map whose list is not indented.
    if (!line.startsWith('- ', indent)) return items;
    const rest = line.slice(indent + 2);
    if (FIELD.test(rest)) items.push(readMap(reader, indent + 2, rest));
    else {
      reader.at += 1;
      items.push(readOneLine(reader, indent, rest));
    }
  }
}

/** A value that ends with its line: if the next line were indented further, the value would continue there. */
function readOneLine({ lines, at }: Reader, indent: number, value: string): unknown {
  if (toIndent(lines[at] ?? '') > indent) throw ODD;
  const sign = value.charAt(0);
  if (sign === '"' || sign === "'" || sign === '[' || sign === '{') {
    const flow = { text: value, at: 0, depth: 0 };
    const read = readFlow(flow);
    if (flow.at !== value.length) throw ODD;
    return read;
  }
  if (value === '' || MARK.test(value) || ENDING.test(value)) throw ODD;
  return value;
}

interface Flow {
  readonly text: string;
  at: number;
  depth: number;
}

function readFlow(flow: Flow): unknown {
  const sign = flow.text.charAt(flow.at);
  if (sign === '[' || sign === '{') {
    flow.depth += 1;
    if (flow.depth > MOST_OPEN) throw ODD;
    const read = sign === '[' ? readFlowList(flow) : readFlowMap(flow);
    flow.depth -= 1;
    return read;
  }
  if (sign === '"' || sign === "'") {
    const [, double, single] = take(flow, QUOTED);
    const text = double ?? single ?? '';
    // Two marks stand for one.
    if (flow.text.charAt(flow.at) === sign) throw ODD;
    return text;
  }
  if (MARK.test(sign)) throw ODD;
  const start = flow.at;
  take(flow, FLOW_TEXT);
  return flow.text.slice(start, flow.at);
}

function readFlowList(flow: Flow): unknown[] {
  const items: unknown[] = [];
  readParts(flow, ']', () => items.push(readFlow(flow)));
  return items;
}

function readFlowMap(flow: Flow): Data {
  const data: Data = {};
  readParts(flow, '}', () => {
    const [, name = ''] = take(flow, FLOW_NAME);
    if (name === '__proto__' || Object.hasOwn(data, name)) throw ODD;
    data[name] = readFlow(flow);
  });
  return data;
}

/** Parts separated by commas, with none after the last. */
function readParts(flow: Flow, end: string, readPart: () => void): void {
  flow.at += 1;
  skipSpaces(flow);
  if (flow.text.charAt(flow.at) === end) {
    flow.at += 1;
    return;
  }
  for (;;) {
    readPart();
    skipSpaces(flow);
    const sign = flow.text.charAt(flow.at);
    flow.at += 1;
    if (sign === end) return;
    if (sign !== ',') throw ODD;
    skipSpaces(flow);
  }
}

function take(flow: Flow, pattern: RegExp): readonly (string | undefined)[] {
  pattern.lastIndex = flow.at;
  const match = pattern.exec(flow.text);
  if (match === null) throw ODD;
  flow.at = pattern.lastIndex;
  return match;
}

function skipSpaces(flow: Flow): void {
  while (flow.text.charAt(flow.at) === ' ') flow.at += 1;
}

function toIndent(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 32) count += 1;
  return count;
}
