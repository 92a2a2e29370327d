import { show } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { findLinkFault } from '../link.ts';
import { toText } from '../text.ts';
import type { ProseElement } from '../tree.ts';
import { toEnd, toStart } from './reader.ts';
import type { Around, Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

/** One finding at most for a link: the first that is wrong with it. */
export function checkLink(link: ProseElement, node: RawNode, around: Around, reader: Reader): void {
  const finding = findFault(link, node, around, reader);
  if (finding !== undefined) reader.findings.push({ offset: toStart(node), ...finding });
}

type Fault = Omit<Finding, 'offset'>;

function findFault(
  link: ProseElement,
  node: RawNode,
  around: Around,
  reader: Reader,
): Fault | undefined {
  const words = toText(link);
  const source = reader.text.slice(toStart(node), toEnd(node));
  if (source.startsWith('[') && !source.endsWith(')'))
    return words.startsWith('^') ? FOOTNOTE : REFERENCE;
  const href = link.properties.href ?? '';
  const fault = findLinkFault(href);
  if (fault !== undefined)
    return { ...fault, message: `the address “${show(href)}” ${fault.message}` };
  if (words === '') return WORDLESS;
  return around.inLink || around.components.includes('Entity') ? NESTED : undefined;
}

export const FOOTNOTE: Fault = {
  code: 'prose.footnote',
  message: 'footnotes are not used',
  remedy: 'say it in the text, in an <Aside>, or as a source in the front matter',
};

export const REFERENCE: Fault = {
  code: 'prose.reference-link',
  message: 'this takes the address of a link from, or gives it to, another line',
  remedy: 'write the address with the words: [words](https://…)',
};

const WORDLESS: Fault = {
  code: 'prose.broken-link',
  message: 'a link has no words',
  remedy: 'write between [ and ] what the link leads to',
};

const NESTED: Fault = {
  code: 'prose.nested-link',
  message: 'a link stands inside another link',
  remedy: 'end the first one before',
};
