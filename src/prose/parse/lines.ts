import { toLines } from '../../problems/lines.ts';
import type { Place } from '../../problems/problem.ts';

/** Where a body stands in its file: the place of its first character, `firstColumn` 1 if absent. */
export interface BodyPlace {
  readonly path: string;
  readonly firstLine: number;
  readonly firstColumn?: number;
}

/** From an offset in the body to a place in the file. */
export function toPlaces(body: string, at: BodyPlace): (offset: number) => Place {
  const { toPosition } = toLines(body);
  return (offset) => {
    const { line, column } = toPosition(offset);
    return {
      path: at.path,
      line: at.firstLine + line - 1,
      column: line === 1 ? column + (at.firstColumn ?? 1) - 1 : column,
    };
  };
}
