import { FAULTS, type FaultCode } from '../problems/fault.ts';
import type { Fault } from '../problems/problem.ts';

/** A problem of a body before it has a file: `offset` counts UTF-16 code units from the start of the body. */
export interface ProseFinding extends Fault {
  readonly offset: number;
  readonly code: Extract<FaultCode, `prose.${string}`>;
  readonly field?: string;
}

/** An author’s text for a message: one line, at most 60 characters, nothing invisible. */
export function show(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, (char) => `U+${hex(char)}`);
  return visible.length > 60 ? `${visible.slice(0, 59).toWellFormed()}…` : visible;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Every code of a problem in a body, with a sentence about it, for the documentation. */
export const PROSE_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FAULTS).flatMap(([name, { about }]) =>
    name.startsWith('prose.') && about !== undefined ? [[name, about]] : [],
  ),
);
