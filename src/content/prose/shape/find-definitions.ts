import type { Finding } from '../finding.ts';
import { FOOTNOTE, REFERENCE } from './check-link.ts';
import { toEnd, toStart } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

/**
 * Lines such as `[x]: /page` give an address to links elsewhere, and vanish from the tree; so does whatever an
 * author wrote in that form by mistake. A `]:` that no text, code or tag of the tree covers is one.
 */
export function findDefinitions(text: string, root: RawNode): readonly Finding[] {
  const findings: Finding[] = [];
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
    if (isLeaf) covered.fill(1, toStart(node), toEnd(node));
    else if (node.type.startsWith('mdxJsx')) coverTags(node, covered);
  }
  for (const child of children) cover(child, covered);
  return covered;
}

function coverTags(node: RawNode, covered: Uint8Array): void {
  const first = node.children?.find((child) => child.position !== undefined);
  covered.fill(1, toStart(node), first === undefined ? toEnd(node) : toStart(first));
}
