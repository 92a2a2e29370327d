/** A locator map as path data, marks and names, ready to print. */
import { getWords, type Words } from '../../words/words.ts';
import {
  type Atlas,
  isInside,
  listNear,
  type MapPiece,
  type MapPoint,
  project,
  type Room,
  type Sheet,
  toArea,
  toOutline,
  toWideWorld,
  toWorld,
  getAtlas,
  toSheet,
} from './atlas.ts';
import { CARD_MAP } from '../../cards/card.ts';
import type { MapSpot } from './spots.ts';

const en = getWords('en');

export type Drawing = ReturnType<typeof drawMap>;

export interface MapWords {
  readonly entity: Pick<Words['entity'], 'kilometres'>;
  readonly text: Pick<Words['text'], 'country'>;
}

type Ground = ReturnType<typeof drawGround>;

type Rings = readonly (readonly MapPoint[])[];

/** Most of the work of a map. */
export function drawGround(atlas: Atlas, sheet: Sheet) {
  const { centre, radius, projection } = sheet;
  const isLocal = radius < Math.PI;
  const world = isLocal ? toWorld(atlas) : toWideWorld(atlas);
  const draw = (pieces: readonly MapPiece[]) =>
    listNear(pieces, centre, radius).flatMap(({ shape }) => project(shape, projection));
  const countries = isLocal
    ? listNear(toWorld(atlas).countries, centre, radius).map(({ name, code, shape }) => {
        const rings = project(shape, projection);
        return { name, code, rings, area: Math.max(0, ...rings.map(toArea)) };
      })
    : [];
  return { sheet, land: draw(world.land), borders: draw(world.borders), countries };
}

/**
 * Every place on the sheet is named. Countries have names on local maps alone, where they tell readers what they look
 * at. The most important spots come first, and get their names first.
 */
export function drawMap(ground: Ground, spots: readonly MapSpot[], words: MapWords = en) {
  const { sheet, land, borders } = ground;
  const { size } = sheet;
  const scale = sheet.radius < Math.PI ? toScale(sheet, words) : undefined;
  const taken = scale === undefined ? [] : [toScaleBox(scale)];
  const marks = placeMarks(sheet, spots, taken);
  const shown = listCountries(ground, words);
  const countries = shown.flatMap(({ name, rings }) => {
    const foreign = shown.filter((other) => other.name !== name).flatMap((other) => other.rings);
    const label = findLabelInside(name, rings, foreign, size, taken);
    if (label !== undefined) taken.push(toBox(label));
    return label ?? [];
  });
  return {
    size,
    land: toOutline(land, true),
    borders: toOutline(borders, false),
    countries,
    marks,
    scale,
  };
}

export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly label: Label;
  /** From the mark to a name that has no room beside it. */
  readonly lead: Lead | undefined;
}

/** Adds what marks and names cover to `taken`. A place whose name has no room on the map gets no mark either. */
function placeMarks(
  { size, projection }: Sheet,
  spots: readonly MapSpot[],
  taken: Box[] = [],
): MapMark[] {
  const placed = spots
    .map(({ name, at }) => ({ name, point: toPoint(projection(at)) }))
    .filter(({ point: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  taken.push(...placed.map(({ point }) => toMarkBox(point)));
  const focus = placed[0]?.point[0] ?? 0;
  return placed.flatMap(({ name, point }) => {
    const found = findLabel(name, point, focus, size, taken);
    if (found === undefined) return [];
    taken.push(toBox(found.label), ...listSteps(found.lead));
    return [{ x: point[0], y: point[1], ...found }];
  });
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

/** Names on a map: beside their mark or joined to it by a line, clear of each other and of the edge. */
type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type Size = Readonly<Record<'width' | 'height', number>>;

interface Lead {
  readonly from: MapPoint;
  readonly to: MapPoint;
}

const TYPE = 24;
const EDGE = 8;
const GAP = 16;
/** Average width of a letter of our sans in ems, rounded up so that names never touch; others are squares. */
const LETTER = 0.58;
const SQUARE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g;

/**
 * Beside the mark, facing away from the horizontal position `focus` if possible, or below or above it; else as near as
 * there is room, with a line that crosses no other name if possible. `undefined` if nothing is free.
 */
function findLabel(
  text: string,
  [x, y]: MapPoint,
  focus: number,
  size: Size,
  taken: readonly Box[],
): Pick<MapMark, 'label' | 'lead'> | undefined {
  const right: Label = { text, x: x + GAP, y: y + 8, anchor: 'start' };
  const left: Label = { text, x: x - GAP, y: y + 8, anchor: 'end' };
  const beside: Label[] = [
    ...(x < focus ? [left, right] : [right, left]),
    { text, x, y: y + GAP + 20, anchor: 'middle' },
    { text, x, y: y - GAP, anchor: 'middle' },
  ];
  const isOpen = (label: Label) => isFree(toBox(label), size, taken);
  const label = beside.find(isOpen);
  if (label !== undefined) return { label, lead: undefined };
  const away = REACHES.flatMap((reach) =>
    TURNS.map((turn) => toAway(text, [x, y], reach, x < focus ? Math.PI - turn : turn)),
  ).filter((one) => isOpen(one.label));
  const isClear = ({ lead }: { readonly lead: Lead }) =>
    listSteps(lead).every((step) => !taken.some((other) => overlaps(step, other)));
  return away.find(isClear) ?? away[0];
}

/** How far a name may be from its mark, and in which directions: level ones first, to both sides in turn. */
const REACHES = Array.from({ length: 16 }, (_, index) => 2 * GAP + index * 20);
const TURNS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8].map(
  (step) => (step * Math.PI) / 8,
);

function toAway(text: string, [x, y]: MapPoint, reach: number, turn: number) {
  const [across, down] = [Math.cos(turn), Math.sin(turn)];
  const at = (length: number): MapPoint => [
    Math.round(x + across * length),
    Math.round(y + down * length),
  ];
  const to = at(reach);
  const label: Label =
    Math.abs(across) > 0.3
      ? {
          text,
          x: to[0] + Math.sign(across) * 4,
          y: to[1] + 8,
          anchor: across > 0 ? 'start' : 'end',
        }
      : { text, x: to[0], y: to[1] + (down > 0 ? 24 : -8), anchor: 'middle' };
  return { label, lead: { from: at(10), to } };
}

/** Small boxes along a line. */
function listSteps(lead: Lead | undefined): Box[] {
  if (lead === undefined) return [];
  const [[x, y], [toX, toY]] = [lead.from, lead.to];
  const count = Math.ceil(Math.hypot(toX - x, toY - y) / 6);
  return Array.from({ length: count }, (_, index) => {
    const share = index / count;
    const [left, top] = [x + (toX - x) * share - 2, y + (toY - y) * share - 2];
    return { left, top, right: left + 4, bottom: top + 4 };
  });
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
  const squares = text.match(SQUARE)?.length ?? 0;
  const width = ((text.length - squares) * LETTER + squares) * TYPE;
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

/** Wide enough for type of 12 px on a phone. */
const WIDE: Room = { width: 720, height: [260, 420] };

function toWideSheet(spots: readonly MapSpot[]): Sheet {
  return toSheet(
    spots.map(({ at }) => at),
    WIDE,
  );
}

/** What a page has to know before the map is drawn. */
export function toMapSize(spots: readonly MapSpot[]): Size {
  return toWideSheet(spots).size;
}

/** Several places, the most important one first. */
export function drawPlaces(spots: readonly MapSpot[], words?: MapWords): Drawing {
  return drawMap(drawGround(getAtlas(), toWideSheet(spots)), spots, words);
}

/** The same for the card of an item: rings and lines, and marks with their names. */
export function drawForCard(spots: readonly MapSpot[]) {
  const { width, height } = CARD_MAP;
  const sheet = toSheet(
    spots.map(({ at }) => at),
    { width, height: [height, height] },
  );
  const { land, borders } = drawGround(getAtlas(), sheet);
  return { land, borders, marks: placeMarks(sheet, spots) };
}
