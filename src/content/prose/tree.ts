import type { Position } from '../problems/lines.ts';
import type { ComponentName } from './components.ts';

/**
 * A checked body, as plain read-only data that JSON can hold. It is hast (the `element`, `text` and `root` nodes of
 * https://github.com/syntax-tree/hast) with one more type of node, `component`, so that rehype tools can walk it.
 */
export interface ProseTree {
  readonly type: 'root';
  readonly children: readonly ProseNode[];
}

export type ProseNode = ProseText | ProseElement | ProseComponent;

export interface ProseText {
  readonly type: 'text';
  readonly value: string;
}

export interface ProseElement {
  readonly type: 'element';
  readonly tagName: ElementName;
  readonly properties: ElementProperties;
  readonly children: readonly ProseNode[];
  /** Its place, known for links and headings only. */
  readonly place?: Position;
}

export interface ElementProperties {
  readonly href?: string;
  readonly title?: string;
  readonly start?: number;
  /** `align-left`, `align-center` or `align-right` in `th` and `td`; `language-…` in `code`. */
  readonly className?: readonly string[];
}

export interface ProseComponent {
  readonly type: 'component';
  readonly name: ComponentName;
  /** As written, with white space collapsed; only those in the component table. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether it is in a line of text rather than between paragraphs. */
  readonly inline: boolean;
  readonly children: readonly ProseNode[];
  readonly place: Position;
}

/** What Markdown makes, and all that a body may hold besides components. */
export const ELEMENT_NAMES = [
  'p',
  'em',
  'strong',
  'del',
  'a',
  'code',
  'br',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'hr',
  'h2',
  'h3',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;

export type ElementName = (typeof ELEMENT_NAMES)[number];

const PHRASING: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a', 'code', 'br']);

/** Whether the node is in a line of text (phrasing content in HTML) rather than a block. */
export function isPhrasing(node: ProseNode): boolean {
  if (node.type === 'component') return node.inline;
  return node.type === 'text' || PHRASING.has(node.tagName);
}

export function isBlank(node: ProseNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
