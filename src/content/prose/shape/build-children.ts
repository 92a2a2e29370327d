import { toFault } from '../../problems/fault.ts';
import type { ProseFinding } from '../finding.ts';
import { FOOTNOTE, checkLink } from '../link.ts';
import { BRACE, findKeyword, type RawNode, unmaskUrl } from '../parse/satteri.ts';
import {
  ELEMENT_NAMES,
  type ElementName,
  type ProseNode,
  type ProseText,
  type ElementProperties,
  type ProseElement,
} from '../tree.ts';
import { buildComponent } from './build-component.ts';
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

const FLOW: ReadonlySet<string> = new Set(['blockquote']);
const PLACED: ReadonlySet<string> = new Set(['a', 'h2', 'h3', 'h4']);

function buildElement(
  node: RawNode,
  tagName: ElementName,
  around: Surroundings,
  reader: Reader,
): ProseElement {
  const inLink = around.inLink || tagName === 'a';
  const children = buildChildren(node, { ...around, inLink, inFlow: FLOW.has(tagName) }, reader);
  const properties = toProperties(node, tagName, reader);
  const element: ProseElement = { type: 'element', tagName, properties, children };
  checkSource(node, reader);
  if (!PLACED.has(tagName)) return element;
  const placed = { ...element, place: reader.toPlace(toNodeStart(node)) };
  if (tagName === 'a') checkLink(placed, node, around, reader);
  return placed;
}

/** Only known properties, so that no style attribute, and nothing new in the parser, reaches a page. */
function toProperties(node: RawNode, tagName: ElementName, reader: Reader): ElementProperties {
  const { href, title, start, className, style } = node.properties ?? {};
  switch (tagName) {
    case 'a':
      return {
        href: typeof href === 'string' ? unmaskUrl(href) : '',
        ...(typeof title === 'string' && { title: readValue(title, node, reader) }),
      };
    case 'ol':
      return typeof start === 'number' && start !== 1 ? { start } : {};
    case 'th':
    case 'td':
      return toAlignment(style);
    case 'code':
      return Array.isArray(className)
        ? { className: className.map((name) => readValue(String(name), node, reader)) }
        : {};
    default:
      return {};
  }
}

/** Alignment as a class: a style attribute would need `unsafe-inline` in the content security policy. */
function toAlignment(style: unknown): ElementProperties {
  const side = /^text-align: (left|center|right)$/.exec(String(style))?.[1];
  return side === undefined ? {} : { className: [`align-${side}`] };
}

/** Finds what Markdown misreads, or drops, in the source of one element. */
function checkSource(node: RawNode, reader: Reader): void {
  if (node.tagName === 'h2') checkUnderline(node, reader);
  else if (node.tagName === 'tr') checkCells(node, reader);
  else if (node.tagName === 'code') checkInfo(node, reader);
}

/** Text with a line of `---` right below is a heading to Markdown, and front matter or a rule to its author. */
function checkUnderline(node: RawNode, reader: Reader): void {
  if (!/\n[^\n]*-\s*$/.test(reader.text.slice(toNodeStart(node), toNodeEnd(node)))) return;
  reader.findings.push({ offset: toNodeStart(node), ...toFault('prose.front-matter:underline') });
}

/** Cells past those of the first row are dropped (GitHub Flavored Markdown, 4.10). */
function checkCells(node: RawNode, reader: Reader): void {
  const last = node.children?.findLast((child) => child.position !== undefined);
  if (last === undefined) return;
  const rest = reader.text.slice(toNodeEnd(last), toNodeEnd(node));
  if (/^[|\s]*$/.test(rest)) return;
  reader.findings.push({ offset: toNodeEnd(last), ...toFault('prose.lost-text') });
}

/** Only the first word after the fence of a code block, its language, is kept. */
function checkInfo(node: RawNode, reader: Reader): void {
  const meta = node.data?.meta;
  if (typeof meta !== 'string' || meta === '') return;
  reader.findings.push({ offset: toNodeStart(node), ...toFault('prose.lost-text:info') });
}

/** The problem of a node that Markdown makes but a body may not hold. */
function refuseElement(node: RawNode, parent: RawNode): ProseFinding {
  const offset = node.position === undefined ? toNodeStart(parent) : toNodeStart(node);
  const name = node.tagName ?? node.type;
  if (name === 'img') {
    return { offset, ...toFault('prose.image') };
  }
  if (name === 'input') {
    return { offset, ...toFault('prose.task-list') };
  }
  if (/^h[1-6]$/.test(name)) {
    const fault = name === 'h1' ? 'prose.heading-level:title' : 'prose.heading-level';
    return { offset, ...toFault(fault, { level: name.slice(1) }) };
  }
  return { offset, ...toFault('prose.raw-html', { name }) };
}
