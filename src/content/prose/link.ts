import { toFault, toRowPart } from '../problems/fault.ts';
import type { Fault } from '../problems/problem.ts';
import { findCharacterFault, findUrlFault, isMail } from '../kinds/url.ts';
import type { RawNode } from './parse/satteri.ts';
import { type Surroundings, type Reader, toNodeEnd, toNodeStart } from './shape/reader.ts';
import { type ProseFinding, show } from './finding.ts';
import { toProseText } from './text.ts';
import type { ProseElement } from './tree.ts';

type LinkFault = Omit<ProseFinding, 'offset'>;

/**
 * Links may go to https, http and mailto addresses, to a page of this site (`/path`) and to a place on the page
 * (`#fragment`). The address is as Markdown gives it: percent-encoded where necessary.
 */
export function findLinkFault(href: string): LinkFault | undefined {
  const isOurs = /^\/(?!\/)/.test(href) || href.startsWith('#');
  const fault = isOurs ? findOwnFault(href) : findOtherFault(href);
  if (fault === undefined) return undefined;
  const isBroken = /^(?:is|has) /.test(fault.message);
  return {
    ...toFault('prose.unsafe-link:address', { href: show(href), what: toRowPart(fault) }),
    code: isBroken ? 'prose.broken-link' : 'prose.unsafe-link',
  };
}

function findOwnFault(href: string): Fault | undefined {
  if (href === '#') return toFault('prose.broken-link:part');
  if (href.length > MAX_LENGTH) return toFault('url.unsafe:long', { most: MAX_LENGTH });
  return findCharacterFault(href);
}

function findOtherFault(href: string): Fault | undefined {
  const mail = /^mailto:([^?]*)(?:\?[^#]*)?$/i.exec(href)?.[1];
  if (mail !== undefined && isMail(mail)) return findCharacterFault(href);
  return findUrlFault(href);
}

const MAX_LENGTH = 2048;

/** At most one finding for a link: its first fault. */
export function checkLink(
  link: ProseElement,
  node: RawNode,
  around: Surroundings,
  reader: Reader,
): void {
  const finding = findFault(link, node, around, reader);
  if (finding !== undefined) reader.findings.push({ offset: toNodeStart(node), ...finding });
}

function findFault(
  link: ProseElement,
  node: RawNode,
  around: Surroundings,
  reader: Reader,
): LinkFault | undefined {
  const words = toProseText(link);
  const source = reader.text.slice(toNodeStart(node), toNodeEnd(node));
  if (source.startsWith('[') && !source.endsWith(')'))
    return words.startsWith('^') ? FOOTNOTE : REFERENCE;
  const href = link.properties.href ?? '';
  const fault = findLinkFault(href);
  if (fault !== undefined) return fault;
  if (words === '') return WORDLESS;
  return around.inLink || around.components.includes('Entity') ? NESTED : undefined;
}

export const FOOTNOTE: LinkFault = toFault('prose.footnote');

const REFERENCE: LinkFault = toFault('prose.reference-link');

const WORDLESS: LinkFault = toFault('prose.broken-link');

const NESTED: LinkFault = toFault('prose.nested-link');

/**
 * Lines such as `[x]: /page` give an address to links elsewhere and vanish from the tree, also if an author wrote that
 * form by mistake. A `]:` that no text, code or tag in the tree covers is one.
 */
export function findDefinitions(text: string, root: RawNode): readonly ProseFinding[] {
  const findings: ProseFinding[] = [];
  let covered: Uint8Array | undefined;
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    covered ??= cover(root, new Uint8Array(text.length));
    if (covered[at] !== 0) continue;
    const offset = Math.max(0, text.lastIndexOf('[', at));
    findings.push({ offset, ...(text[offset + 1] === '^' ? FOOTNOTE : REFERENCE) });
  }
  return findings;
}

const LEAVES: ReadonlySet<string> = new Set(['code', 'pre', 'a', 'img', 'th', 'td']);

function cover(node: RawNode, covered: Uint8Array): Uint8Array {
  const children = node.children ?? [];
  if (node.position !== undefined) {
    const isLeaf =
      node.type !== 'root' && (children.length === 0 || LEAVES.has(node.tagName ?? ''));
    if (isLeaf) covered.fill(1, toNodeStart(node), toNodeEnd(node));
    else if (node.type.startsWith('mdxJsx')) coverTags(node, covered);
  }
  for (const child of children) cover(child, covered);
  return covered;
}

function coverTags(node: RawNode, covered: Uint8Array): void {
  const first = node.children?.find((child) => child.position !== undefined);
  covered.fill(1, toNodeStart(node), first === undefined ? toNodeEnd(node) : toNodeStart(first));
}
