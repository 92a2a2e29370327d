/** One content file → its checked front matter and its body, or everything that is wrong with it. */
import { toFault } from '../problems/fault.ts';
import type { z } from 'zod';
import { getKind, type KindData, type KindName } from '../kinds/kinds.ts';
import type { FieldPath } from '../kinds/field-meta.ts';
import { toFieldName } from '../kinds/relations.ts';
import { shape } from '../kinds/shape.ts';
import { type Position, toLines } from '../problems/lines.ts';
import { type Fault, limitProblems, type Problem, toError } from '../problems/problem.ts';
import { decodeText } from './decode.ts';
import { parseYaml, type YamlTree } from './yaml.ts';

/** A content file as read and checked; `body` is `''` for kinds without one. */
export interface FileEntry<Kind extends KindName = KindName> {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly inside: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  readonly data: KindData[Kind];
  readonly body: string;
  readonly bodyLine: number;
}

interface Read<Data> {
  readonly data: Data | undefined;
  readonly body: string;
  /** Of its first byte. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/** Reads a text with front matter (`mdx`) or one that is all data (`yaml`), and checks it against `schema`. */
export function readEntry<Schema extends z.ZodType>(
  bytes: Uint8Array,
  path: string,
  format: 'mdx' | 'yaml',
  schema: Schema,
): Read<z.output<Schema>> {
  const text = decodeText(bytes);
  if (typeof text !== 'string') {
    return failed([toError(path, text, toLines(text.text).toPosition(text.offset))]);
  }
  const parts = format === 'mdx' ? splitFrontMatter(text) : allYaml(text);
  if ('message' in parts) {
    return failed([toError(path, parts, { line: parts.line, column: 1 })]);
  }
  const tree = parseYaml(parts.yaml);
  const body = {
    body: text.slice(parts.bodyOffset),
    bodyOffset: Buffer.byteLength(text.slice(0, parts.bodyOffset)),
    bodyLine: parts.bodyLine,
  };
  const { toPosition } = toLines(text);
  const at = (offset: number) => toPosition(parts.yamlOffset + offset);
  if (tree.faults.length > 0) {
    const problems = tree.faults.map((fault) => toError(path, fault, at(fault.offset)));
    return { ...failed(limitProblems(problems)), ...body };
  }
  const { data, faults } = shape(schema, tree.data);
  const problems = faults.map((fault) => {
    const offset = tree.locate(fault.path, fault.code === 'field.unknown');
    return toError(path, fault, at(offset), toFieldName(fault.path));
  });
  return { data, ...body, problems: limitProblems(problems) };
}

/** Gives the places of fields in a file that was read before, for problems found later by comparing entries. */
export function toFieldPlaces(
  bytes: Uint8Array,
  kind: KindName | 'publication',
): (path: FieldPath) => Position {
  const text = decodeText(bytes);
  const format = kind === 'publication' ? 'yaml' : getKind(kind).format;
  const parts = typeof text !== 'string' || format === 'yaml' ? undefined : splitFrontMatter(text);
  if (typeof text !== 'string' || (parts !== undefined && 'message' in parts))
    return () => ({ line: 1, column: 1 });
  const { yaml, yamlOffset } = parts ?? allYaml(text);
  const tree: YamlTree = parseYaml(yaml);
  const { toPosition } = toLines(text);
  return (path) => toPosition(yamlOffset + tree.locate(path));
}

function allYaml(text: string): FileParts {
  return { yaml: text, yamlOffset: 0, bodyOffset: text.length, bodyLine: 1 };
}

function failed(problems: readonly Problem[]): Read<never> {
  return { data: undefined, body: '', bodyOffset: 0, bodyLine: 1, problems };
}

/**
 * Front matter, found by a strict scan of lines: it starts with a line `---` and ends with the next line `---`, nothing
 * else. Less strict regular expressions have published front matter as body.
 */

export interface FileParts {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

interface BadFence extends Fault {
  readonly line: number;
}

export function splitFrontMatter(text: string): FileParts | BadFence {
  const first = lineAt(text, 0);
  if (first.content !== '---') return badOpening(first.content);
  let offset = first.next;
  for (let line = 2; offset < text.length; line += 1) {
    const current = lineAt(text, offset);
    if (current.content === '---') {
      return {
        yaml: text.slice(first.next, offset),
        yamlOffset: first.next,
        bodyOffset: current.next,
        bodyLine: line + 1,
      };
    }
    if (/^(---+|\+\+\+)\s*$/.test(current.content))
      return { line, ...toFault('fence.closing', { content: current.content }) };
    offset = current.next;
  }
  return { line: 1, ...toFault('fence.open') };
}

function badOpening(content: string): BadFence {
  const isOther = content.startsWith('---') || content.startsWith('+++');
  return { line: 1, ...toFault(isOther ? 'fence.missing:other' : 'fence.missing', { content }) };
}

function lineAt(text: string, offset: number): { content: string; next: number } {
  const end = text.indexOf('\n', offset);
  const stop = end === -1 ? text.length : end;
  return {
    content: text.slice(offset, text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop),
    next: end === -1 ? text.length : end + 1,
  };
}
