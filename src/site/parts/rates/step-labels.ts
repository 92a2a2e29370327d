/** Where the values of a step chart stand, so that none covers another. */
import type { Level } from './chart-frame.ts';

/** A text at a place in per cent, offset in pixels, since type does not scale. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

interface Labelled {
  /** The name of the line, if there are several. */
  readonly name: string | undefined;
  readonly levels: readonly Level[];
  readonly toText: (value: number) => string;
}

/** A chart on a phone, in pixels: labels that do not touch here touch nowhere. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const ON_PHONE: ChartSize = { width: 336, height: 148 };
/** Room between a value and the ends of its level, in pixels. */
const SPARE = 10;
const LETTER = { width: 7.7, above: 11, below: 4 };

/**
 * Labels every level but zero at the start; neighbours of one value are one level: first the highest value of each line with its name, then its last value,
 * then the others, the highest first. Each has the first place that touches neither a label, one of `taken` nor a line,
 * else the first that touches no label. If there is none, the highest and the last stand at their first place; another
 * level has no label, and the list of steps has its value.
 */
export function placeLabels(
  all: readonly Labelled[],
  size: ChartSize = ON_PHONE,
  ...taken: readonly (ChartLabel | undefined)[]
): ChartLabel[][] {
  const put = toPlacer(
    taken.filter((one) => one !== undefined),
    size,
  );
  const lines = all.map(joinEqual);
  const tops = lines.map(({ levels }) => findTop(levels));
  const named = lines.map(({ name, levels, toText }, index) => {
    const top = tops[index];
    return top === undefined || top === levels.at(-1)
      ? []
      : put(listBeside(top, toNamed(toText(top.value), name)), true);
  });
  // From the lowest up, so that labels move away from the line of zero.
  const last: ChartLabel[][] = [];
  const toHeight = ({ levels }: Labelled) => levels.at(-1)?.y ?? 0;
  const upwards = [...lines.entries()].sort(([, a], [, b]) => toHeight(b) - toHeight(a));
  for (const [index, { name, levels, toText }] of upwards) {
    const end = levels.at(-1);
    if (end === undefined || tops[index] === undefined) continue;
    const value = toText(end.value);
    const text = toNamed(value, end === tops[index] ? name : undefined);
    last[index] = put(listAtEnd(end, text, value), true);
  }
  const others = labelLevels(
    lines.map((line, index) => ({
      ...line,
      levels: line.levels.filter((level) => level !== tops[index] && level !== line.levels.at(-1)),
    })),
    put,
    lines.flatMap(({ levels }) => listLines(levels, size)),
    size,
  );
  return lines.map((_, index) => [
    ...(named[index] ?? []),
    ...(last[index] ?? []),
    ...(others[index] ?? []),
  ]);
}

/** Labels every level of an opened part by the same rule, without names and without room beyond its end. */
export function placeInside(
  lines: readonly (Labelled & { readonly plans: readonly Level[] })[],
  size: ChartSize,
): ChartLabel[][] {
  const drawn = lines.flatMap(({ levels, plans }) => [
    ...listLines(levels, size),
    ...plans.flatMap((plan) => listLines([plan], size)),
  ]);
  return labelLevels(lines.map(joinEqual), toPlacer([], size, 0), drawn, size);
}

function labelLevels(
  lines: readonly Labelled[],
  put: ReturnType<typeof toPlacer>,
  drawn: readonly Box[],
  size: ChartSize,
): ChartLabel[][] {
  const placed = lines.map((): ChartLabel[] => []);
  const wanted = lines.flatMap(({ levels, toText }, index) =>
    levels
      .filter(({ value }, at) => value !== 0 || at > 0)
      .map((level) => ({ index, level, text: toText(level.value) })),
  );
  for (const { index, level, text } of wanted.sort((a, b) => a.level.y - b.level.y))
    placed[index]?.push(...put(listAround(level, text, size), false, drawn));
  return placed;
}

function joinEqual(line: Labelled): Labelled {
  const levels: Level[] = [];
  for (const level of line.levels) {
    const before = levels.at(-1);
    if (before?.value === level.value) levels[levels.length - 1] = { ...before, x2: level.x2 };
    else levels.push(level);
  }
  return { ...line, levels };
}

/** A wide level has its value over or under its middle, a narrow one before or behind it. */
function listAround({ x1, x2, y }: Level, text: string, size: ChartSize): ChartLabel[] {
  const x = Math.round((x1 + x2) * 50) / 100;
  const middle = [-6, 15].map((dy): ChartLabel => ({ x, y, dx: 0, dy, anchor: 'middle', text }));
  const sides: ChartLabel[] = [
    { x: x1, y, dx: -6, dy: 4, anchor: 'end', text },
    { x: x2, y, dx: 6, dy: 4, anchor: 'start', text },
  ];
  const isWide = ((x2 - x1) / 100) * size.width >= text.length * LETTER.width + SPARE;
  return isWide ? [...middle, ...sides] : [...sides, ...middle];
}

/** The lines as thin boxes: each level, and the riser before it. */
function listLines(levels: readonly Level[], { width, height }: ChartSize): Box[] {
  const toBox = (x1: number, x2: number, y1: number, y2: number): Box => ({
    left: (x1 / 100) * width,
    right: (x2 / 100) * width,
    top: (Math.min(y1, y2) / 100) * height,
    bottom: (Math.max(y1, y2) / 100) * height,
  });
  return levels.flatMap(({ x1, x2, y }, index) => {
    const before = levels[index - 1];
    return [toBox(x1, x2, y, y), ...(before === undefined ? [] : [toBox(x1, x1, before.y, y)])];
  });
}

/**
 * Puts a label at the first place where it touches nothing, best without one of the lines `drawn`. If there is none, a
 * needed one goes to the first place, and others are left out.
 */
export function toPlacer(
  taken: readonly ChartLabel[] = [],
  size: ChartSize = ON_PHONE,
  beyond: number = BEYOND,
) {
  const placed = [...taken];
  return (
    wanted: readonly ChartLabel[],
    isNeeded: boolean,
    drawn: readonly Box[] = [],
  ): ChartLabel[] => {
    const free = wanted.filter(
      (one) =>
        isInside(toBox(one, size), size.width + beyond) &&
        !placed.some((other) => touch(toBox(one, size), toBox(other, size))),
    );
    const label =
      free.find((one) => !drawn.some((line) => touch(toBox(one, size), line))) ??
      free[0] ??
      (isNeeded ? wanted[0] : undefined);
    if (label !== undefined) placed.push(label);
    return label === undefined ? [] : [label];
  };
}

function toNamed(text: string, name: string | undefined): string {
  return name === undefined ? text : `${text} ${name}`;
}

function findTop(levels: readonly Level[]): Level | undefined {
  const top = levels.reduce<Level | undefined>(
    (best, one) => (best === undefined || one.value >= best.value ? one : best),
    undefined,
  );
  return top?.value === 0 ? undefined : top;
}

function listBeside({ x1, x2, y }: Level, text: string): ChartLabel[] {
  return [
    { x: x2, y, dx: 7, dy: 6, anchor: 'start', text },
    { x: x2, y, dx: 7, dy: 10, anchor: 'start', text },
    { x: x1, y, dx: -7, dy: 6, anchor: 'end', text },
    { x: (x1 + x2) / 2, y, dx: 0, dy: -6, anchor: 'middle', text },
  ];
}

/** Beside the end of the line; over or under it, where a name has more room; last, the `value` alone. */
function listAtEnd({ x2, y }: Level, text: string, value: string): ChartLabel[] {
  const place = { x: x2, y };
  const listBeyond = (words: string) =>
    [4, -3, -8, -14, -20, 8, 14].map((dy): ChartLabel => ({
      ...place,
      dx: 5,
      dy,
      anchor: 'start',
      text: words,
    }));
  const along = [-6, 16].map((dy): ChartLabel => ({ ...place, dx: 0, dy, anchor: 'end', text }));
  return [...listBeyond(text), ...along, ...listBeyond(value)];
}

/** The last value may stand so far beyond the chart, in pixels. */
const BEYOND = 8;

type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

function toBox({ x, y, dx, dy, anchor, text }: ChartLabel, { width, height }: ChartSize): Box {
  const wide = text.length * LETTER.width;
  const at = (x / 100) * width + dx;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
  const base = (y / 100) * height + dy;
  return { left, right: left + wide, top: base - LETTER.above, bottom: base + LETTER.below };
}

function isInside({ left, right, top }: Box, width: number): boolean {
  return left >= 0 && right <= width && top >= -8;
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
