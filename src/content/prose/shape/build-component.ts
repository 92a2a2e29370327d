import { nearest } from '../../problems/nearest.ts';
import {
  type ComponentName,
  type ComponentRule,
  COMPONENTS,
  getRule,
  isComponentName,
} from '../components.ts';
import { type ProseFinding, show } from '../finding.ts';
import { refuseTagName } from '../parse/refuse-tag.ts';
import type { RawNode } from '../parse/satteri.ts';
import { toProseText } from '../text.ts';
import { isBlank, isPhrasing, type ProseComponent, type ProseNode } from '../tree.ts';
import { countWords } from '../words.ts';
import { buildAttributes } from './build-attributes.ts';
import { buildChildren } from './build-children.ts';
import { type Surroundings, type Reader, toNodeStart } from './reader.ts';

/** A component with all that it holds, or only its checked children if there is none of its name. */
export function buildComponent(
  node: RawNode,
  inText: boolean,
  around: Surroundings,
  reader: Reader,
): ProseNode | readonly ProseNode[] {
  const offset = toNodeStart(node);
  const name = node.name ?? null;
  const html = refuseTagName(name, offset);
  if (html !== undefined || name === null || !isComponentName(name)) {
    reader.findings.push(html ?? refuseUnknown(name ?? '', offset));
    return buildChildren(node, around, reader);
  }
  checkPlacement(name, offset, inText, around, reader);
  const inFlow = COMPONENTS[name].children === 'flow';
  const inside = { ...around, components: [...around.components, name], inFlow };
  const attributes = buildAttributes(node, name, reader);
  const children = shapeChildren(
    node,
    name,
    attributes,
    buildChildren(node, inside, reader),
    reader,
  );
  const inline = inText || COMPONENTS[name].stands === 'inline';
  const component: ProseComponent = {
    type: 'component',
    name,
    attributes,
    inline,
    children,
    place: reader.toPlace(offset),
  };
  if (inText || !inline || !around.inFlow) return component;
  return { type: 'element', tagName: 'p', properties: {}, children: [component] };
}

function refuseUnknown(name: string, offset: number): ProseFinding {
  const names = Object.keys(COMPONENTS);
  const near = nearest(name, names);
  return {
    offset,
    code: 'prose.unknown-component',
    message: `there is no component <${show(name)}>`,
    remedy: near === undefined ? `use one of ${names.join(', ')}` : `did you mean <${near}>?`,
  };
}

/** Adds a finding if the component may not stand where it stands. */
function checkPlacement(
  name: ComponentName,
  offset: number,
  inText: boolean,
  around: Surroundings,
  reader: Reader,
): void {
  const fault = findFault(name, inText, around);
  if (fault === undefined) return;
  const [message, remedy] = fault;
  reader.findings.push({
    offset,
    code: 'prose.misplaced-component',
    message: `<${name}> ${message}`,
    remedy,
  });
}

function findFault(
  name: ComponentName,
  inText: boolean,
  around: Surroundings,
): readonly [string, string] | undefined {
  const rule = getRule(name);
  const holders = listHolders(name);
  if (holders.length > 0 && !around.components.some((outer) => holders.includes(outer))) {
    return [
      `stands outside ${holders.join(' or ')}`,
      `put it around words inside <${holders[0] ?? ''}>, or delete it`,
    ];
  }
  if (around.components.includes(name))
    return [`stands inside another <${name}>`, 'end the first one before'];
  if (
    rule.maxWords !== undefined &&
    around.components.some((outer) => getRule(outer).maxWords !== undefined)
  ) {
    return [
      'stands inside another quotation',
      'end the first one before; write quotation marks for words quoted in a quotation',
    ];
  }
  if (around.inLink)
    return ['stands inside a link', 'end the link before, or leave the component out'];
  if (rule.stands !== 'block') return undefined;
  if (inText)
    return [
      'stands in a line of text',
      'put it on lines of its own, with an empty line before and after',
    ];
  const outer = around.components.find((component) => getRule(component).children === 'phrasing');
  return outer === undefined ? undefined : [`stands inside <${outer}>`, 'put it before or after'];
}

/** The components inside which alone this one stands; none if it stands anywhere. */
function listHolders(name: ComponentName): readonly ComponentName[] {
  return (Object.keys(COMPONENTS) as ComponentName[]).filter((outer) =>
    getRule(outer).holds?.includes(name),
  );
}

/**
 * The children as the component wants them, whichever way they were written: the words of a phrasing component
 * without the paragraph that line ends around them make, loose words of a flow component in paragraphs.
 */
function shapeChildren(
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
  const count = countWords(toProseText({ type: 'root', children: words }));
  if (count <= most) return;
  const isOurs = kind === 'paraphrase';
  reader.findings.push({
    offset: toNodeStart(node),
    code: 'prose.long-quote',
    message: `a ${isOurs ? 'paraphrase' : 'quotation'} of ${String(count)} words`,
    remedy: isOurs
      ? `use ${String(most)} words at most, and tell the rest outside`
      : `quote ${String(most)} words at most, and tell the rest in our own`,
  });
}

function refuse(reader: Reader, node: RawNode, message: string, remedy: string): void {
  reader.findings.push({
    offset: toNodeStart(node),
    code: 'prose.wrong-children',
    message,
    remedy,
  });
}
