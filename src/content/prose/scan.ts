import { toFault } from '../problems/fault.ts';
import { listUnseen } from '../problems/unseen.ts';
import type { ProseFinding } from './finding.ts';

/**
 * Checks on the text alone, before the native parser sees it: for some texts of a few kilobytes, that parser takes
 * seconds, gigabytes or the whole process, so nothing reaches it without passing here.
 */
export const MAX_BYTES = 256 * 1024;

/** Checks size (256 KiB of UTF-8), nesting (32 levels), number of marks, unseen characters, stray front matter. */
export function scan(body: string) {
  const large = findSize(body);
  if (large !== undefined) return { findings: [large], parsable: false };
  const excess = findExcess(body);
  const findings = [...excess, ...findCharacters(body), ...findFence(body)];
  return { findings, parsable: excess.length === 0 };
}

function findSize(body: string): ProseFinding | undefined {
  if (body.length * 3 <= MAX_BYTES) return undefined;
  const bytes = body.length > MAX_BYTES ? body.length : new TextEncoder().encode(body).length;
  if (bytes <= MAX_BYTES) return undefined;
  return { offset: 0, ...toFault('prose.too-large', { most: MAX_BYTES / 1024 }) };
}

/** A body that opens with a fence: front matter that was closed early or written twice. */
function findFence(body: string): readonly ProseFinding[] {
  const fence = /^\s*(---|\+\+\+)[ \t\r]*(?:\n|$)/.exec(body);
  if (fence === null) return [];
  return [
    {
      offset: fence[0].indexOf(fence[1] ?? ''),
      ...toFault('prose.front-matter', { fence: fence[1] ?? '' }),
    },
  ];
}

/**
 * How a line starts: `columns` of white space (a tab is four), `markers` of quotes and lists (`>`, `-`, `*`, `+`, `1.`,
 * `1)`), and where that ends.
 */
function toPrefix(text: string, start: number, end: number) {
  let columns = 0;
  let markers = 0;
  let i = start;
  for (; i < end; i++) {
    const char = text.charCodeAt(i);
    if (char === 32 || char === 13) columns++;
    else if (char === 9) columns += 4;
    else if (char === 62) markers++;
    else {
      const after = toMarkerEnd(text, i, end);
      if (after === i) break;
      markers++;
      i = after - 1;
    }
  }
  return { columns: i === end ? 0 : columns, markers, end: i };
}

/** The end of a list mark followed by white space or the line end; `i` if there is none. */
function toMarkerEnd(text: string, i: number, end: number): number {
  let after = i;
  while (after < end && after - i < 9 && isDigit(text.charCodeAt(after))) after++;
  const mark = text[after];
  const fits =
    after === i ? mark === '-' || mark === '*' || mark === '+' : mark === '.' || mark === ')';
  if (!fits) return i;
  const next = text.charCodeAt(after + 1);
  return after + 1 >= end || next === 32 || next === 9 || next === 13 ? after + 1 : i;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const MAX_DEPTH = 32;

/**
 * The most of one mark in a body, or in a block (a run of lines without an empty one). Nesting is counted without
 * knowing what is code, so it can be fooled; these counts cannot, and they keep such text within what the parser can
 * bear: it takes gigabytes for 50,000 entities or a table with many cells, and seconds for 40,000 nested tags, 80,000
 * list marks or 100,000 underscores in one word.
 */
const MOST = { '<': 2000, '&': 2000, '{': 500, markers: 8000, '[': 500, cells: 20_000, _: 2000 };

const NOTHING = {
  ...{ angle: 0, entity: 0, brace: 0, markers: 0, tags: 0, square: 0, depth: 0, parentheses: 0 },
  ...{ pipes: 0, lines: 0 },
  /** Offset of the next mark that has not been counted. */
  next: 0,
};

type Count = typeof NOTHING;

/** The first place at which the text is too deep or holds too much; one finding is enough to stop. */
function findExcess(text: string): readonly ProseFinding[] {
  const count = { ...NOTHING };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const fault = countLine(text, start, end, count);
    if (fault !== undefined) return [fault];
    start = end + 1;
  }
  return findKnot(text);
}

/** A word with too many underscores; to the parser, only these four characters end one. */
function findKnot(text: string): ProseFinding[] {
  if (!hasMany(text, '_', MOST._)) return [];
  for (const { 0: word, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    if (word.length > MOST._ && word.split('_', MOST._ + 2).length > MOST._ + 1)
      return [many(index, '_ signs in one word', MOST._)];
  }
  return [];
}

function hasMany(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++count > most) return true;
  return false;
}

function countLine(
  text: string,
  start: number,
  end: number,
  count: Count,
): ProseFinding | undefined {
  const prefix = toPrefix(text, start, end);
  if (prefix.columns > 2 * MAX_DEPTH || prefix.markers > MAX_DEPTH)
    return deep(start, 'quotes and lists');
  count.markers += prefix.markers;
  if (count.markers > MOST.markers) return many(start, 'quote and list marks', MOST.markers);
  if (prefix.end === end)
    count.square = count.depth = count.parentheses = count.pipes = count.lines = 0;
  count.lines++;
  let pipes = 0;
  if (count.next < prefix.end) count.next = toMark(text, prefix.end);
  for (; count.next < end; count.next = toMark(text, count.next + 1)) {
    const code = text.charCodeAt(count.next);
    if (code === 124) pipes++;
    const fault = countMark(text, count.next, code, count);
    if (fault !== undefined) return fault;
  }
  count.pipes = Math.max(count.pipes, pipes);
  return count.pipes * count.lines > MOST.cells
    ? many(start, 'cells in one table', MOST.cells)
    : undefined;
}

const MARK = /[&()<[\]{|]/g;

function toMark(text: string, i: number): number {
  MARK.lastIndex = i;
  return MARK.exec(text)?.index ?? text.length;
}

function countMark(text: string, i: number, code: number, count: Count): ProseFinding | undefined {
  switch (code) {
    case 38: // &
      return ++count.entity > MOST['&'] ? many(i, '& signs', MOST['&']) : undefined;
    case 40: // (
      return ++count.parentheses > MAX_DEPTH ? deep(i, 'brackets') : undefined;
    case 41:
      count.parentheses = Math.max(0, count.parentheses - 1);
      return undefined;
    case 60: // <
      return ++count.angle > MOST['<'] ? many(i, '< signs', MOST['<']) : countTag(text, i, count);
    case 91: // [
      if (++count.square > MOST['[']) return many(i, '[ signs in one block', MOST['[']);
      return ++count.depth > MAX_DEPTH ? deep(i, 'brackets') : undefined;
    case 93:
      count.depth = Math.max(0, count.depth - 1);
      return undefined;
    case 123: // {
      return ++count.brace > MOST['{'] ? many(i, '{ signs', MOST['{']) : undefined;
    default:
      return undefined;
  }
}

function countTag(text: string, i: number, count: Count): ProseFinding | undefined {
  if (text[i + 1] === '/') {
    count.tags = Math.max(0, count.tags - 1);
    return undefined;
  }
  if (!/[\p{L}>]/u.test(text[i + 1] ?? '')) return undefined;
  const close = text.indexOf('>', i);
  if (close < 0 || text[close - 1] === '/') return undefined;
  return ++count.tags > MAX_DEPTH ? deep(i, 'tags that are not closed') : undefined;
}

function deep(offset: number, what: string): ProseFinding {
  return { offset, ...toFault('prose.too-deep', { what, most: MAX_DEPTH }) };
}

function many(offset: number, what: string, most: number): ProseFinding {
  return { offset, ...toFault('prose.too-many', { most, what }) };
}

const MOST_CHARACTERS = 20;

/** The first twenty unseen characters in the text. */
function findCharacters(text: string): readonly ProseFinding[] {
  return listUnseen(text, MOST_CHARACTERS).map(({ offset, code }) => ({
    offset,
    ...toFault(`prose.control-character:${code === 'U+000D' ? 'return' : 'written'}`, { code }),
  }));
}
