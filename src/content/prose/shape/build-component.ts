import { COMPONENTS, isComponentName } from '../components.ts';
import { show } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../../problems/nearest.ts';
import type { ProseComponent, ProseNode } from '../tree.ts';
import { buildChildren } from './build-children.ts';
import { buildAttributes } from './build-attributes.ts';
import { checkPlacement } from './check-placement.ts';
import { refuseTagName } from '../parse/raw-html.ts';
import { toStart } from './reader.ts';
import type { Around, Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';
import { shapeChildren } from './shape-children.ts';

/** A component with all that it holds, or only its checked children if there is none of its name. */
export function buildComponent(
  node: RawNode,
  inText: boolean,
  around: Around,
  reader: Reader,
): ProseNode | readonly ProseNode[] {
  const offset = toStart(node);
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

function refuseUnknown(name: string, offset: number): Finding {
  const names = Object.keys(COMPONENTS);
  const near = nearest(name, names);
  return {
    offset,
    code: 'prose.unknown-component',
    message: `there is no component <${show(name)}>`,
    remedy: near === undefined ? `use one of ${names.join(', ')}` : `did you mean <${near}>?`,
  };
}
