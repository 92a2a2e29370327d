import {
  isBlank,
  type ProseComponent,
  type ProseElement,
  type ProseNode,
  type ProseTree,
} from './tree.ts';

export type NameOf = (id: string) => string | undefined;

/** The number of line ends between the words of an element and those around it; cells are separated by tabs. */
const GAPS = new Map([
  ...['li', 'tr', 'br'].map((name) => [name, 1] as const),
  ...['p', 'h2', 'h3', 'h4', 'pre', 'blockquote', 'ul', 'ol', 'table', 'hr'].map(
    (name) => [name, 2] as const,
  ),
]);

interface Writer {
  readonly parts: string[];
  readonly nameOf: NameOf;
  gap: number;
}

/**
 * The words of a tree (or of one element) as plain text, for search, excerpts and counting: blocks on their own lines
 * with an empty line between, table cells with a tab between, no markup. An `Entity` without words gives what `nameOf`
 * says, or the words of its id; a `Figure` its alternative text and caption; an `Aside` its title.
 */
export function toProseText(
  tree: ProseTree | ProseElement,
  nameOf: NameOf = () => undefined,
): string {
  const writer: Writer = { parts: [], nameOf, gap: 0 };
  for (const child of tree.children) write(child, writer, false);
  return writer.parts.join('').trim();
}

function write(node: ProseNode, writer: Writer, inPre: boolean): void {
  if (node.type === 'text') {
    add(inPre ? node.value : node.value.replaceAll('\n', ' '), writer, inPre);
    return;
  }
  const name = node.type === 'element' ? node.tagName : node.name;
  const gap = node.type === 'element' ? (GAPS.get(name) ?? 0) : node.inline ? 0 : 2;
  writer.gap = Math.max(writer.gap, gap);
  if (node.type === 'component') writeAttributes(node, writer);
  for (const child of node.children) {
    if (name !== 'tr' || !isBlank(child)) write(child, writer, inPre || name === 'pre');
  }
  if (name === 'td' || name === 'th') add('\t', writer, true);
  writer.gap = Math.max(writer.gap, gap);
}

function writeAttributes({ attributes, children }: ProseComponent, writer: Writer): void {
  const { title, alt, caption, id } = attributes;
  for (const words of [title, alt, caption]) {
    if (words === undefined) continue;
    add(words, writer, false);
    writer.gap = 2;
  }
  if (id !== undefined && children.length === 0)
    add(writer.nameOf(id) ?? toIdWords(id), writer, false);
}

/** Adds words after the pending line ends; `exact` keeps the white space in front. */
function add(words: string, writer: Writer, exact: boolean): void {
  const { parts, gap } = writer;
  const fresh = gap > 0 && !exact ? words.trimStart() : words;
  if (fresh === '') return;
  if (gap > 0 && parts.length > 0) {
    parts.push(`${(parts.pop() ?? '').trimEnd()}${'\n'.repeat(gap)}`);
  }
  writer.gap = 0;
  parts.push(fresh);
}

/** An id as words, if no name is known: `people/xi-jinping` → `xi jinping`. */
export function toIdWords(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
}
