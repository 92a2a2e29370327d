import { getRule } from '../components.ts';
import type { ComponentName } from '../components.ts';
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

const REPEATED: Fault = {
  code: 'prose.repeated-attribute',
  message: 'is given twice',
  remedy: 'keep one of them',
};

/** What is wrong between the attributes, and an anchor that another component of the body has. */
function findTogether(
  name: ComponentName,
  values: Readonly<Record<string, string>>,
  anchors: Set<string>,
): (Fault & { readonly attribute: string })[] {
  const rule = getRule(name);
  const twice = Object.entries(rule.attributes).flatMap(([attribute, { anchor }]) => {
    const value = values[attribute];
    if (anchor !== true || value === undefined) return [];
    const names = value.split(' ');
    const repeated = names.find((one) => anchors.has(one));
    for (const one of names) anchors.add(one);
    if (repeated === undefined) return [];
    const message = `“${show(repeated)}” stands twice in this body`;
    return [
      {
        attribute,
        code: 'prose.repeated-id' as const,
        message,
        remedy: 'give one of the two another id',
      },
    ];
  });
  const faults = (rule.findFaults?.(values) ?? []).map((fault) => ({
    ...fault,
    code: 'prose.bad-attribute' as const,
  }));
  return [...twice, ...faults];
}

function findValueFault(
  value: string,
  check: ((value: string) => { message: string; remedy: string } | undefined) | undefined,
): Fault | undefined {
  if (value === '') {
    return {
      code: 'prose.bad-attribute',
      message: 'is empty',
      remedy: 'write it as name="text", or leave the attribute out',
    };
  }
  const fault = check?.(value);
  if (fault === undefined) return undefined;
  return {
    code: 'prose.bad-attribute',
    message: `“${show(value)}” ${fault.message}`,
    remedy: fault.remedy,
  };
}

function refuseName(key: string, name: ComponentName): Fault {
  if (/^on[A-Z:-]|^on(?:click|load|error|focus|blur|mouse|key|pointer|touch)/.test(key)) {
    return {
      code: 'prose.event-handler',
      message: `${show(key)} would run code on the page`,
      remedy: 'delete it',
    };
  }
  const known = Object.keys(getRule(name).attributes);
  const near = nearest(key, known);
  const list =
    known.length === 0
      ? `<${name}> has no attributes: delete it`
      : `use one of ${known.join(', ')}`;
  return {
    code: 'prose.unknown-attribute',
    message: `<${name}> has no attribute ${show(key)}`,
    remedy: near === undefined ? list : `did you mean ${near}?`,
  };
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
      code: 'prose.missing-attribute',
      field: `${name}.${key}`,
      message: `<${name}> lacks ${key}`,
      remedy: `add ${key}="…": ${rule.describe}`,
    }));
}
