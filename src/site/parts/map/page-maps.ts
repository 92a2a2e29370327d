/** The maps that are part of a page. */
import { getAtlas, toNearSheet } from '../../../model/map/atlas.ts';
import {
  drawGround,
  type Drawing,
  drawMap,
  drawPlaces,
  type MapWords,
} from '../../../model/map/draw-map.ts';
import type { MapSpot } from '../../../model/map/spots.ts';

export type PageMap = Drawing;

/** For the column of 19rem beside a page, at two units per pixel. */
const BESIDE = { width: 608, height: 480 };

/** The surroundings of a place. */
export function drawLocator(
  { name, at, others }: MapSpot & { readonly others: readonly MapSpot[] },
  words?: MapWords,
): PageMap {
  const ground = drawGround(getAtlas(), toNearSheet(at, BESIDE));
  return drawMap(ground, [{ name, at }, ...others], words);
}

export function drawEventMap(spots: readonly MapSpot[], words: MapWords): PageMap {
  return drawPlaces(spots, words);
}
