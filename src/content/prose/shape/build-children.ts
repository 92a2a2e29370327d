import { ELEMENT_NAMES } from '../tree.ts';
import type { ElementName, ProseNode } from '../tree.ts';
import { buildComponent } from './build-component.ts';
import { buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import { toStart } from './reader.ts';
import type { Around, Reader } from './reader.ts';
import { refuseElement } from './refuse-element.ts';
import type { RawNode } from '../parse/satteri.ts';

const ALLOWED: ReadonlySet<string> = new Set(ELEMENT_NAMES);

/** Far below what the stack bears; `scan` stops honest nesting at 32 already. */
const MAX_TREE_DEPTH = 200;

/** The checked children of a node. What is refused leaves its children in its place, so that they are checked too. */
export function buildChildren(
  parent: RawNode,
  around: Around,
  reader: Reader,
): readonly ProseNode[] {
  const built: ProseNode[] = [];
  const deeper = { ...around, depth: around.depth + 1 };
  if (deeper.depth > MAX_TREE_DEPTH) {
    reader.findings.push(tooDeep(toStart(parent)));
    return built;
  }
  for (const child of parent.children ?? []) {
    const node = buildNode(child, deeper, reader, parent);
    if ('type' in node) built.push(node);
    // One by one: a hundred thousand arguments of one call are more than the stack holds.
    else for (const one of node) built.push(one);
  }
  return built;
}

function buildNode(
  node: RawNode,
  around: Around,
  reader: Reader,
  parent: RawNode,
): ProseNode | readonly ProseNode[] {
  if (node.type === 'text') return buildText(node, reader, parent);
  if (node.type === 'mdxJsxTextElement') return buildComponent(node, true, around, reader);
  if (node.type === 'mdxJsxFlowElement') return buildComponent(node, false, around, reader);
  if (node.type === 'element' && isElementName(node.tagName))
    return buildElement(node, node.tagName, around, reader);
  reader.findings.push(refuseElement(node, parent));
  return buildChildren(node, around, reader);
}

function isElementName(name: string | undefined): name is ElementName {
  return name !== undefined && ALLOWED.has(name);
}

function tooDeep(offset: number) {
  return {
    offset,
    code: 'prose.too-deep',
    message: 'this is nested too deeply',
    remedy: 'write it flatter',
  } as const;
}
