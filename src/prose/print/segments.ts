import type { Properties, Root, RootContent } from 'hast';
import type { ComponentName } from '../components.ts';
import type { ElementProperties, ProseComponent, ProseNode, ProseTree } from '../tree.ts';
import { serialize } from './serialize.ts';

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

/** A private-use character, which no checked text holds: the place of a component in the text of its parent. */
const CUT = '\ue00f';

/** The tree as HTML with component calls between, in reading order; no two `html` pieces follow each other. */
export function toSegments(tree: ProseTree): readonly Segment[] {
  return cut(tree.children);
}

function cut(nodes: readonly ProseNode[]): readonly Segment[] {
  const components: ProseComponent[] = [];
  const root: Root = { type: 'root', children: nodes.map((node) => toHast(node, components)) };
  const segments: Segment[] = [];
  serialize(root)
    .split(CUT)
    .forEach((html, index) => {
      const component = components[index - 1];
      if (component !== undefined) segments.push(toSegment(component));
      if (html !== '') segments.push({ html });
    });
  return segments;
}

function toSegment({ name, attributes, inline, children }: ProseComponent): ComponentSegment {
  return { component: name, props: attributes, inline, children: cut(children) };
}

/** Plain hast, with a cut in place of each component; the components go to `components` in the same order. */
function toHast(
  node: ProseNode,
  components: ProseComponent[],
): Extract<RootContent, { type: 'element' | 'text' }> {
  if (node.type === 'component') {
    components.push(node);
    return { type: 'text', value: CUT };
  }
  if (node.type === 'text') return { type: 'text', value: uncut(node.value) };
  return {
    type: 'element',
    tagName: node.tagName,
    properties: toHastProperties(node.properties),
    children: node.children.map((child) => toHast(child, components)),
  };
}

function toHastProperties({ href, title, start, className }: ElementProperties): Properties {
  return {
    ...(href !== undefined && { href: uncut(href) }),
    ...(title !== undefined && { title: uncut(title) }),
    ...(start !== undefined && { start }),
    ...(className !== undefined && { className: className.map(uncut) }),
  };
}

/** The cut itself in a text is refused by the parse; a tree of other origin must not break out either. */
function uncut(text: string): string {
  return text.replaceAll(CUT, '\ufffd');
}
