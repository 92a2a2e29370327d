/** Where names stand on a map: beside their mark, clear of each other and of the edge, or nowhere. */
import { isInside, type Point } from './path.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  /** Where the base line lies. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of type, in units of the map. */
export const TYPE = 24;
const EDGE = 8;
/** From the middle of a mark to its name. */
const GAP = 16;
/** A letter of our sans is about so wide, in ems: a little too much, so that no name touches another. */
const LETTER = 0.58;

/**
 * Beside the mark at `at`, below it or above it, on the side that looks away from `focus` (its distance from the left)
 * if that is free; `undefined` where nothing is.
 */
export function findLabel(
  text: string,
  [x, y]: Point,
  focus: number,
  size: Size,
  taken: readonly Box[],
): Label | undefined {
  const right: Label = { text, x: x + GAP, y: y + 8, anchor: 'start' };
  const left: Label = { text, x: x - GAP, y: y + 8, anchor: 'end' };
  const labels: Label[] = [
    ...(x < focus ? [left, right] : [right, left]),
    { text, x, y: y + GAP + 20, anchor: 'middle' },
    { text, x, y: y - GAP, anchor: 'middle' },
  ];
  return labels.find((label) => isFree(toBox(label), size, taken));
}

/** On the rings, as near to their middle as may be; it may reach out over water, but not over `foreign` land. */
export function findLabelInside(
  text: string,
  rings: readonly (readonly Point[])[],
  foreign: readonly (readonly Point[])[],
  size: Size,
  taken: readonly Box[],
): Label | undefined {
  const points = rings.flat();
  const [left, right] = toRange(
    points.map(([x]) => x),
    size.width,
  );
  const [top, bottom] = toRange(
    points.map(([, y]) => y),
    size.height,
  );
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const steps = Array.from({ length: STEPS * STEPS }, (_, index): Point => [
    Math.round(left + ((right - left) * ((index % STEPS) + 0.5)) / STEPS),
    Math.round(top + ((bottom - top) * (Math.floor(index / STEPS) + 0.5)) / STEPS),
  ]);
  return steps
    .sort(
      (a, b) =>
        Math.hypot(a[0] - middleX, a[1] - middleY) - Math.hypot(b[0] - middleX, b[1] - middleY),
    )
    .map(([x, y]): Label => ({ text, x, y, anchor: 'middle' }))
    .find((label) => {
      const box = toBox(label);
      return (
        isFree(box, size, taken) &&
        isMostlyOn(box, rings) &&
        !listEdge(box).some((point) => isInside(point, foreign))
      );
    });
}

const STEPS = 9;

export function toBox({ text, x, y, anchor }: Label): Box {
  const width = text.length * TYPE * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - 20, right: left + width, bottom: y + 6 };
}

/** The room that a mark takes. */
export function toMarkBox([x, y]: Point): Box {
  return { left: x - 11, top: y - 11, right: x + 11, bottom: y + 11 };
}

function isFree(box: Box, { width, height }: Size, taken: readonly Box[]): boolean {
  const isWithin =
    box.left >= EDGE && box.top >= EDGE && box.right <= width - EDGE && box.bottom <= height - EDGE;
  return isWithin && !taken.some((other) => overlaps(box, other));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the middle one of five points along the middle of the box, and two more of them, lie on land. */
function isMostlyOn(
  { left, top, right, bottom }: Box,
  rings: readonly (readonly Point[])[],
): boolean {
  const inside = [0, 1, 2, 3, 4].map((step) =>
    isInside([left + ((right - left) * step) / 4, (top + bottom) / 2], rings),
  );
  return inside[2] === true && inside.filter(Boolean).length >= 3;
}

function listEdge({ left, top, right, bottom }: Box): Point[] {
  const middle = (left + right) / 2;
  return [top, bottom].flatMap((y) => [left, middle, right].map((x): Point => [x, y]));
}

/** The part of a range that is on the map. */
function toRange(values: readonly number[], end: number): [number, number] {
  return [Math.max(0, Math.min(...values)), Math.min(end, Math.max(...values))];
}
