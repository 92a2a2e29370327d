import { getRule } from '../components.ts';
import type { ComponentName, ComponentRule } from '../components.ts';
import { toText } from '../text.ts';
import { isBlank, isPhrasing } from '../tree.ts';
import type { ProseNode } from '../tree.ts';
import { countWords } from '../words.ts';
import { toStart } from './reader.ts';
import type { Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

/**
 * The children as the component wants them, whichever way they were written: the words of a phrasing component
 * without the paragraph that line ends around them make, loose words of a flow component in paragraphs.
 */
export function shapeChildren(
  node: RawNode,
  name: ComponentName,
  attributes: Readonly<Record<string, string>>,
  children: readonly ProseNode[],
  reader: Reader,
): readonly ProseNode[] {
  const rule = getRule(name);
  const full = children.filter((child) => !isBlank(child));
  if (rule.children === 'none') {
    if (full.length > 0) refuse(reader, node, `<${name}> holds nothing`, `write <${name} … />`);
    return [];
  }
  if (full.length === 0) {
    if (rule.childrenRequired)
      refuse(reader, node, `<${name}> has no words`, `write <${name} …>words</${name}>`);
    return [];
  }
  if (rule.children === 'flow') return wrapLoose(children);
  const words = unwrapParagraph(full, children);
  if (!words.every(isPhrasing)) {
    refuse(
      reader,
      node,
      `<${name}> holds more than one paragraph of words`,
      'leave only words in it; use it twice for two paragraphs',
    );
  }
  if (
    rule.holdsIf?.(attributes) === false &&
    words.some((word) => holdsAny(word, rule.holds ?? []))
  )
    refuse(
      reader,
      node,
      `this <${name}> holds <${(rule.holds ?? []).join('> or <')}>, which marks words of the speaker`,
      'quote the words, or take the mark away',
    );
  checkLength(node, words, toLimit(rule, attributes), attributes.kind, reader);
  return words;
}

function holdsAny(node: ProseNode, names: readonly string[]): boolean {
  if (node.type === 'text') return false;
  if (node.type === 'component' && names.includes(node.name)) return true;
  return node.children.some((child) => holdsAny(child, names));
}

function unwrapParagraph(
  full: readonly ProseNode[],
  children: readonly ProseNode[],
): readonly ProseNode[] {
  const [only] = full;
  return full.length === 1 && only?.type === 'element' && only.tagName === 'p'
    ? only.children
    : children;
}

function wrapLoose(children: readonly ProseNode[]): readonly ProseNode[] {
  if (!children.some((child) => isPhrasing(child) && !isBlank(child))) return children;
  const blocks: ProseNode[] = [];
  let loose: ProseNode[] = [];
  const flush = () => {
    if (loose.some((child) => !isBlank(child))) {
      blocks.push({ type: 'element', tagName: 'p', properties: {}, children: loose });
    }
    loose = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) loose.push(child);
    else {
      flush();
      blocks.push(child);
    }
  }
  flush();
  return blocks;
}

function toLimit(
  { maxWords }: ComponentRule,
  attributes: Readonly<Record<string, string>>,
): number | undefined {
  return typeof maxWords === 'function' ? maxWords(attributes) : maxWords;
}

function checkLength(
  node: RawNode,
  words: readonly ProseNode[],
  most: number | undefined,
  kind: string | undefined,
  reader: Reader,
): void {
  if (most === undefined) return;
  const count = countWords(toText({ type: 'root', children: words }));
  if (count <= most) return;
  const isOurs = kind === 'paraphrase';
  reader.findings.push({
    offset: toStart(node),
    code: 'prose.long-quote',
    message: `a ${isOurs ? 'paraphrase' : 'quotation'} of ${String(count)} words`,
    remedy: isOurs
      ? `use ${String(most)} words at most, and tell the rest outside`
      : `quote ${String(most)} words at most, and tell the rest in our own`,
  });
}

function refuse(reader: Reader, node: RawNode, message: string, remedy: string): void {
  reader.findings.push({ offset: toStart(node), code: 'prose.wrong-children', message, remedy });
}
