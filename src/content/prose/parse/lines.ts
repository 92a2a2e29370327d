import { toLines, type Position } from '../../problems/lines.ts';

/** Where a body stands in its file: the place of its first character, `firstColumn` 1 if absent. */
export interface BodyPlace {
  readonly path: string;
  readonly firstLine: number;
  readonly firstColumn?: number;
}

/** From an offset in the body to a place in the file. */
export function toPlaces(body: string, at: Omit<BodyPlace, 'path'>): (offset: number) => Position {
  const { toPosition } = toLines(body);
  return (offset) => {
    const { line, column } = toPosition(offset);
    return {
      line: at.firstLine + line - 1,
      column: line === 1 ? column + (at.firstColumn ?? 1) - 1 : column,
    };
  };
}
