import type { Finding } from '../finding.ts';
import { toPrefix } from './prefix.ts';

export const MAX_DEPTH = 32;

/**
 * The most of one mark in a body, or in a block (a run of lines without an empty one between). Nesting is counted
 * naively, without knowing what is code, so it can be fooled; these counts cannot, and they keep whatever fools it
 * within what the parser can bear: it takes gigabytes for 50,000 entities or a table of many cells, seconds for
 * 40,000 nested tags, 80,000 list marks or 100,000 underscores in one word.
 */
const MOST = { '<': 2000, '&': 2000, '{': 500, markers: 8000, '[': 500, cells: 20_000, _: 2000 };

interface Count {
  angle: number;
  entity: number;
  brace: number;
  markers: number;
  tags: number;
  square: number;
  depth: number;
  parentheses: number;
  pipes: number;
  lines: number;
  /** Offset of the next mark that has not been counted. */
  next: number;
}

/** The first place at which the text is too deep or holds too much; one finding at most, for one is enough to stop. */
export function findExcess(text: string): readonly Finding[] {
  const count: Count = {
    angle: 0,
    entity: 0,
    brace: 0,
    markers: 0,
    tags: 0,
    square: 0,
    depth: 0,
    parentheses: 0,
    pipes: 0,
    lines: 0,
    next: 0,
  };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const fault = countLine(text, start, end, count);
    if (fault !== undefined) return [fault];
    start = end + 1;
  }
  return findKnot(text);
}

/** A word with too many underscores; to the parser only these four characters end one. */
function findKnot(text: string): Finding[] {
  if (!hasMany(text, '_', MOST._)) return [];
  for (const { 0: word, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    if (word.length > MOST._ && word.split('_', MOST._ + 2).length > MOST._ + 1)
      return [many(index, '_ signs in one word', MOST._)];
  }
  return [];
}

/** Whether the text holds the sign more than `most` times. */
function hasMany(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++count > most) return true;
  return false;
}

function countLine(text: string, start: number, end: number, count: Count): Finding | undefined {
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

/** The next mark at or after `i`, or the end of the text. */
function toMark(text: string, i: number): number {
  MARK.lastIndex = i;
  return MARK.exec(text)?.index ?? text.length;
}

function countMark(text: string, i: number, code: number, count: Count): Finding | undefined {
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

function countTag(text: string, i: number, count: Count): Finding | undefined {
  if (text[i + 1] === '/') {
    count.tags = Math.max(0, count.tags - 1);
    return undefined;
  }
  if (!/[\p{L}>]/u.test(text[i + 1] ?? '')) return undefined;
  const close = text.indexOf('>', i);
  if (close < 0 || text[close - 1] === '/') return undefined;
  return ++count.tags > MAX_DEPTH ? deep(i, 'tags that are not closed') : undefined;
}

function deep(offset: number, what: string): Finding {
  return {
    offset,
    code: 'prose.too-deep',
    message: `${what} are nested deeper than ${String(MAX_DEPTH)} levels`,
    remedy: 'write it flatter, or close what is open',
  };
}

function many(offset: number, what: string, most: number): Finding {
  return {
    offset,
    code: 'prose.too-many',
    message: `more than ${String(most)} ${what}`,
    remedy: 'split the body, or delete what is not prose',
  };
}
