/** How a line starts: `columns` of white space (a tab is four), `markers` of quotes and lists, and where that ends. */
export interface Prefix {
  readonly columns: number;
  readonly markers: number;
  readonly end: number;
}

/** Reads `>`, `-`, `*`, `+`, `1.`, `1)` and the white space around them, from `start` up to `end`. */
export function toPrefix(text: string, start: number, end: number): Prefix {
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

/** The end of a list mark that white space or the line end follows, or `i` if there is none. */
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
