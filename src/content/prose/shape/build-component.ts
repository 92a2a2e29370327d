import { ofText, toFault, type FaultName } from '../../problems/fault.ts';
import { nearest } from '../../problems/nearest.ts';
import {
  type ComponentName,
  COMPONENTS,
  getRule,
  isComponentName,
  type AttributeFault,
} from '../components.ts';
import { type ProseFinding, show } from '../finding.ts';
import { refuseTagName } from '../parse/recover.ts';
import { type RawNode, unmask } from '../parse/satteri.ts';
import { toProseText } from '../text.ts';
import { isBlank, isPhrasing, type ProseComponent, type ProseNode } from '../tree.ts';
import { countWords } from '../words.ts';
import { buildChildren } from './build-children.ts';
import { type Surroundings, type Reader, toNodeStart, refuseReference } from './reader.ts';
import type { Check } from '../checks.ts';
import { blankUnseen, hasUnseen } from '../../problems/unseen.ts';
import { readTag, type Tag } from '../parse/tag.ts';

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
  const misplaced = findMisplacement(name, inText, around);
  if (misplaced !== undefined) reader.findings.push({ offset, ...misplaced });
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

function findMisplacement(name: ComponentName, inText: boolean, around: Surroundings) {
  const rule = getRule(name);
  const holders = HOLDERS.get(name) ?? [];
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

const NAMES = Object.keys(COMPONENTS) as ComponentName[];

/** The only components in which each may be used; none if it may be used anywhere. */
const HOLDERS: ReadonlyMap<ComponentName, readonly ComponentName[]> = new Map(
  NAMES.map((name) => [name, NAMES.filter((outer) => getRule(outer).holds?.includes(name))]),
);

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
  const { maxWords } = rule;
  const most = typeof maxWords === 'function' ? maxWords(attributes) : maxWords;
  checkLength(node, words, most, attributes.kind, reader);
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

/** The attributes that the component knows, with white space collapsed. */
function buildAttributes(
  node: RawNode,
  name: ComponentName,
  reader: Reader,
): Readonly<Record<string, string>> {
  const { attributes: rules } = getRule(name);
  const values: Record<string, string> = {};
  const seen = new Set<string>();
  let tag: Tag | undefined;
  (node.attributes ?? []).forEach((attribute, index) => {
    const key = attribute.name ?? '';
    const value =
      typeof attribute.value === 'string'
        ? unmask(attribute.value).replace(/\s+/g, ' ').trim()
        : '';
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    const fault =
      rule === undefined
        ? refuseName(key, name)
        : seen.has(key)
          ? REPEATED
          : findValueFault(value, rule.check);
    if (rule !== undefined && !seen.has(key)) values[key] = blankUnseen(value);
    seen.add(key);
    if (fault === undefined && !hasUnseen(value)) return;
    tag ??= readTag(reader.text, toNodeStart(node));
    const offset = tag.attributes[index]?.offset ?? toNodeStart(node);
    reader.findings.push(
      fault === undefined
        ? refuseReference(offset)
        : { offset, field: `${name}.${show(key)}`, ...fault },
    );
  });
  if (!reader.stripped.has(toNodeStart(node)))
    reader.findings.push(...findMissing(name, seen, toNodeStart(node)));
  for (const { attribute, ...fault } of findTogether(name, values, reader.anchors)) {
    tag ??= readTag(reader.text, toNodeStart(node));
    const index = (node.attributes ?? []).findIndex((written) => written.name === attribute);
    const offset = tag.attributes[index]?.offset ?? toNodeStart(node);
    reader.findings.push({ offset, field: `${name}.${attribute}`, ...fault });
  }
  return values;
}

type Fault = Omit<ProseFinding, 'offset'>;

const REPEATED: Fault = toFault('prose.repeated-attribute');

/** Faults between attributes, and an anchor that another component of the body has. */
function findTogether(
  name: ComponentName,
  values: Readonly<Record<string, string>>,
  anchors: Set<string>,
): AttributeFault[] {
  const rule = getRule(name);
  const twice = Object.entries(rule.attributes).flatMap(([attribute, { anchor }]) => {
    const value = values[attribute];
    if (anchor !== true || value === undefined) return [];
    const names = value.split(' ');
    const repeated = names.find((one) => anchors.has(one));
    for (const one of names) anchors.add(one);
    if (repeated === undefined) return [];
    return [{ attribute, ...toFault('prose.repeated-id', { repeated: show(repeated) }) }];
  });
  return [...twice, ...(rule.findFaults?.(values) ?? [])];
}

/** Why a value cannot be that of an attribute. */
export function findAttributeFault(
  name: ComponentName,
  attribute: string,
  value: string,
): Fault | undefined {
  return findValueFault(value, getRule(name).attributes[attribute]?.check);
}

function findValueFault(value: string, check: Check | undefined): Fault | undefined {
  if (value === '') return toFault('prose.bad-attribute');
  const fault = check?.(value);
  if (fault === undefined) return undefined;
  return { ...ofText(show(value), fault), code: 'prose.bad-attribute' };
}

function refuseName(key: string, name: ComponentName): Fault {
  if (/^on[A-Z:-]|^on(?:click|load|error|focus|blur|mouse|key|pointer|touch)/.test(key)) {
    return toFault('prose.event-handler', { key: show(key) });
  }
  const known = Object.keys(getRule(name).attributes);
  const near = nearest(key, known);
  const fault = known.length === 0 ? 'prose.unknown-attribute:none' : 'prose.unknown-attribute';
  return toFault(fault, { name, key: show(key), list: known.join(', '), near });
}

function findMissing(
  name: ComponentName,
  seen: ReadonlySet<string>,
  offset: number,
): readonly ProseFinding[] {
  return Object.entries(getRule(name).attributes)
    .filter(([key, rule]) => rule.required && !seen.has(key))
    .map(([key, rule]) => ({
      offset,
      field: `${name}.${key}`,
      ...toFault('prose.missing-attribute', { name, key, describe: rule.describe }),
    }));
}
