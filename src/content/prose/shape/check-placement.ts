import { COMPONENTS, getRule } from '../components.ts';
import type { ComponentName } from '../components.ts';
import type { Around, Reader } from './reader.ts';

/** Adds a finding if the component may not stand where it stands. */
export function checkPlacement(
  name: ComponentName,
  offset: number,
  inText: boolean,
  around: Around,
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
  around: Around,
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
