/** What is right by every rule and most likely a slip: told, and in nobody’s way. */
import type { KindName } from '../content/kinds/kinds.ts';
import type { FieldPath } from '../content/kinds/relations.ts';
import { toLines } from '../content/problems/lines.ts';
import type { Severity } from '../content/problems/problem.ts';
import { toFound, type At } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';

export interface Doubt {
  readonly at: At;
  readonly field?: string;
  readonly code: `doubt.${string}`;
  readonly message: string;
  readonly remedy: string;
  /** A warning, if left out; a note is of what may well be meant. */
  readonly severity?: Severity;
}

export function toFinding(entry: Entry, doubt: Doubt): Finding {
  const { at, field, code, message, remedy, severity = 'warning' } = doubt;
  return { ...toFound({ entry, at, field }, code), severity, message, remedy };
}

/** Narrows to one kind. */
export function isOf<Kind extends KindName>(entry: Entry, kind: Kind): entry is Entry<Kind> {
  return entry.kind === kind;
}

export interface Written {
  readonly path: FieldPath;
  readonly value: string;
}

/** Every text of the front matter with its path. */
export function listTexts(data: unknown): Written[] {
  const texts: Written[] = [];
  collectTexts(data, [], texts);
  return texts;
}

/** `trail` is the path down to `data`; the same array serves the whole walk. */
function collectTexts(data: unknown, trail: (string | number)[], texts: Written[]): void {
  if (typeof data === 'string') texts.push({ path: [...trail], value: data });
  if (typeof data !== 'object' || data === null) return;
  const inner: Iterable<[string | number, unknown]> = Array.isArray(data)
    ? data.entries()
    : Object.entries(data);
  for (const [key, value] of inner) {
    trail.push(key);
    collectTexts(value, trail, texts);
    trail.pop();
  }
}

export interface Match {
  readonly match: RegExpExecArray;
  readonly at: { readonly line: number; readonly column: number };
}

/** Where a global pattern is found in a body, by the lines of its file. */
export function matchBody({ body, bodyLine }: Entry, text: string, pattern: RegExp): Match[] {
  const { toPosition } = toLines(body);
  return [...text.matchAll(pattern)].map((match) => {
    const { line, column } = toPosition(match.index);
    return { match, at: { line: line + bodyLine - 1, column } };
  });
}
