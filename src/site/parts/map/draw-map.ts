/** A locator map as path data, marks and names; the component that prints it has nothing left to work out. */
import {
  findLabel,
  findLabelInside,
  toBox,
  toMarkBox,
  type Box,
  type Label,
  type Size,
} from './labels.ts';
import { getWords, type Words } from '../../../words/words.ts';
import { project, toArea, toPath, type Point } from './path.ts';
import type { Sheet } from './projections.ts';
import { listNear, toWorld, type Atlas, type Piece } from './world.ts';

const en = getWords('en');

export interface Spot {
  readonly name: string;
  /** Longitude and latitude, in degrees. */
  readonly at: [number, number];
}

export interface Drawing {
  readonly size: Size;
  readonly land: string;
  readonly borders: string;
  readonly countries: readonly Label[];
  /** The first is the place that the map is for. A mark without a name had no room for it. */
  readonly marks: readonly Mark[];
  /** Left out where a kilometre is not the same everywhere on the map. */
  readonly scale:
    | { readonly x1: number; readonly x2: number; readonly y: number; readonly label: Label }
    | undefined;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly label: Label | undefined;
}

/** What a map says beside the names of its spots. */
export interface MapWords {
  readonly entity: Pick<Words['entity'], 'kilometres'>;
  readonly text: Pick<Words['text'], 'country'>;
}

/** A sheet with what lies under marks and names. */
export interface Ground {
  readonly sheet: Sheet;
  readonly land: string;
  readonly borders: string;
  readonly countries: readonly Ashore[];
}

/** A piece of a country as it lies on the sheet. */
interface Ashore {
  readonly name: string;
  readonly code: string | undefined;
  readonly rings: readonly (readonly Point[])[];
  readonly area: number;
}

/** Most of the work of a map: for other spots on the same sheet it need not be done again. */
export function drawGround(atlas: Atlas, sheet: Sheet): Ground {
  const { centre, radius, projection } = sheet;
  const world = toWorld(atlas);
  const draw = (pieces: readonly Piece[], isClosed: boolean) =>
    toPath(
      listNear(pieces, centre, radius).flatMap(({ shape }) => project(shape, projection)),
      isClosed,
    );
  const countries = listNear(world.countries, centre, radius).map(({ name, code, shape }) => {
    const rings = project(shape, projection);
    return { name, code, rings, area: Math.max(0, ...rings.map(toArea)) };
  });
  return { sheet, land: draw(world.land, true), borders: draw(world.borders, false), countries };
}

/** `spots` in the order of their importance: earlier ones get their names first. */
export function drawMap(ground: Ground, spots: readonly Spot[], words: MapWords = en): Drawing {
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

/** Largest first, each by its largest piece: islands go without the name. */
function listCountries(
  { countries }: Ground,
  words: MapWords,
): { readonly name: string; readonly rings: Ashore['rings'] }[] {
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

function toScale({ size, projection }: Sheet, words: MapWords): NonNullable<Drawing['scale']> {
  const length = Math.round((SCALE_KM / EARTH_KM) * projection.scale());
  const [x1, y] = [16, size.height - 18];
  return {
    x1,
    x2: x1 + length,
    y,
    label: { text: words.entity.kilometres({ km: SCALE_KM }), x: x1, y: y - 10, anchor: 'start' },
  };
}

function toScaleBox({ x1, x2, y, label }: NonNullable<Drawing['scale']>): Box {
  return { left: x1, top: toBox(label).top, right: x2, bottom: y + 8 };
}

function toPoint(projected: [number, number] | null): Point {
  const [x, y] = projected ?? [NaN, NaN];
  return [Math.round(x), Math.round(y)];
}
