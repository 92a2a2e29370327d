import type { ProseElement, ProseNode, ProseTree } from './tree.ts';

/** The name of an entity for running text, or `undefined` if it is not known here. */
export type NameOf = (id: string) => string | undefined;

const LINES: ReadonlySet<string> = new Set(['li', 'tr', 'br']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'pre', 'blockquote', 'ul', 'ol', 'table', 'hr']);

/**
 * The words of a tree (or of one element of it) as plain text, for search, excerpts and counting: blocks on lines of
 * their own with an empty line between, table cells with a tab between, no markup. An `Entity` without words gives
 * what `nameOf` says, or the words of its id; a `Figure` its alternative text and caption; an `Aside` its title.
 */
export function toText(tree: ProseTree | ProseElement, nameOf: NameOf = () => undefined): string {
  const parts: string[] = [];
  for (const child of tree.children) write(child, nameOf, parts, false);
  const text = parts.join('');
  return (text.includes('\t') ? text.replace(/ *\t */g, '\t') : text)
    .replace(/\n[\n\t ]+/g, toBreak)
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

/** One line end, or two where there was an empty line. */
function toBreak(space: string): string {
  return space.indexOf('\n', 1) < 0 ? '\n' : '\n\n';
}

function write(node: ProseNode, nameOf: NameOf, parts: string[], inPre: boolean): void {
  if (node.type === 'text') {
    parts.push(inPre ? node.value : node.value.replaceAll('\n', ' '));
    return;
  }
  const name = node.type === 'element' ? node.tagName : node.name;
  const isBlock = node.type === 'element' ? BLOCKS.has(name) : !node.inline;
  if (isBlock) parts.push('\n\n');
  if (node.type === 'component') {
    const { title, alt, caption, id } = node.attributes;
    for (const words of [title, alt, caption]) if (words !== undefined) parts.push(words, '\n\n');
    if (id !== undefined && node.children.length === 0) parts.push(nameOf(id) ?? toWords(id));
  }
  for (const child of node.children) write(child, nameOf, parts, inPre || name === 'pre');
  if (isBlock) parts.push('\n\n');
  else if (LINES.has(name)) parts.push('\n');
  else if (name === 'td' || name === 'th') parts.push('\t');
}

/** `people/xi-jinping` → `xi jinping`. */
function toWords(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
}
