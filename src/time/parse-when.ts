import { findSlashMistake, toMistake } from './mistakes.ts';
import { parsePoint, type ParseOptions } from './parse-point.ts';
import { toWallRange } from './bounds.ts';
import {
  type End,
  type Interval,
  isFailure,
  isPoint,
  type Point,
  PRECISIONS,
  quote,
  toFailure,
  type When,
  type WhenFailure,
} from './when.ts';

/** Two times with seconds and offsets, and a slash, have 51 characters. */
const LONGEST = 60;

/**
 * Parses a date of EDTF level 0 or 1 (ISO 8601-2:2019), or a time with its offset from UTC. A time may omit the offset
 * if `options.zone` says where it was read. Returns a frozen `When`, or a failure that says what to write instead;
 * never throws.
 */
export function parseWhen(text: string, options: ParseOptions = {}): When | WhenFailure {
  if (text === '') return toMistake('empty', 0);
  if (text.length > LONGEST) return toMistake('too-long', LONGEST);
  const slash = text.indexOf('/');
  if (slash < 0) return parsePoint(text, options);
  const interval = parseInterval(text, slash, options);
  return isFailure(interval) ? (findSlashMistake(text, slash) ?? interval) : interval;
}

function parseInterval(text: string, slash: number, options: ParseOptions): Interval | WhenFailure {
  const start = parseEnd(text.slice(0, slash), 0, options);
  if (typeof start === 'object' && isFailure(start)) return start;
  const end = parseEnd(text.slice(slash + 1), slash + 1, options);
  if (typeof end === 'object' && isFailure(end)) return end;
  const known = [start, end].filter(isPoint);
  if (known.length === 0) return toMistake('no-ends', 0, { text: quote(text) });
  return findDisorder(start, end, slash + 1) ?? toInterval(text, start, end, known);
}

function parseEnd(text: string, offset: number, options: ParseOptions): End | WhenFailure {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const point = parsePoint(text, options);
  if (isFailure(point)) return toFailure(point.offset + offset, point);
  if (point.unspecified === null && point.season === null) return point;
  return toMistake(point.season ? 'season-in-interval' : 'x-in-interval', offset);
}

function findDisorder(start: End, end: End, offset: number): WhenFailure | undefined {
  if (!isPoint(start) || !isPoint(end)) return undefined;
  const written = { start: start.text, end: end.text };
  if (start.text === end.text) return toMistake('same-ends', offset, written);
  const first = toWallRange(start).from;
  const last = toWallRange(end).until;
  // Days have no offset without a zone; beside a time they are compared as written.
  const shift =
    start.offset !== null && end.offset !== null ? (start.offset - end.offset) * 60_000 : 0;
  return last + shift > first ? undefined : toMistake('backwards', offset, written);
}

function toInterval(text: string, start: End, end: End, known: readonly Point[]): Interval {
  const coarsest = Math.max(...known.map(({ precision }) => PRECISIONS.indexOf(precision)));
  return Object.freeze({
    kind: 'interval',
    text,
    uncertain: known.some(({ uncertain }) => uncertain),
    approximate: known.some(({ approximate }) => approximate),
    start,
    end,
    precision: PRECISIONS[coarsest] ?? 'century',
  });
}
