import { toFault } from '../../problems/fault.ts';
import type { ProseFinding } from '../finding.ts';
import { FOOTNOTE } from '../link.ts';
import { BRACE, findKeyword, type RawNode } from '../parse/satteri.ts';
import { ELEMENT_NAMES, type ElementName, type ProseNode, type ProseText } from '../tree.ts';
import { buildComponent } from './build-component.ts';
import { buildElement, refuseElement } from './build-element.ts';
import {
  type Surroundings,
  type Reader,
  readValue,
  toNodeEnd,
  toOffset,
  toNodeStart,
} from './reader.ts';

const ALLOWED: ReadonlySet<string> = new Set(ELEMENT_NAMES);

/** Far below what the stack allows; `scan` stops ordinary nesting at 32. */
const MAX_TREE_DEPTH = 200;

/** The checked children of a node. A refused node is replaced by its children, so that they are checked, too. */
export function buildChildren(
  parent: RawNode,
  around: Surroundings,
  reader: Reader,
): readonly ProseNode[] {
  const built: ProseNode[] = [];
  const deeper = { ...around, depth: around.depth + 1 };
  if (deeper.depth > MAX_TREE_DEPTH) {
    reader.findings.push(tooDeep(toNodeStart(parent)));
    return built;
  }
  for (const child of parent.children ?? []) {
    const node = buildNode(child, deeper, reader, parent);
    if ('type' in node) built.push(node);
    // One by one: a call with a hundred thousand arguments overflows the stack.
    else for (const one of node) built.push(one);
  }
  return built;
}

function buildNode(
  node: RawNode,
  around: Surroundings,
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
  return { offset, ...toFault('prose.too-deep:tree') };
}

/** A cheap test: most texts have none of these, and need no more tests. */
const SUSPECT = /[\ue000-\ue002[\]:+]/;

const FAULTS: readonly {
  readonly pattern: RegExp;
  readonly finding: Omit<ProseFinding, 'offset'>;
}[] = [
  {
    pattern: /^[ \t]*:::.*|(?<![\w:])::?[a-z][\w-]*\[/gim,
    finding: toFault('prose.directive'),
  },
  { pattern: /\[\^[^\]\s]+\]/g, finding: FOOTNOTE },
  {
    pattern: /\]\(/g,
    finding: toFault('prose.broken-link:text'),
  },
  {
    pattern: /^\+\+\+[ \t]*$/gm,
    finding: toFault('prose.front-matter:plus'),
  },
];

function buildText(node: RawNode, reader: Reader, parent: RawNode): ProseText {
  const masked = node.value ?? '';
  const inCode = parent.tagName === 'code';
  if (!inCode && SUSPECT.test(masked)) findFaults(masked, node, reader, parent);
  return { type: 'text', value: readValue(masked, inCode ? parent : node, reader) };
}

function findFaults(masked: string, node: RawNode, reader: Reader, parent: RawNode): void {
  findBraces(masked, node, reader);
  const keyword =
    parent.tagName === 'p' && toNodeStart(node) === toNodeStart(parent)
      ? findKeyword(masked)
      : undefined;
  if (keyword !== undefined) reader.findings.push(refuseKeyword(keyword, toNodeStart(node)));
  for (const { pattern, finding } of FAULTS) {
    let from = toNodeStart(node);
    for (const [found] of masked.matchAll(pattern)) {
      const offset = toOffset(reader, node, found.trim(), from);
      reader.findings.push({ offset, ...finding });
      from = offset + 1;
    }
  }
}

function findBraces(masked: string, node: RawNode, reader: Reader): void {
  const end = toNodeEnd(node);
  const code = toFault('prose.expression');
  if (!masked.includes(BRACE)) return;
  for (let at = reader.text.indexOf(BRACE, toNodeStart(node)); at >= 0 && at < end;) {
    reader.findings.push({ offset: at, ...code });
    const close = reader.text.indexOf('}', at);
    at = close < 0 || close >= end ? -1 : reader.text.indexOf(BRACE, close);
  }
}

function refuseKeyword(keyword: string, offset: number): ProseFinding {
  return { offset, ...toFault('prose.import-export', { keyword }) };
}
