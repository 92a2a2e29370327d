/** Plain text, as an editor copies or saves it from a page. */
import { splitBlock, toPlainText, type Block, type Claim, type Page } from './page.ts';

/** Programs that break lines do so at some 70 to 80 characters; a paragraph of a page is seldom all of that length. */
const [SHORTEST, LONGEST] = [50, 100];

export function readText(text: string): Page {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/);
  const blocks = isWrapped(lines) ? listParagraphs(lines) : lines.flatMap(toBlock);
  const claims = blocks.flatMap(toAddress);
  return { blocks, claims, tree: { type: 'root', children: [] }, doubts: [] };
}

const ADDRESS_LINE =
  /^(?:[\p{L} ]{1,20}[:：]\s*)?<?((?:https?:\/\/|www\.[\p{L}\p{N}-]+\.)[^\s<>]+)>?$/iu;

export function isAddressLine(text: string): boolean {
  return ADDRESS_LINE.test(text);
}

/** Who passes on a piece writes its address on a line of its own; one within a sentence is of something else. */
function toAddress({ text, line }: Block): Claim[] {
  const [, address] = ADDRESS_LINE.exec(text) ?? [];
  if (address === undefined) return [];
  // Browsers copy addresses without their scheme.
  const value = /^www\./i.test(address) ? `https://${address}` : address;
  return [{ field: 'url', value, origin: `line ${String(line)}` }];
}

function toBlock(text: string, index: number): Block[] {
  const plain = toPlainText(text);
  if (plain === '') return [];
  return splitBlock({ text: plain, line: index + 1, role: 'text', isFrame: false });
}

/** Whether nearly every line that another follows is as long as lines are made. */
function isWrapped(lines: readonly string[]): boolean {
  const followed = lines.filter((line, at) => line.trim() !== '' && isText(lines[at + 1]));
  const full = followed.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  return full.length >= 6 && full.length >= followed.length * 0.8;
}

function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '';
}

function listParagraphs(lines: readonly string[]): Block[] {
  const starts = lines.flatMap((line, at) => (isText(line) && !isText(lines[at - 1]) ? [at] : []));
  return starts.flatMap((start) => {
    const end = lines.findIndex((line, at) => at > start && !isText(line));
    return toBlock(lines.slice(start, end < 0 ? undefined : end).join(' '), start);
  });
}
