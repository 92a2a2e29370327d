/** The map of a place's surroundings. */
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { Locator } from '../locator.ts';
import { drawMap, type Drawing, type MapWords } from './draw-map.ts';
import { toNearSheet } from './projections.ts';

/** Two units to a pixel in a column of 19rem. */
const SIZE = { width: 608, height: 480 };

export function drawLocator({ name, at, others }: Locator, words?: MapWords): Drawing {
  return drawMap(atlas, toNearSheet(at, SIZE), [{ name, at }, ...others], words);
}
