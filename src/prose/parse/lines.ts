import type { Place } from '../../problems/problem.ts';

/** Where a body stands in its file: the place of its first character, `firstColumn` 1 if absent. */
export interface BodyPlace {
  readonly path: string;
  readonly firstLine: number;
  readonly firstColumn?: number;
}

/**
 * From an offset in the body to a place in the file. Lines end with LF (so with CRLF as well);
 * columns count UTF-16 code units, as editors and the language server protocol do.
 */
export function toPlaces(body: string, at: BodyPlace): (offset: number) => Place {
  const starts = [0];
  for (let next = body.indexOf('\n'); next >= 0; next = body.indexOf('\n', next + 1))
    starts.push(next + 1);
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, body.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    const column = inside - (starts[low] ?? 0) + (low === 0 ? (at.firstColumn ?? 1) : 1);
    return { path: at.path, line: at.firstLine + low, column };
  };
}
