import { toEnd, toStart } from './reader.ts';
import type { Reader } from './reader.ts';
import type { RawNode } from '../parse/satteri.ts';

/** Finds what Markdown reads otherwise than it was meant, or drops, in the source of one element. */
export function checkSource(node: RawNode, reader: Reader): void {
  if (node.tagName === 'h2') checkUnderline(node, reader);
  else if (node.tagName === 'tr') checkCells(node, reader);
  else if (node.tagName === 'code') checkInfo(node, reader);
}

/** Text with a line of `---` right below is a heading to Markdown, and front matter or a rule to its author. */
function checkUnderline(node: RawNode, reader: Reader): void {
  if (!/\n[^\n]*-\s*$/.test(reader.text.slice(toStart(node), toEnd(node)))) return;
  reader.findings.push({
    offset: toStart(node),
    code: 'prose.front-matter',
    message: 'the line of --- below this text makes a heading of it',
    remedy:
      'put an empty line before ---; write headings with ##; fields belong in the front matter',
  });
}

/** Cells past those of the first row are dropped (GitHub Flavored Markdown, 4.10). */
function checkCells(node: RawNode, reader: Reader): void {
  const last = node.children?.findLast((child) => child.position !== undefined);
  if (last === undefined) return;
  const rest = reader.text.slice(toEnd(last), toEnd(node));
  if (/^[|\s]*$/.test(rest)) return;
  reader.findings.push({
    offset: toEnd(last),
    code: 'prose.lost-text',
    message: 'this row has more cells than the first row, and the rest would be lost',
    remedy: 'add cells to the first two rows, or write \\| for the sign itself',
  });
}

/** Only the first word after the fence of a code block, its language, is kept. */
function checkInfo(node: RawNode, reader: Reader): void {
  const meta = node.data?.meta;
  if (typeof meta !== 'string' || meta === '') return;
  reader.findings.push({
    offset: toStart(node),
    code: 'prose.lost-text',
    message: 'words after the language of a code block would be lost',
    remedy: 'write only the language after ``` or ~~~',
  });
}
