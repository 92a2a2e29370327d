import type { Finding } from '../finding.ts';
import { toStart } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

/** The problem of a node that Markdown makes and that a body may not hold. */
export function refuseElement(node: RawNode, parent: RawNode): Finding {
  const offset = node.position === undefined ? toStart(parent) : toStart(node);
  const name = node.tagName ?? node.type;
  if (name === 'img') {
    return {
      offset,
      code: 'prose.image',
      message: 'a Markdown image has no credit and no rights',
      remedy:
        'write <Figure src="./name.jpg" alt="…" credit="…" rights="…" /> on a line of its own',
    };
  }
  if (name === 'input') {
    return {
      offset,
      code: 'prose.task-list',
      message: 'a list has boxes to tick',
      remedy: 'delete [ ] or [x] at the start of the item',
    };
  }
  if (/^h[1-6]$/.test(name)) return refuseHeading(offset, name);
  return {
    offset,
    code: 'prose.raw-html',
    message: `“${name}” is not part of our Markdown`,
    remedy: 'write it as plain text',
  };
}

function refuseHeading(offset: number, name: string): Finding {
  const remedy =
    name === 'h1'
      ? 'the title of the item is its level 1: start with ##'
      : 'use ##, ### or ####, or split the section';
  return {
    offset,
    code: 'prose.heading-level',
    message: `a heading of level ${name.slice(1)}`,
    remedy,
  };
}
