/** One part of a text exchanged for another: offsets count UTF-16 code units of the text before. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all of them made; they may stand in any order and may not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`two changes overlap at ${start}`);
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** The line end that the text has; LF where it has none. */
export function toLineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function toColumn(text: string, offset: number): number {
  return offset - toLineStart(text, offset);
}

export function toLineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** After the last line of what ends at `end`, its line end included; what ends with blank lines ends before them. */
export function toAfterLine(text: string, end: number): number {
  const next = text.indexOf('\n', toTrimmedEnd(text, end));
  return next < 0 ? text.length : next + 1;
}

export function toTrimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
