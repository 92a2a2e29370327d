/** The paper of a card, in pixels from its top left corner: letters and shapes, each in one colour. */
import { constants, crc32, deflateSync } from 'node:zlib';
import { later } from '../content/problems/memoize.ts';
import { fitLines } from './break-lines.ts';
import { type Card, CARD_SIZE, type CardRow, isApart } from './card.ts';
import type { Typeface, Typefaces } from './lettering.ts';
import { openRaster, type Pen } from './raster.ts';

type Paper = ReturnType<typeof openPaper>;

interface Ink {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly typeface: Typeface;
  readonly fill: string;
  /** The side of the text at `x`. */
  readonly align?: 'start' | 'end' | 'middle';
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** Its last point is joined to its first where it is filled. */
type Outline = readonly (readonly [x: number, y: number])[];

type Line = Readonly<Record<'x1' | 'y1' | 'x2' | 'y2' | 'width', number>>;

type Disc = Readonly<Record<'x' | 'y' | 'radius', number>>;

const SHIFTS = { start: 0, middle: 0.5, end: 1 };

/** Steps between background and colour, for pixels on an edge. */
const STEPS = 16;

/** The distance of control points that makes a Bézier curve a quarter circle. */
const ROUND = 0.5523;

const { width, height } = CARD_SIZE;

/** Cards are drawn one at a time, and share it. */
const getRaster = later(() => openRaster(width, height));

export function openPaper(ground: string) {
  const raster = getRaster();
  // Clears what a failed card left.
  raster.fill(() => undefined);
  // 0 is the background; the steps of each colour follow.
  const rows = new Uint8Array((width + 1) * height);
  const inks: { readonly on: string; readonly colour: string }[] = [];
  const grounds = new Set<string>();
  const toFirst = (on: string, colour: string) => {
    const there = inks.findIndex((ink) => ink.on === on && ink.colour === colour);
    return (there < 0 ? inks.push({ on, colour }) - 1 : there) * STEPS;
  };
  const paint = (colour: string, { within, except = [] }: Mask = {}) => {
    const first = toFirst(ground, colour);
    const isOpen = within === undefined ? undefined : toMask(within, except);
    raster.fill((row, from, to, share) => {
      const step = Math.round(share * STEPS);
      const start = row * (width + 1) + 1;
      for (let at = start + from; at < start + to; at += 1) {
        if (isOpen?.(at - start, row) === false) continue;
        const there = rows[at] ?? 0;
        if (there === 0) {
          if (step > 0) rows[at] = first + step;
          continue;
        }
        const ink = inks[Math.floor((there - 1) / STEPS)];
        const strength = ((there - 1) % STEPS) + 1;
        // A pixel that is wholly of a laid colour is a background, too.
        const laid = strength === STEPS && ink && grounds.has(ink.colour) ? ink.colour : ink?.on;
        const isLaid = laid !== undefined && laid !== ground;
        // Of two edges in one pixel, the stronger one shows.
        if (step > (laid === ink?.colour ? 0 : strength))
          rows[at] = (isLaid ? toFirst(laid, colour) : first) + step;
      }
    });
  };
  return {
    /** Sets a line of text with its baseline at `y`. Returns where it ends. */
    set: (text: string, { x, y, size, typeface, fill, align = 'start' }: Ink): number => {
      const wide = typeface.measure(text) * size;
      const left = x - wide * SHIFTS[align];
      typeface.draw(text, raster, { x: left, y, size });
      paint(fill);
      return left + wide;
    },
    /** Fills boxes; overlapping ones merge. */
    fill: (colour: string, ...boxes: readonly Box[]): void => {
      for (const box of boxes) drawBox(raster, box);
      paint(colour);
    },
    /** Fills the outlines with a colour that is a background for everything after it. */
    lay: (colour: string, outlines: readonly Outline[], within: Box): void => {
      for (const outline of outlines) drawOutline(raster, outline);
      grounds.add(colour);
      paint(colour, { within });
    },
    shape: (colour: string, outline: Outline): void => {
      drawOutline(raster, outline);
      paint(colour);
    },
    /** Lines from point to point, but not in the boxes of `except`. */
    trace: (lines: readonly Outline[], { fill, width, ...mask }: Trace): void => {
      for (const line of lines)
        line.slice(1).forEach(([x2, y2], index) => {
          const [x1 = 0, y1 = 0] = line[index] ?? [];
          if (x1 !== x2 || y1 !== y2) drawLine(raster, { x1, y1, x2, y2, width });
        });
      paint(fill, mask);
    },
    line: ({ fill, ...line }: Line & { readonly fill: string }): void => {
      drawLine(raster, line);
      paint(fill);
    },
    disc: ({ fill, ...disc }: Disc & { readonly fill: string }): void => {
      drawDisc(raster, disc, 1);
      paint(fill);
    },
    /** The outline of a disc, half of it inside. */
    ring: ({ fill, edge, radius, ...middle }: Disc & { fill: string; edge: number }): void => {
      drawDisc(raster, { ...middle, radius: radius + edge / 2 }, 1);
      drawDisc(raster, { ...middle, radius: radius - edge / 2 }, -1);
      paint(fill);
    },
    print: (): Indexed => ({ width, height, rows, palette: toPalette(ground, inks) }),
  };
}

interface Mask {
  readonly within?: Box;
  readonly except?: readonly Box[];
}

type Trace = Mask & { readonly fill: string; readonly width: number };

function toMask(within: Box, except: readonly Box[]) {
  return (x: number, y: number) => isIn(within, x, y) && !except.some((box) => isIn(box, x, y));
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function drawOutline(pen: Pen, outline: Outline): void {
  outline.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}

function drawBox(pen: Pen, { x, y, width, height }: Box): void {
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  pen.lineTo(x + width, y + height);
  pen.lineTo(x, y + height);
}

function drawLine(pen: Pen, { x1, y1, x2, y2, width }: Line): void {
  const half = width / 2 / Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const [across, down] = [(y1 - y2) * half, (x2 - x1) * half];
  pen.moveTo(x1 - across, y1 - down);
  pen.lineTo(x2 - across, y2 - down);
  pen.lineTo(x2 + across, y2 + down);
  pen.lineTo(x1 + across, y1 + down);
}

/** `way` is the direction, 1 or -1. */
function drawDisc(pen: Pen, { x, y, radius }: Disc, way: number): void {
  const [r, b] = [radius * way, radius * way * ROUND];
  const [wide, bent] = [radius, radius * ROUND];
  pen.moveTo(x + wide, y);
  pen.bezierCurveTo(x + wide, y + b, x + bent, y + r, x, y + r);
  pen.bezierCurveTo(x - bent, y + r, x - wide, y + b, x - wide, y);
  pen.bezierCurveTo(x - wide, y - b, x - bent, y - r, x, y - r);
  pen.bezierCurveTo(x + bent, y - r, x + wide, y - b, x + wide, y);
}

type Colour = readonly [red: number, green: number, blue: number];

type Inks = readonly { readonly on: string; readonly colour: string }[];

function toPalette(ground: string, inks: Inks): Colour[] {
  return [
    toColour(ground),
    ...inks.flatMap(({ on, colour }) =>
      Array.from({ length: STEPS }, (_, index): Colour => {
        const [from, to] = [toColour(on), toColour(colour)];
        const share = (index + 1) / STEPS;
        const mix = (place: 0 | 1 | 2) =>
          Math.round(from[place] + (to[place] - from[place]) * share);
        return [mix(0), mix(1), mix(2)];
      }),
    ),
  ];
}

function toColour(hex: string): Colour {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const toPart = (from: number) => parseInt(digits.slice(from, from + 2), 16);
  return [toPart(1), toPart(3), toPart(5)];
}

/** Pixels of few colours as a PNG (W3C, third edition) with a palette. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const INDEXED = 3;
/** Run lengths only, which suit cards. Searching for repetitions takes three times as long and saves a fifth. */
const PACKING = { strategy: constants.Z_RLE };

export interface Indexed {
  readonly width: number;
  readonly height: number;
  /** At most 256 colours; red, green and blue from 0 to 255. */
  readonly palette: readonly (readonly [red: number, green: number, blue: number])[];
  /** Row by row: a 0, then the palette index of each pixel. */
  readonly rows: Uint8Array;
}

/** The 0 before each row means no PNG filter. */
export function toPng({ width, height, palette, rows }: Indexed): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, INDEXED], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    toChunk('IHDR', head),
    toChunk('PLTE', Buffer.from(palette.flat())),
    toChunk('IDAT', deflateSync(rows, PACKING)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Margins left and right. */
export const MARGIN = 64;
export const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** The bottom of the body. */
export const BODY_END = 532;

export interface CardDrawing {
  readonly card: Card;
  readonly paper: Paper;
  readonly faces: Typefaces;
}

export const SMALL = 26;

/** Sets a row, cut if necessary, after its mark. Returns where it ends. */
export function setRow(
  { card: { colours }, paper, faces }: CardDrawing,
  { mark, hue, strong, rest }: CardRow,
  { x, y, width, size = SMALL }: { x: number; y: number; width: number; size?: number },
): number {
  let at = x;
  if (mark !== undefined) {
    drawMark(paper, mark, { x, y: y - size * 0.93, size: size * 1.04, ink: colours.ink });
    at += size * 1.56;
  }
  const [first = ''] = fitLines(strong, faces.strong, {
    width: x + width - at,
    most: 1,
    sizes: [size],
  }).lines;
  const fill = colours.sides[hue ?? -1] ?? colours.ink;
  at = paper.set(first, { x: at, y, size, typeface: faces.strong, fill });
  if (rest === '') return at;
  if (strong !== '' && isApart(strong, rest)) at += size * 0.3;
  const room = x + width - at;
  if (room < size * 3) return at;
  const [second = ''] = fitLines(rest, faces.plain, { width: room, most: 1, sizes: [size] }).lines;
  return paper.set(second, { x: at, y, size, typeface: faces.plain, fill: colours.quiet });
}

/** The square of a status: full, half or empty. */
function drawMark(
  { fill }: Paper,
  mark: NonNullable<CardRow['mark']>,
  { x, y, size, ink }: { x: number; y: number; size: number; ink: string },
): void {
  const edge = 4;
  fill(
    ink,
    { x, y, width: size, height: edge },
    { x, y: y + size - edge, width: size, height: edge },
    { x, y, width: edge, height: size },
    { x: x + size - edge, y, width: edge, height: size },
  );
  const full = mark === 'known' ? size : size / 2;
  if (mark !== 'unknown') fill(ink, { x, y, width: full, height: size });
}

export function cutDashes(
  length: number,
  [dash, gap]: readonly [dash: number, gap: number],
): [from: number, length: number][] {
  return Array.from({ length: Math.ceil(length / (dash + gap)) }, (_, index) => {
    const from = index * (dash + gap);
    return [from, Math.min(dash, length - from)];
  });
}
