import type { Finding } from '../finding.ts';
import type { ProseText } from '../tree.ts';
import { FOOTNOTE } from './check-link.ts';
import { findKeyword, BRACE } from '../parse/mask.ts';
import { toEnd, toOffset, toStart } from './reader.ts';
import type { Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';
import { readValue } from './read-value.ts';

/** Cheap: most texts have none of these, and then nothing else is looked at. */
const SUSPECT = /[\ue000-\ue002[\]:+]/;

const FAULTS: readonly { readonly pattern: RegExp; readonly finding: Omit<Finding, 'offset'> }[] = [
  {
    pattern: /^[ \t]*:::.*|(?<![\w:])::?[a-z][\w-]*\[/gim,
    finding: {
      code: 'prose.directive',
      message: 'directives are not part of our Markdown',
      remedy: 'use a component, such as <Aside title="…">prose</Aside>',
    },
  },
  { pattern: /\[\^[^\]\s]+\]/g, finding: FOOTNOTE },
  {
    pattern: /\]\(/g,
    finding: {
      code: 'prose.broken-link',
      message: 'this looks like a link, but cannot be read as one',
      remedy: 'write [words](https://…) without spaces in the address',
    },
  },
  {
    pattern: /^\+\+\+[ \t]*$/gm,
    finding: {
      code: 'prose.front-matter',
      message: 'a line of +++ stands in the body',
      remedy: 'delete it; fields belong in the front matter',
    },
  },
];

export function buildText(node: RawNode, reader: Reader, parent: RawNode): ProseText {
  const masked = node.value ?? '';
  const inCode = parent.tagName === 'code';
  if (!inCode && SUSPECT.test(masked)) findFaults(masked, node, reader, parent);
  return { type: 'text', value: readValue(masked, inCode ? parent : node, reader) };
}

function findFaults(masked: string, node: RawNode, reader: Reader, parent: RawNode): void {
  findBraces(masked, node, reader);
  const keyword =
    parent.tagName === 'p' && toStart(node) === toStart(parent) ? findKeyword(masked) : undefined;
  if (keyword !== undefined) reader.findings.push(refuseKeyword(keyword, toStart(node)));
  for (const { pattern, finding } of FAULTS) {
    let from = toStart(node);
    for (const [found] of masked.matchAll(pattern)) {
      const offset = toOffset(reader, node, found.trim(), from);
      reader.findings.push({ offset, ...finding });
      from = offset + 1;
    }
  }
}

function findBraces(masked: string, node: RawNode, reader: Reader): void {
  const end = toEnd(node);
  const code = {
    code: 'prose.expression',
    message: 'a curly bracket starts code, and a body holds none',
    remedy: 'write \\{ for the sign itself; delete a comment or an expression',
  } as const;
  if (!masked.includes(BRACE)) return;
  for (let at = reader.text.indexOf(BRACE, toStart(node)); at >= 0 && at < end;) {
    reader.findings.push({ offset: at, ...code });
    const close = reader.text.indexOf('}', at);
    at = close < 0 || close >= end ? -1 : reader.text.indexOf(BRACE, close);
  }
}

function refuseKeyword(keyword: string, offset: number): Finding {
  return {
    offset,
    code: 'prose.import-export',
    message: `MDX reads a paragraph that starts with “${keyword} ” as code`,
    remedy: `if it is prose, start with another word or a capital letter; if it is code, delete it: components need no import`,
  };
}
