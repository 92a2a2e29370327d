import { toFault, type FaultName } from '../../problems/fault.ts';
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

/** A component with everything that it holds, or only its checked children if no component has its name. */
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
  const slots = { name: show(name), known: names.join(', '), near: nearest(name, names) };
  return { offset, ...toFault('prose.unknown-component', slots) };
}

type WrongChildren = Extract<FaultName, `prose.wrong-children${string}`>;

function checkPlacement(
  name: ComponentName,
  offset: number,
  inText: boolean,
  around: Surroundings,
  reader: Reader,
): void {
  const fault = findMisplacement(name, inText, around);
  if (fault !== undefined) reader.findings.push({ offset, ...fault });
}

function findMisplacement(name: ComponentName, inText: boolean, around: Surroundings) {
  const rule = getRule(name);
  const holders = listHolders(name);
  if (holders.length > 0 && !around.components.some((outer) => holders.includes(outer))) {
    const [holder = ''] = holders;
    const slots = { name, holders: holders.join(' or '), holder };
    return toFault('prose.misplaced-component:outside', slots);
  }
  if (around.components.includes(name)) return toFault('prose.misplaced-component:same', { name });
  if (
    rule.maxWords !== undefined &&
    around.components.some((outer) => getRule(outer).maxWords !== undefined)
  )
    return toFault('prose.misplaced-component:quotation', { name });
  if (around.inLink) return toFault('prose.misplaced-component:link', { name });
  if (rule.stands !== 'block') return undefined;
  if (inText) return toFault('prose.misplaced-component:line', { name });
  const outer = around.components.find((component) => getRule(component).children === 'phrasing');
  return outer === undefined ? undefined : toFault('prose.misplaced-component', { name, outer });
}

/** The only components in which this one may be used; empty if it may be used anywhere. */
function listHolders(name: ComponentName): readonly ComponentName[] {
  return (Object.keys(COMPONENTS) as ComponentName[]).filter((outer) =>
    getRule(outer).holds?.includes(name),
  );
}

/**
 * The children as the component needs them, however they were written: for a phrasing component, the words without the
 * paragraph that line ends around them make; for a flow component, with loose words in paragraphs.
 */
function shapeChildren(
  node: RawNode,
  name: ComponentName,
  attributes: Readonly<Record<string, string>>,
  children: readonly ProseNode[],
  reader: Reader,
): readonly ProseNode[] {
  const rule = getRule(name);
  const refuse = (fault: WrongChildren, held?: string) =>
    reader.findings.push({ offset: toNodeStart(node), ...toFault(fault, { name, held }) });
  const full = children.filter((child) => !isBlank(child));
  if (rule.children === 'none') {
    if (full.length > 0) refuse('prose.wrong-children');
    return [];
  }
  if (full.length === 0) {
    if (rule.childrenRequired) refuse('prose.wrong-children:empty');
    return [];
  }
  if (rule.children === 'flow') return wrapLoose(children);
  const words = unwrapParagraph(full, children);
  if (!words.every(isPhrasing)) refuse('prose.wrong-children:blocks');
  if (
    rule.holdsIf?.(attributes) === false &&
    words.some((word) => holdsAny(word, rule.holds ?? []))
  )
    refuse('prose.wrong-children:hedge', (rule.holds ?? []).join('> or <'));
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
  const fault = kind === 'paraphrase' ? 'prose.long-quote:ours' : 'prose.long-quote';
  reader.findings.push({ offset: toNodeStart(node), ...toFault(fault, { count, most }) });
}
