/** A locator map as path data, marks and names, ready to print. */
import { getWords, type Words } from '../../../words/words.ts';
import {
  type Atlas,
  isInside,
  listNear,
  type MapPiece,
  type MapPoint,
  project,
  type Sheet,
  toArea,
  toOutline,
  toWorld,
  getAtlas,
  toNearSheet,
} from './atlas.ts';

const en = getWords('en');

export interface MapSpot {
  readonly name: string;
  /** Longitude and latitude, in degrees. */
  readonly at: [number, number];
}

export type Drawing = ReturnType<typeof drawMap>;

interface MapWords {
  readonly entity: Pick<Words['entity'], 'kilometres'>;
  readonly text: Pick<Words['text'], 'country'>;
}

type Ground = ReturnType<typeof drawGround>;

type Rings = readonly (readonly MapPoint[])[];

/** Most of the work of a map, which other spots on the same sheet can share. */
export function drawGround(atlas: Atlas, sheet: Sheet) {
  const { centre, radius, projection } = sheet;
  const world = toWorld(atlas);
  const draw = (pieces: readonly MapPiece[], isClosed: boolean) =>
    toOutline(
      listNear(pieces, centre, radius).flatMap(({ shape }) => project(shape, projection)),
      isClosed,
    );
  const countries = listNear(world.countries, centre, radius).map(({ name, code, shape }) => {
    const rings = project(shape, projection);
    return { name, code, rings, area: Math.max(0, ...rings.map(toArea)) };
  });
  return { sheet, land: draw(world.land, true), borders: draw(world.borders, false), countries };
}

/** The most important spots come first, and get their names first. */
export function drawMap(ground: Ground, spots: readonly MapSpot[], words: MapWords = en) {
  const { sheet, land, borders } = ground;
  const { size, projection, radius } = sheet;
  const scale = radius < Math.PI ? toScale(sheet, words) : undefined;
  const placed = spots
    .map(({ name, at }) => ({ name, point: toPoint(projection(at)) }))
    .filter(({ point: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  const taken: Box[] = [
    ...placed.map(({ point }) => toMarkBox(point)),
    ...(scale === undefined ? [] : [toScaleBox(scale)]),
  ];
  const keep = (label: Label | undefined) => {
    if (label !== undefined) taken.push(toBox(label));
    return label;
  };
  const focus = placed[0]?.point[0] ?? 0;
  const marks = placed.map(({ name, point }) => ({
    x: point[0],
    y: point[1],
    label: keep(findLabel(name, point, focus, size, taken)),
  }));
  const shown = listCountries(ground, words);
  const countries = shown.flatMap(({ name, rings }) => {
    const foreign = shown.filter((other) => other.name !== name).flatMap((other) => other.rings);
    return keep(findLabelInside(name, rings, foreign, size, taken)) ?? [];
  });
  return { size, land, borders, countries, marks, scale };
}

/** Largest first, each by its largest piece: islands get no name. */
function listCountries({ countries }: Ground, words: MapWords) {
  const shown = countries.map(({ name, code, rings, area }) => {
    return { name: words.text.country(code) || name, rings, area };
  });
  const largest = Map.groupBy(
    shown.filter(({ area }) => area > 0).sort((a, b) => b.area - a.area),
    ({ name }) => name,
  );
  return [...largest.values()].flatMap(([first]) => first ?? []);
}

const EARTH_KM = 6371;
const SCALE_KM = 500;

function toScale({ size, projection }: Sheet, words: MapWords) {
  const length = Math.round((SCALE_KM / EARTH_KM) * projection.scale());
  const [x1, y] = [16, size.height - 18];
  const text = words.entity.kilometres({ km: SCALE_KM });
  const label: Label = { text, x: x1, y: y - 10, anchor: 'start' };
  return { x1, x2: x1 + length, y, label };
}

function toScaleBox({ x1, x2, y, label }: ReturnType<typeof toScale>): Box {
  return { left: x1, top: toBox(label).top, right: x2, bottom: y + 8 };
}

function toPoint(projected: [number, number] | null): MapPoint {
  const [x, y] = projected ?? [NaN, NaN];
  return [Math.round(x), Math.round(y)];
}

/** Names on a map: beside their mark, clear of each other and of the edge, or left out. */
type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type Size = Readonly<Record<'width' | 'height', number>>;

const TYPE = 24;
const EDGE = 8;
const GAP = 16;
/** Average width of a letter of our sans in ems, rounded up so that names never touch. */
const LETTER = 0.58;

/**
 * Beside the mark at `at`, facing away from the horizontal position `focus` if possible, or below or above it;
 * `undefined` if nothing is free.
 */
function findLabel(
  text: string,
  [x, y]: MapPoint,
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

/** On the rings, as close to their middle as possible. It may extend over water, but not over `foreign` land. */
function findLabelInside(
  text: string,
  rings: Rings,
  foreign: Rings,
  size: Size,
  taken: readonly Box[],
): Label | undefined {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const [left, right] = toRange(xs, size.width);
  const [top, bottom] = toRange(ys, size.height);
  const toMiddle = ([x, y]: MapPoint) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
  const steps = Array.from({ length: STEPS * STEPS }, (_, index): MapPoint => [
    Math.round(left + ((right - left) * ((index % STEPS) + 0.5)) / STEPS),
    Math.round(top + ((bottom - top) * (Math.floor(index / STEPS) + 0.5)) / STEPS),
  ]);
  return steps
    .sort((a, b) => toMiddle(a) - toMiddle(b))
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

function toMarkBox([x, y]: MapPoint): Box {
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

/** Whether at least three of five points along the middle of the box, with the central one, are on land. */
function isMostlyOn({ left, top, right, bottom }: Box, rings: Rings): boolean {
  const inside = [0, 1, 2, 3, 4].map((step) =>
    isInside([left + ((right - left) * step) / 4, (top + bottom) / 2], rings),
  );
  return inside[2] === true && inside.filter(Boolean).length >= 3;
}

function listEdge({ left, top, right, bottom }: Box): MapPoint[] {
  const middle = (left + right) / 2;
  return [top, bottom].flatMap((y) => [left, middle, right].map((x): MapPoint => [x, y]));
}

function toRange(values: readonly number[], end: number): [number, number] {
  return [Math.max(0, Math.min(...values)), Math.min(end, Math.max(...values))];
}

/** For the column of 19rem beside a page, at two units per pixel. */
const BESIDE = { width: 608, height: 480 };

/** The surroundings of a place. */
export function drawLocator(
  { name, at, others }: MapSpot & { readonly others: readonly MapSpot[] },
  words?: MapWords,
): Drawing {
  const ground = drawGround(getAtlas(), toNearSheet(at, BESIDE));
  return drawMap(ground, [{ name, at }, ...others], words);
}
