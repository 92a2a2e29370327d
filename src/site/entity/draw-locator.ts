/** The map of a place's surroundings. */
import type { Locator } from './locator.ts';
import { getAtlas, toNearSheet } from '../parts/map/atlas.ts';
import { drawGround, type Drawing, drawMap, type MapWords } from '../parts/map/draw-map.ts';

/** Two units to a pixel in a column of 19rem. */
const SIZE = { width: 608, height: 480 };

export function drawLocator({ name, at, others }: Locator, words?: MapWords): Drawing {
  const ground = drawGround(getAtlas(), toNearSheet(at, SIZE));
  return drawMap(ground, [{ name, at }, ...others], words);
}
