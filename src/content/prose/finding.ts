import type { ProseCode } from './codes.ts';

/** A problem of a body before it has a file: `offset` counts UTF-16 code units from the start of the body. */
export interface Finding {
  readonly offset: number;
  readonly code: ProseCode;
  /** The attribute, as `Quote.by`; absent where the prose itself is meant. */
  readonly field?: string;
  readonly message: string;
  readonly remedy: string;
}

/** Text of an author as it may stand in a message: one line, at most 60 characters, nothing invisible. */
export function show(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, (char) => `U+${hex(char)}`);
  return visible.length > 60 ? `${visible.slice(0, 59).toWellFormed()}…` : visible;
}

export function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
