/** Lines end with LF (so with CRLF as well). Columns count UTF-16 code units, as editors and the language server do. */
export interface Position {
  /** From 1, like the column. */
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, found when first needed. */
export interface Lines {
  /** An offset past the end counts as the end. */
  readonly toPosition: (offset: number) => Position;
  /** A line past the end begins at the end. */
  readonly toOffset: (position: Position) => number;
}

export function toLines(text: string): Lines {
  let known: readonly number[] | undefined;
  const getStarts = () => (known ??= listStarts(text));
  return {
    toPosition: (offset) => {
      const starts = getStarts();
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = findLine(starts, inside);
      return { line, column: inside - (starts[line - 1] ?? 0) + 1 };
    },
    toOffset: ({ line, column }) => (getStarts()[line - 1] ?? text.length) + column - 1,
  };
}

function listStarts(text: string): number[] {
  const starts = [0];
  for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1))
    starts.push(next + 1);
  return starts;
}

/** By bisection: the last line that starts at or before `offset`, from 1. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
