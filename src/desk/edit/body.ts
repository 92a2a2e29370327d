/** The components and links of a body, with their places in the text of the file. */
import { isDeepStrictEqual } from 'node:util';
import { getKind } from '../../content/kinds/kinds.ts';
import { toLines } from '../../content/problems/lines.ts';
import type { ComponentName } from '../../content/prose/components.ts';
import { parseProse } from '../../content/prose/parse-prose.ts';
import { mask } from '../../content/prose/parse/satteri.ts';
import { readTag, type Tag } from '../../content/prose/parse/tag.ts';
import { toProseText } from '../../content/prose/text.ts';
import type { ProseNode } from '../../content/prose/tree.ts';
import {
  EditError,
  type EditFile,
  toUnsafe,
  splice,
  type Splice,
  toAfterLine,
  toLineEnd,
  splitFile,
} from './fields.ts';
import { say } from '../words/say.ts';

export interface WrittenComponent {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tag: Tag;
}

export interface WrittenLink {
  readonly url: string;
  readonly offset: number;
}

interface Body {
  readonly offset: number;
  readonly components: readonly WrittenComponent[];
  readonly links: readonly WrittenLink[];
  readonly words: string;
}

/** Stands for an entity without words of its own. */
const NAME = '…';

/** Throws EditError for a file without a body, or with broken tags. */
export function openBody(file: EditFile): Body {
  const { kind, text } = file;
  if (kind === 'publication' || getKind(kind).format === 'yaml')
    throw new EditError(say.body.none, say.body.sayInField);
  const { bodyOffset, bodyLine } = splitFile(file);
  const { tree } = parseProse(text.slice(bodyOffset), { path: '', firstLine: bodyLine });
  const masked = mask(text);
  const { toOffset } = toLines(text);
  const components: WrittenComponent[] = [];
  const links: WrittenLink[] = [];
  const collect = (node: ProseNode) => {
    if (node.type === 'text') return;
    if (node.type === 'component') {
      const tag = readTag(masked, toOffset(node.place));
      components.push({ name: node.name, attributes: node.attributes, tag });
    } else if (node.tagName === 'a' && node.place !== undefined)
      links.push({ url: node.properties.href ?? '', offset: toOffset(node.place) });
    node.children.forEach(collect);
  };
  tree.children.forEach(collect);
  return {
    offset: bodyOffset,
    components,
    links,
    words: toProseText({ type: 'root', children: tree.children }, () => NAME),
  };
}

interface WrittenStatement {
  readonly id: string;
  readonly component: WrittenComponent;
  /** From its opening tag to the end of its closing one, and the words between them. */
  readonly all: readonly [start: number, end: number];
  readonly words: readonly [start: number, end: number];
}

export function listWrittenStatements(text: string, { components }: Body): WrittenStatement[] {
  return components.flatMap((component): WrittenStatement[] => {
    const { name, attributes, tag } = component;
    const end = text.indexOf(CLOSING, tag.end);
    if (name !== 'Statement' || attributes.id === undefined || end < 0) return [];
    const start = text.lastIndexOf('<Statement', tag.end);
    const words = [tag.end, end] as const;
    return [{ id: attributes.id, component, words, all: [start, end + CLOSING.length] }];
  });
}

const CLOSING = '</Statement>';

/**
 * Statements in another language, or with a text in one: what is shown and the original, as the body has them, with
 * their places from the end of the text. `original` is an attribute, or is missing and would stand at that place.
 */
export function listOriginals(file: EditFile) {
  const { text } = file;
  if (!/\s(?:lang|original)=/.test(text)) return [];
  const toEnd = (at: number) => at - text.length;
  return listWrittenStatements(text, openBody(file)).flatMap(
    ({ id, component, words: [from, to] }) => {
      const { attributes, tag } = component;
      const { by = '', lang, original } = attributes;
      if (lang === undefined && original === undefined) return [];
      const found = tag.attributes.find(({ name }) => name === 'original');
      const last = tag.attributes.at(-1)?.end ?? toNameEnd(text, tag);
      const { offset, end } = found ?? { offset: last, end: last };
      const shown = text.slice(from, to).trim().replace(/\s+/g, ' ');
      return [
        {
          id,
          by,
          shown,
          ...(lang !== undefined && { lang }),
          ...(original !== undefined && { original }),
          words: [toEnd(from), toEnd(to)] as const,
          attribute: [toEnd(offset), toEnd(end)] as const,
        },
      ];
    },
  );
}

/** Sets an attribute of the statement `id`; removes it without a `value`. Throws EditError. */
export function setAttribute(file: EditFile, id: string, name: string, value?: string): string {
  const body = openBody(file);
  const component = getStatement(body, id);
  return changeAttributes(file, body, [{ component, name, value }]);
}

export function getStatement({ components }: Body, id: string): WrittenComponent {
  const found = components.find((one) => one.name === 'Statement' && one.attributes.id === id);
  if (found === undefined) throw new EditError(say.body.noStatement({ id }), say.body.lookAtId);
  return found;
}

export interface AttributeChange {
  readonly component: WrittenComponent;
  readonly name: string;
  readonly value: string | undefined;
}

/** Makes several changes at once, at most one per attribute. Throws EditError if the body would change in any other way. */
export function changeAttributes(
  file: EditFile,
  body: Body,
  changes: readonly AttributeChange[],
): string {
  const text = splice(
    file.text,
    changes.map((change) => toSplice(file.text, change)),
  );
  const wanted = body.components.map((component) => {
    const attributes: Record<string, string> = { ...component.attributes };
    for (const { name, value } of changes.filter((change) => change.component === component)) {
      if (value === undefined) Reflect.deleteProperty(attributes, name);
      else attributes[name] = value.trim().replace(/\s+/g, ' ');
    }
    return { name: component.name, attributes };
  });
  const after = openBody({ ...file, text });
  const said = after.components.map(({ name, attributes }) => ({ name, attributes }));
  const toUrls = ({ links }: Body) => links.map(({ url }) => url);
  const isSame = after.words === body.words && isDeepStrictEqual(toUrls(after), toUrls(body));
  if (isSame && isDeepStrictEqual(said, wanted)) return text;
  throw toUnsafe(changes.map(({ component, name }) => `${component.name} ${name}`).join(', '));
}

function toSplice(text: string, { component: { tag }, name, value }: AttributeChange): Splice {
  const index = tag.attributes.findIndex((one) => one.name === name);
  const found = tag.attributes[index];
  if (found === undefined) {
    const end = tag.attributes.at(-1)?.end ?? toNameEnd(text, tag);
    return { start: end, end, text: value === undefined ? '' : ` ${printAttribute(name, value)}` };
  }
  if (value !== undefined)
    return { start: found.offset, end: found.end, text: printAttribute(name, value) };
  const start = tag.attributes[index - 1]?.end ?? toNameEnd(text, tag);
  return { start, end: found.end, text: '' };
}

/** The end of the component's name; white space and the first attribute follow. */
function toNameEnd(text: string, { name, attributes, end }: WrittenComponent['tag']): number {
  const before = attributes[0]?.offset ?? end;
  return text.lastIndexOf(name, before) + name.length;
}

/** `name="value"`, in the quotation mark that the value does not contain. */
function printAttribute(name: string, value: string): string {
  const line = value.trim().replace(/\s+/g, ' ');
  const isMarked = line.includes('"');
  const mark = isMarked && !line.includes("'") ? "'" : '"';
  return `${name}=${mark}${isMarked && mark === '"' ? line.replaceAll('"', '&quot;') : line}${mark}`;
}

/**
 * Adds the statement as a paragraph after the one that contains the character at `after`, or at the end. Throws EditError
 * if it would not be read back exactly.
 */
export function addStatement(
  file: EditFile,
  { attributes, words }: { attributes: Readonly<Record<string, string>>; words: string },
  after?: number,
): string {
  const before = openBody(file);
  const lineEnd = toLineEnd(file.text);
  const written = Object.entries(attributes).map(([name, value]) => printAttribute(name, value));
  const line = words.trim().replace(/\s+/g, ' ');
  for (const shown of [line, line.replace(/[\\`*_[\]<{~&]/g, String.raw`\$&`)]) {
    const paragraph = `<Statement ${written.join(' ')}>${shown}</Statement>`;
    const text = insert(file.text, toPlace(file.text, before.offset, after), paragraph, lineEnd);
    if (isThere(file, text, before.components.length, attributes.id, line)) return text;
  }
  throw toUnsafe(say.body.body);
}

function isThere(
  { kind }: EditFile,
  text: string,
  count: number,
  id: string | undefined,
  words: string,
): boolean {
  const { components, words: all } = openBody({ kind, text });
  const isFound = components.some(
    ({ name, attributes }) => name === 'Statement' && attributes.id === id,
  );
  return isFound && components.length === count + 1 && all.includes(words);
}

function toPlace(text: string, bodyOffset: number, after = text.length): number {
  const from = Math.max(bodyOffset, Math.min(after, text.length));
  const empty = /\r?\n[ \t]*\r?\n/g;
  empty.lastIndex = from;
  const found = empty.exec(text);
  return Math.max(bodyOffset, toAfterLine(text, found?.index ?? text.length));
}

function insert(text: string, at: number, paragraph: string, lineEnd: string): string {
  const head = text.slice(0, at);
  const open = head === '' || head.endsWith('\n') ? head : head + lineEnd;
  return `${open}${lineEnd}${paragraph}${lineEnd}${text.slice(at)}`;
}
