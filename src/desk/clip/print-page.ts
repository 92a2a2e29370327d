/** The page as Markdown, for editors to read beside their item. */
import type { Element, Nodes, Root } from 'hast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { remark } from 'remark';
import { isElement, SILENT, toAttribute, toInnerText, walk } from './html-blocks.ts';
import type { Page } from './page.ts';

const printChildren: NonNullable<Options['handlers']>[string] = (state, node: Element) =>
  state.all(node);

/** What Markdown cannot express is printed as text; a row of a table, as a paragraph. */
const handlers: Options['handlers'] = {
  table: (_, table: Element) =>
    listAll(table, 'tr').map((row) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: listAll(row, 'td', 'th').map(toInnerText).join(' | ') }],
    })),
  del: printChildren,
  s: printChildren,
  strike: printChildren,
};

/** Leaves out scripts, styles and embedded pictures. All words stay. */
export function printPage({ tree, blocks }: Page): string {
  if (tree.children.length === 0) return `${blocks.map(({ text }) => text).join('\n\n')}\n`;
  const writer = remark().use(rehypeRemark, { handlers });
  return writer.stringify(writer.runSync(dropBytes(tree) as Root));
}

function listAll(tree: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  walk(tree, (node) => {
    if (isElement(node) && names.includes(node.tagName)) found.push(node);
  });
  return found;
}

function dropBytes(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.filter((child) => !isElement(child) || !isBytes(child));
  return { ...node, children: children.map(dropBytes) } as Nodes;
}

function isBytes(node: Element): boolean {
  const src = node.tagName === 'img' ? toAttribute(node, 'src') : '';
  return (SILENT.has(node.tagName) && node.tagName !== 'head') || /^data:/i.test(src);
}

/** Escapes plain words for a body, so that nothing in them is markup, a tag or an expression. */
export function printWords(words: string): string {
  const printed = remark().stringify({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  });
  return printed.trim().replace(/(?<!\\)[{}<]/g, '\\$&');
}
