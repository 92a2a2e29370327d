import type { ComponentName } from '../components.ts';
import { parseProse } from '../parse-prose.ts';
import type { ElementProperties, ProseComponent, ProseNode, ProseTree } from '../tree.ts';
import { escapeText, type TagAttributes, toEndTag, toTag } from './markup.ts';

/** A piece of a body on its way to a page. */
export type Segment = HtmlSegment | ComponentSegment;

/**
 * Escaped HTML. A component in a line of text divides its paragraph, so one piece may open what a later one closes:
 * print the pieces in order, unchanged. Addresses of links are as the author wrote them.
 */
interface HtmlSegment {
  readonly html: string;
}

export interface ComponentSegment {
  readonly component: ComponentName;
  /** The attributes, as plain text, to be escaped when printed. */
  readonly props: Readonly<Record<string, string>>;
  /** Whether it is in a line of text, where only phrasing content may be printed. */
  readonly inline: boolean;
  readonly children: readonly Segment[];
}

/** The tree as HTML and components, in reading order; no two `html` pieces follow each other. */
export function toSegments(tree: ProseTree): readonly Segment[] {
  return cut(tree.children);
}

interface Writer {
  readonly segments: Segment[];
  /** Printed since the last component. Joined at once: a text that grows bit by bit is stored in bits. */
  parts: string[];
}

function cut(nodes: readonly ProseNode[]): readonly Segment[] {
  const writer: Writer = { segments: [], parts: [] };
  for (const node of nodes) print(node, writer);
  endPiece(writer);
  return writer.segments;
}

function print(node: ProseNode, writer: Writer): void {
  if (node.type === 'text') {
    writer.parts.push(escapeText(node.value));
    return;
  }
  if (node.type === 'component') {
    endPiece(writer);
    writer.segments.push(toSegment(node));
    return;
  }
  writer.parts.push(toTag(node.tagName, toAttributes(node.properties)));
  for (const child of node.children) print(child, writer);
  writer.parts.push(toEndTag(node.tagName));
}

function endPiece(writer: Writer): void {
  const html = writer.parts.join('');
  if (html !== '') writer.segments.push({ html });
  writer.parts = [];
}

function toSegment({ name, attributes, inline, children }: ProseComponent): ComponentSegment {
  return { component: name, props: attributes, inline, children: cut(children) };
}

function toAttributes({ href, title, start, className }: ElementProperties): TagAttributes {
  return { href, title, start, class: className?.join(' ').trim() };
}

/**
 * Bodies as pages print them. A build reads every body for its facts, and prints most of them a moment later, on pages
 * and in feeds, so the result of the first reading is kept, within limits. Templates are bundled with a copy of this
 * module, so it is kept in one place per process.
 */
const KEY = Symbol.for('dateline.bodies');
type Global = typeof globalThis & { [KEY]?: Held | undefined };

interface Held {
  readonly bodies: Map<string, readonly Segment[]>;
  /** Characters of sources that may still be held. */
  room: number;
}

/** Some 10,000 long bodies. In a larger archive, the rest are read again: that time matters less than the memory. */
const ROOM = 32_000_000;

/** From now on, `holdBody` keeps bodies; without it, they are read again for printing. */
export function startHolding(): void {
  (globalThis as Global)[KEY] = { bodies: new Map(), room: ROOM };
}

export function stopHolding(): void {
  Reflect.deleteProperty(globalThis, KEY);
}

export function holdBody(source: string, tree: ProseTree): void {
  const held = (globalThis as Global)[KEY];
  if (held === undefined || held.room < source.length) return;
  held.room -= source.length;
  held.bodies.set(source, toSegments(tree));
}

export function toBodySegments(source: string): readonly Segment[] {
  return (
    (globalThis as Global)[KEY]?.bodies.get(source) ??
    toSegments(parseProse(source, { path: '', firstLine: 1 }).tree)
  );
}

/** Ids that the frame of a page uses itself. */
const TAKEN: readonly string[] = ['corrections', 'main', 'sections'];

/** One id for each heading, unique on a page, in the form of GitHub’s, so that they can be guessed. */
export function toHeadingIds(headings: readonly { readonly text: string }[]): string[] {
  const taken = new Set(TAKEN);
  return headings.map(({ text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
    const base = plain.replaceAll(' ', '-') || 'section';
    let id = base;
    for (let number = 1; taken.has(id); number++) id = `${base}-${String(number)}`;
    taken.add(id);
    return id;
  });
}

/** The same segments, whose headings have these ids in reading order. */
export function addHeadingIds(segments: readonly Segment[], ids: readonly string[]): Segment[] {
  const left = ids.values();
  const add = (some: readonly Segment[]): Segment[] =>
    some.map((segment) =>
      'html' in segment
        ? { html: segment.html.replace(/<(h[234])>/g, (tag, name: string) => addId(tag, name)) }
        : { ...segment, children: add(segment.children) },
    );
  const addId = (tag: string, name: string) => {
    const { value } = left.next();
    return value === undefined ? tag : `<${name} id="${value}">`;
  };
  return add(segments);
}
