import { toFault } from '../../problems/fault.ts';
import type { Check } from '../checks.ts';
import { type AttributeFault, type ComponentName, getRule } from '../components.ts';
import { type ProseFinding, show } from '../finding.ts';
import { nearest } from '../../problems/nearest.ts';
import { blankUnseen, hasUnseen } from '../../problems/unseen.ts';
import { type Reader, refuseReference, toNodeStart } from './reader.ts';
import { type RawNode, unmask } from '../parse/satteri.ts';
import { readTag, type Tag } from '../parse/tag.ts';

/** The attributes that the component knows, with white space collapsed. */
export function buildAttributes(
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

function findValueFault(value: string, check: Check | undefined): Fault | undefined {
  if (value === '') return toFault('prose.bad-attribute');
  const fault = check?.(value);
  if (fault === undefined) return undefined;
  return toFault('prose.bad-attribute:form', {
    value: show(value),
    why: fault.message,
    remedy: fault.remedy,
  });
}

function refuseName(key: string, name: ComponentName): Fault {
  if (/^on[A-Z:-]|^on(?:click|load|error|focus|blur|mouse|key|pointer|touch)/.test(key)) {
    return toFault('prose.event-handler', { key: show(key) });
  }
  const known = Object.keys(getRule(name).attributes);
  const near = nearest(key, known);
  const list =
    known.length === 0
      ? `<${name}> has no attributes: delete it`
      : `use one of ${known.join(', ')}`;
  return toFault('prose.unknown-attribute', { name, key: show(key), list, near });
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
