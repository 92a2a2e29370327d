import type { ElementName, ElementProperties, ProseElement } from '../tree.ts';
import { buildChildren } from './build-children.ts';
import { checkLink } from './check-link.ts';
import { checkSource } from './check-source.ts';
import { unmaskUrl } from '../parse/mask.ts';
import { readValue } from './read-value.ts';
import { toStart } from './reader.ts';
import type { Around, Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

const FLOW: ReadonlySet<string> = new Set(['blockquote']);
const PLACED: ReadonlySet<string> = new Set(['a', 'h2', 'h3', 'h4']);

export function buildElement(
  node: RawNode,
  tagName: ElementName,
  around: Around,
  reader: Reader,
): ProseElement {
  const inLink = around.inLink || tagName === 'a';
  const children = buildChildren(node, { ...around, inLink, inFlow: FLOW.has(tagName) }, reader);
  const properties = toProperties(node, tagName, reader);
  const element: ProseElement = { type: 'element', tagName, properties, children };
  checkSource(node, reader);
  if (!PLACED.has(tagName)) return element;
  const placed = { ...element, place: reader.toPlace(toStart(node)) };
  if (tagName === 'a') checkLink(placed, node, around, reader);
  return placed;
}

/** Only what we know, so that no style attribute and nothing new of the parser reaches a page. */
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
