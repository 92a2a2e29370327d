/** The fields of a file as YAML nodes, with their places in the text. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { toAddressed } from '../../content/disk/address.ts';
import { type FileParts, splitFrontMatter } from '../../content/disk/read-entry.ts';
import { parseShallow, parseYaml } from '../../content/disk/yaml.ts';
import { type FormField, toFormSchema } from '../../content/kinds/form-schema.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { publication } from '../../content/kinds/publication.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import { toFieldName } from '../../content/kinds/relations.ts';
import { sayField } from '../words/field-names.ts';
import { sayFault } from '../words/findings.ts';
import { say } from '../words/say.ts';

export interface EditFile {
  readonly kind: KindName | 'publication';
  readonly text: string;
}

/** `undefined` for pictures, words and records, which have no fields. */
export function toEditKind(inside: string | undefined): EditFile['kind'] | undefined {
  if (inside === undefined || inside === 'publication.yaml') return inside && 'publication';
  const addressed = toAddressed(inside);
  return 'kind' in addressed ? addressed.kind : undefined;
}

export interface Fields {
  readonly yaml: string;
  readonly offset: number;
  readonly root: ParsedNode | null;
  /** All values as texts, lists and maps. */
  readonly data: unknown;
}

/** The last opened texts, by kind and text: one text is read and changed several times. */
const OPENED = new Map<string, Fields>();
const MOST_OPENED = 8;

/** Throws EditError for a file that cannot be read: a change might make it worse. */
export function openFields(file: EditFile): Fields {
  const key = `${file.kind}\n${file.text}`;
  const fields = OPENED.get(key) ?? readFields(file);
  OPENED.delete(key);
  OPENED.set(key, fields);
  for (const oldest of OPENED.keys()) {
    if (OPENED.size <= MOST_OPENED) break;
    OPENED.delete(oldest);
  }
  return fields;
}

/** All of a file without a body is YAML. Throws EditError. */
export function splitFile({ kind, text }: EditFile): FileParts {
  if (kind === 'publication' || getKind(kind).format === 'yaml')
    return { yaml: text, yamlOffset: 0, bodyOffset: text.length, bodyLine: Infinity };
  const parts = splitFrontMatter(text);
  if ('message' in parts) {
    const { message, remedy } = sayFault(parts);
    throw new EditError(message, remedy);
  }
  return parts;
}

/** What stands before the body, and the body. Throws EditError. */
export function cutBody(file: EditFile): { head: string; body: string } {
  const { bodyOffset } = splitFile(file);
  return { head: file.text.slice(0, bodyOffset), body: file.text.slice(bodyOffset) };
}

function readFields(file: EditFile): Fields {
  const { yaml, yamlOffset: offset } = splitFile(file);
  const { data, faults } = parseYaml(yaml);
  const document = parseShallow(yaml);
  if (faults.length > 0 || !('contents' in document))
    throw new EditError(say.editFields.unread, say.editFields.mendFirst);
  return { yaml, offset, root: document.contents, data };
}

/** The names of the fields allowed below `holder`, in the order of the manual; none if unknown. */
export function listNamesBelow(kind: EditFile['kind'], holder: FieldPath): readonly string[] {
  if (kind === 'publication')
    return holder.length === 0 ? Object.keys((publication as unknown as z.ZodObject).shape) : [];
  const fields = holder.reduce<readonly FormField[]>((beside, part) => {
    if (typeof part === 'number') return beside;
    const value = beside.find(({ name }) => name === part)?.value;
    const inner = value?.form === 'list' ? value.of : value;
    return inner?.form === 'group' ? inner.fields : [];
  }, toFormSchema(kind).fields);
  return fields.map(({ name }) => name);
}

export interface FoundField {
  readonly node: ParsedNode | undefined;
  /** Of a field in a map; absent for a list element. */
  readonly pair: Pair<ParsedNode, ParsedNode | null> | undefined;
  /** The map or list that holds it. */
  readonly holder: ParsedNode;
  /** Whether it is inside brackets. */
  readonly isInFlow: boolean;
}

export function findField({ root }: Fields, path: FieldPath): FoundField | undefined {
  let found: FoundField | undefined;
  for (const part of path) {
    const holder: ParsedNode | null | undefined = found === undefined ? root : found.node;
    if (!holder) return undefined;
    const isInFlow = found?.isInFlow === true || isFlow(holder);
    const pair = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : undefined;
    const item = isSeq(holder) && typeof part === 'number' ? holder.items[part] : undefined;
    const value = pair?.value ?? item;
    if (pair === undefined && item === undefined) return undefined;
    // A field without a value has an empty node, or none.
    const isEmpty = pair && isScalar(value) && value.range[0] === value.range[1];
    found = { node: isEmpty ? undefined : value, pair, holder, isInFlow };
  }
  return found;
}

export function findHolder(fields: Fields, path: FieldPath): ParsedNode | undefined {
  const node = path.length === 0 ? fields.root : findField(fields, path)?.node;
  return node !== undefined && (isMap(node) || isSeq(node)) ? node : undefined;
}

export function isFlow(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** The place of the value, without trailing white space. */
export function toExtent({ yaml }: Fields, node: ParsedNode): { start: number; end: number } {
  const [start, end] = node.range;
  return { start, end: Math.max(start, toTrimmedEnd(yaml, end)) };
}

export function toMissing(path: FieldPath): EditError {
  return new EditError(
    say.editFields.missing({ field: sayField(toFieldName(path)) }),
    say.editFields.addFirst,
  );
}

/** A change that would touch more than it should; nothing was changed. */
export class EditError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Runs `change`, and adds the file to the message of its EditError. */
export function inFile<Result>(inside: string, change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new EditError(say.editFields.inFile({ inside, fault: error.message }), error.remedy);
  }
}

/** For a changed text that would not be read back as wanted. */
export function toUnsafe(what: string): EditError {
  return new EditError(say.editFields.unsafe({ what }), say.editFields.changeInFile);
}

/** The text after the first of the changes that makes the file say what is wanted. Throws EditError if none does. */
export function firstThatRoundTrips(
  file: EditFile,
  fields: Fields,
  ways: readonly Splice[],
  wanted: unknown,
  path: FieldPath,
): string {
  const { yaml, offset } = fields;
  const [head, tail] = [file.text.slice(0, offset), file.text.slice(offset + yaml.length)];
  for (const way of ways) {
    const text = head + splice(yaml, [way]) + tail;
    const after = attempt(() => openFields({ kind: file.kind, text }), EditError);
    const isSame =
      after !== undefined &&
      text.slice(0, after.offset) === head &&
      text.slice(after.offset + after.yaml.length) === tail &&
      isDeepStrictEqual(after.data, wanted);
    if (isSame) return text;
  }
  throw toUnsafe(sayField(toFieldName(path)));
}

// Replacements in a text: offsets count UTF-16 code units of the text before.

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`two changes overlap at ${start}`);
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** The line end of the text; LF if it has none. */
export function toLineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function toColumn(text: string, offset: number): number {
  return offset - toLineStart(text, offset);
}

export function toLineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The start of the line after `end`; trailing blank lines before `end` are not counted. */
export function toAfterLine(text: string, end: number): number {
  const next = text.indexOf('\n', toTrimmedEnd(text, end));
  return next < 0 ? text.length : next + 1;
}

export function toTrimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
