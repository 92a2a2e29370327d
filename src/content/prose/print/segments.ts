import type { ComponentName } from '../components.ts';
import type { ElementProperties, ProseComponent, ProseNode, ProseTree } from '../tree.ts';
import { escapeText, toEndTag, toTag, type TagAttributes } from './markup.ts';

/** A piece of a body on its way to a page. */
export type Segment = HtmlSegment | ComponentSegment;

/**
 * Escaped HTML. A component in a line of text parts its paragraph, so one piece may open what a later one closes:
 * print the pieces in order, as they are. Addresses of links are as the author wrote them.
 */
export interface HtmlSegment {
  readonly html: string;
}

export interface ComponentSegment {
  readonly component: ComponentName;
  /** The attributes, as plain text: whoever prints them escapes them. */
  readonly props: Readonly<Record<string, string>>;
  /** Whether it stands in a line of text, where only phrasing content may be printed. */
  readonly inline: boolean;
  readonly children: readonly Segment[];
}

/** The tree as HTML with component calls between, in reading order; no two `html` pieces follow each other. */
export function toSegments(tree: ProseTree): readonly Segment[] {
  return cut(tree.children);
}

interface Writer {
  readonly segments: Segment[];
  /** What was printed since the last component; joined at once, for a text that grows bit by bit is held in bits. */
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
  return {
    ...(href !== undefined && { href }),
    ...(title !== undefined && { title }),
    ...(start !== undefined && { start }),
    ...(className !== undefined && { class: className.join(' ').trim() }),
  };
}
