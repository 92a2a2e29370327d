/** The fields of a file as the nodes of its YAML, with their places in the text. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { z } from 'zod';
import { splitFrontMatter } from '../../content/disk/read-entry.ts';
import { parseShallow, parseYaml } from '../../content/disk/yaml.ts';
import { type FormField, toFormSchema } from '../../content/kinds/form-schema.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { publication } from '../../content/kinds/publication.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import { toFieldName } from '../../content/kinds/relations.ts';
import { splice, type Splice, toTrimmedEnd } from './splice.ts';

export interface EditFile {
  readonly kind: KindName | 'publication';
  readonly text: string;
}

export interface Fields {
  readonly yaml: string;
  readonly offset: number;
  readonly root: ParsedNode | null;
  /** All of it as texts, lists and maps. */
  readonly data: unknown;
}

/** Texts that were opened last, by kind and text: one text is asked and changed several times over. */
const OPENED = new Map<string, Fields>();
const MOST_OPENED = 8;

/** Throws EditError for a file that cannot be read: whoever changes it might make it worse. */
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

function readFields(file: EditFile): Fields {
  const { yaml, offset } = findYaml(file);
  const { data, faults } = parseYaml(yaml);
  const document = parseShallow(yaml);
  if (faults.length > 0 || !('contents' in document))
    throw new EditError(
      'the fields of the file cannot be read',
      'mend what the check says of it first',
    );
  return { yaml, offset, root: document.contents, data };
}

function findYaml({ kind, text }: EditFile): { yaml: string; offset: number } {
  if (kind === 'publication' || getKind(kind).format === 'yaml') return { yaml: text, offset: 0 };
  const parts = splitFrontMatter(text);
  if ('message' in parts) throw new EditError(parts.message, parts.remedy);
  return { yaml: parts.yaml, offset: parts.yamlOffset };
}

/** Whether the fields of `text` are those of `data`, and what stands around them is what stands around those of `before`. */
function saysExactly(
  { kind, text: before }: EditFile,
  fields: Fields,
  text: string,
  data: unknown,
): boolean {
  const after = tryToOpen({ kind, text });
  const rest = (all: string, { offset, yaml }: Fields) => [
    all.slice(0, offset),
    all.slice(offset + yaml.length),
  ];
  return (
    after !== undefined &&
    isDeepStrictEqual(after.data, data) &&
    isDeepStrictEqual(rest(text, after), rest(before, fields))
  );
}

function tryToOpen(file: EditFile): Fields | undefined {
  try {
    return openFields(file);
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** The names of the fields that may stand below `holder`, in the order of the manual; none where that is not known. */
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

export interface Found {
  /** `undefined` for a field without a value. */
  readonly node: ParsedNode | undefined;
  /** Of a field in a map; none for the element of a list. */
  readonly pair: Pair<ParsedNode, ParsedNode | null> | undefined;
  /** The nearest thing around it: a map or a list. */
  readonly holder: ParsedNode;
  /** Whether brackets stand around it. */
  readonly isInFlow: boolean;
}

export function findField({ root }: Fields, path: FieldPath): Found | undefined {
  let holder = root;
  let isInFlow = false;
  let found: Found | undefined;
  for (const part of path) {
    if (holder === null) return undefined;
    isInFlow ||= isFlow(holder);
    if (isMap(holder)) {
      const pair = holder.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(part),
      );
      if (pair === undefined) return undefined;
      const { value } = pair;
      // A field without a value has a node of no length, or none.
      const isEmpty = value === null || (isScalar(value) && value.range[0] === value.range[1]);
      found = { node: isEmpty ? undefined : value, pair, holder, isInFlow };
    } else if (isSeq(holder) && typeof part === 'number') {
      const node = holder.items[part];
      if (node === undefined) return undefined;
      found = { node, pair: undefined, holder, isInFlow };
    } else return undefined;
    holder = found.node ?? null;
  }
  return found;
}

/** The map or the list at a path; the whole of the fields for the empty one. */
export function findHolder(fields: Fields, path: FieldPath): ParsedNode | undefined {
  const node = path.length === 0 ? fields.root : findField(fields, path)?.node;
  return node !== undefined && (isMap(node) || isSeq(node)) ? node : undefined;
}

export function isFlow(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Where the value stands, without white space behind it. */
export function toExtent({ yaml }: Fields, node: ParsedNode): { start: number; end: number } {
  const [start, end] = node.range;
  return { start, end: Math.max(start, toTrimmedEnd(yaml, end)) };
}

export function toMissing(path: FieldPath): EditError {
  return new EditError(`there is no ${toFieldName(path)}`, 'add it first');
}

/** A change that cannot be made in the text without touching more than it says; nothing was changed. */
export class EditError extends Error {
  /** What an editor does instead. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What `change` gives; its EditError says in which file. */
export function inFile<Result>(inside: string, change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new EditError(`${inside}: ${error.message}`, error.remedy);
  }
}

/** For a text that says something else than was wanted when it is read again. */
export function toUnsafe(what: string): EditError {
  return new EditError(
    `${what} cannot be changed without touching what stands beside it`,
    'change it in the file itself',
  );
}

/** The first of the texts that says what is wanted. Throws EditError if none does. */
export function firstThatRoundTrips(
  file: EditFile,
  fields: Fields,
  ways: readonly (readonly Splice[])[],
  wanted: unknown,
  path: FieldPath,
): string {
  for (const way of ways) {
    const text = putInto(file, fields, way);
    if (saysExactly(file, fields, text, wanted)) return text;
  }
  throw toUnsafe(toFieldName(path));
}

/** The text of the file with changes to its YAML. */
export function putInto(
  { text }: EditFile,
  { yaml, offset }: Fields,
  way: readonly Splice[],
): string {
  return text.slice(0, offset) + splice(yaml, way) + text.slice(offset + yaml.length);
}
