/** Steps of a chart that are too many to be told apart. */
import type { Level } from './step-chart.ts';

/** In so many parts of the width the first, the last, the lowest and the highest level are kept. */
const PARTS = 36;
/** The most levels of which each is drawn. */
const MOST = 4 * PARTS;

/**
 * The levels whose line looks like that of all of them (M4: Jugel et al., “M4: A Visualization-Oriented Time Series
 * Data Aggregation”, 2014); each is prolonged to the next that is kept.
 */
export function thinLevels<Line extends Level>(levels: readonly Line[]): readonly Line[] {
  if (levels.length <= MOST) return levels;
  const kept = [...Map.groupBy(levels, toPart).values()].flatMap(listExtremes);
  return kept.map((level, index) => ({ ...level, x2: kept[index + 1]?.x1 ?? level.x2 }));
}

function toPart({ x1 }: Level): number {
  return Math.min(PARTS - 1, Math.floor((Math.max(0, x1) / 100) * PARTS));
}

function listExtremes<Line extends Level>(levels: readonly Line[]): Line[] {
  const byValue = levels.toSorted((a, b) => a.value - b.value);
  const kept = new Set([levels[0], byValue[0], byValue.at(-1), levels.at(-1)]);
  return levels.filter((level) => kept.has(level));
}
