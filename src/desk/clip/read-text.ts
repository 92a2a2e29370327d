/** Plain text, as an editor copies or saves it: lines → the paragraphs that they were. */
import { ofLexicon, type Lexicon } from './lexicon.ts';
import { type Block, type Claim, type Page, splitBlock, toPlainText } from './page.ts';
import { say } from '../words/say.ts';

/** Programs break lines at 70 to 80 characters; the paragraphs of a page are seldom all that short. */
const [SHORTEST, LONGEST] = [50, 100];

export function readText(text: string, lexicon?: Lexicon): Page {
  const lines = text.split(/\r\n?|[\n\v\f\u2028\u2029]/);
  const blocks = isWrapped(lines)
    ? listParagraphs(lines, lexicon)
    : lines.flatMap((line, at) => toBlock(line, at));
  const claims = blocks.flatMap((block) => toAddress(block, lexicon));
  return { blocks, claims, tree: { type: 'root', children: [] }, doubts: [] };
}

/** Forwarded pieces have their address on a line of its own; an address within a sentence is of something else. */
export const ADDRESS_LINE =
  /^(?:[\p{L} ]{1,20}[:：]\s*)?<?((?:https?:\/\/|www\.[\p{L}\p{N}-]+\.)[^\s<>]+)>?$/iu;

function toAddress({ text, line }: Block, lexicon: Lexicon | undefined): Claim[] {
  const [, address] = ADDRESS_LINE.exec(text) ?? [];
  if (address === undefined || toFurniture(lexicon).link.test(text)) return [];
  // Browsers copy addresses without their scheme.
  const value = /^www\./i.test(address) ? `https://${address}` : address;
  return [{ field: 'url', value, origin: say.shared.line({ n: line }) }];
}

function toBlock(text: string, index: number, isFrame = false): Block[] {
  const plain = toPlainText(text);
  if (plain === '') return [];
  return splitBlock({ text: plain, line: index + 1, role: 'text', isFrame });
}

const FEWEST_BROKEN = 2;

function isWrapped(lines: readonly string[]): boolean {
  const followed = lines.filter((line, at) => isText(line) && isText(lines[at + 1]));
  const full = followed.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  if (full.length >= 6 && full.length >= followed.length * 0.8) return true;
  const broken = lines.filter((line, at) => line.length >= SHORTEST && isBroken(lines, at));
  return broken.length >= FEWEST_BROKEN && lines.every(({ length }) => length <= LONGEST);
}

/** Whether a sentence goes on in the next line, as it does where a program broke it. */
function isBroken(lines: readonly string[], at: number): boolean {
  return (
    !/[.!?:;…"”»)]$/u.test((lines[at] ?? '').trimEnd().slice(-1)) &&
    /^\s{0,80}\p{Ll}/u.test(lines[at + 1] ?? '')
  );
}

function isText(line = ''): boolean {
  return line.trim() !== '';
}

const toFurniture = ofLexicon(({ any }) => ({
  /** “Unsubscribe: https://…” */
  link: new RegExp(`^${any('clip.noise.start', 'clip.noise')}`, 'iu'),
  /** “– 2 –”, “Page 1 of 2”, “3/4”, “12” */
  number: new RegExp(
    `^[^\\p{L}\\p{N}]*(?:${any('clip.page')}\\.?\\s*)?\\d{1,4}(?:(?:\\s*/\\s*| \\p{L}{1,4} )\\d{1,4})?[^\\p{L}\\p{N}]*$`,
    'iu',
  ),
}));

/** The numbers of pages, and what a program prints above or below each. */
function listFurniture(lines: readonly string[], lexicon: Lexicon | undefined): Set<number> {
  const { number } = toFurniture(lexicon);
  const numbered = lines.flatMap((line, at) => (isText(line) && number.test(line) ? [at] : []));
  const toKey = (line: string) => toPlainText(line).replace(/\d+/g, '#');
  const printed = [...lines.keys()].filter((at) => isText(lines[at]));
  const numbers = new Set(numbered);
  const beside = new Set(
    printed.filter((_, at) => [at - 1, at + 1].some((one) => numbers.has(printed[one] ?? -1))),
  );
  const all = Map.groupBy(lines.keys(), (at) => toKey(lines[at] ?? ''));
  const running = [...all].flatMap(([key, own]) =>
    /\p{L}/u.test(key) && own.length > 1 && own.some((at) => beside.has(at)) ? own.slice(1) : [],
  );
  return new Set([...numbered, ...running]);
}

/** Columns that a line may be short of the widest, where words are broken only at blanks. */
const SLACK = 10;

function listParagraphs(lines: readonly string[], lexicon: Lexicon | undefined): Block[] {
  const furniture = listFurniture(lines, lexicon);
  const widths = lines.flatMap((line, at) =>
    line.length <= LONGEST && isBroken(lines, at) ? [line.trimEnd().length] : [],
  );
  const width = widths.reduce((most, one) => Math.max(most, one), SHORTEST);
  const hyphened = new Set(lines.flatMap((line) => line.match(/\p{L}+-\p{Ll}+/gu) ?? []));
  const blocks: Block[] = [];
  let open: { text: string; start: number; last: string } | undefined;
  let isOverPage = false;
  /** Whether the number of a page comes next. */
  const isBeforePage: boolean[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1)
    isBeforePage[at] = isText(lines[at]) ? furniture.has(at) : isBeforePage[at + 1] === true;
  const close = () => {
    if (open !== undefined) blocks.push(...toBlock(open.text, open.start));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (furniture.has(at)) {
      // A sentence goes on behind the number of the page.
      if (open !== undefined) isOverPage = true;
      blocks.push(...toBlock(line, at, true));
      continue;
    }
    const plain = line.trim();
    if (!isText(line)) {
      if (!isOverPage && isBeforePage[at] !== true) close();
      continue;
    }
    const isRule = !/[\p{L}\p{N}]/u.test(plain);
    if (isRule || (open !== undefined && !isContinued(open.last, plain, width, isOverPage)))
      close();
    isOverPage = false;
    if (isRule) continue;
    if (COLUMNS.test(plain)) {
      close();
      blocks.push(...plain.split(/ {5,}/).flatMap((cell) => toBlock(cell, at)));
      continue;
    }
    open =
      open === undefined
        ? { text: plain, start: at, last: line.trimEnd() }
        : { ...open, text: joinLines(open, plain, hyphened), last: line.trimEnd() };
  }
  close();
  return blocks.sort((a, b) => a.line - b.line);
}

/** A line set in columns is no part of a paragraph: each column is a line of its own. */
const COLUMNS = /\S {5,}\S/u;

/** Whether the first word of a line would not have fitted in the line before it, or the sentence goes on. */
function isContinued(before: string, line: string, width: number, isOverPage: boolean): boolean {
  if (/^\p{Ll}/u.test(line)) return !/[.!?]["”»]?$/u.test(before) || !isOverPage;
  if (isOverPage || COLUMNS.test(before) || COLUMNS.test(line)) return false;
  const [word = ''] = /^\S+/u.exec(line) ?? [];
  return before.length + 1 + word.length > width - SLACK;
}

/** A hyphen at the end of a line was put there by the program, unless the word has one elsewhere. */
function joinLines(
  { text, last }: { readonly text: string; readonly last: string },
  line: string,
  hyphened: ReadonlySet<string>,
): string {
  const [, start] = /(\p{L}{1,40})[-\u00AD\u2010]$/u.exec(last.slice(-41)) ?? [];
  if (start === undefined) return `${text} ${line}`;
  const [end = ''] = /^\p{L}+/u.exec(line) ?? [];
  if (!/^\p{Ll}/u.test(end)) return `${text}${line}`;
  // “Hin- und Rückfahrt”
  if (/^(?:und|oder|bis|and|or|et|ou|y|o|to)$/u.test(end)) return `${text} ${line}`;
  return hyphened.has(`${start}-${end}`) ? `${text}${line}` : `${text.slice(0, -1)}${line}`;
}
