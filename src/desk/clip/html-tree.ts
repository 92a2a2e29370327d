import type { Element, Nodes, Parents } from 'hast';
import { toPlainText } from './page.ts';

/** What holds no text of the page, whatever stands in it. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'noscript'],
  ...['head', 'select', 'textarea', 'audio', 'video'],
]);

export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** Visits each node in the order of the page, and needs no stack that grows with it. */
export function walk(tree: Parents, visit: (node: Nodes) => void): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    visit(node);
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) left.push(child);
      }
  }
}

/** Empty for an attribute that is missing. `name` is as hast has it: `itemProp`, `dateTime`. */
export function toAttribute({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function toInnerText(node: Parents): string {
  const parts: string[] = [];
  walk(node, (one) => {
    if (one.type === 'text') parts.push(one.value);
  });
  return toPlainText(parts.join(''));
}
