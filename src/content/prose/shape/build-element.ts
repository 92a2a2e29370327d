import { toFault } from '../../problems/fault.ts';
import type { ProseFinding } from '../finding.ts';
import { checkLink } from '../link.ts';
import { type RawNode, unmaskUrl } from '../parse/satteri.ts';
import type { ElementName, ElementProperties, ProseElement } from '../tree.ts';
import { buildChildren } from './build-children.ts';
import { type Surroundings, type Reader, readValue, toNodeEnd, toNodeStart } from './reader.ts';

const FLOW: ReadonlySet<string> = new Set(['blockquote']);
const PLACED: ReadonlySet<string> = new Set(['a', 'h2', 'h3', 'h4']);

export function buildElement(
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
export function refuseElement(node: RawNode, parent: RawNode): ProseFinding {
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
