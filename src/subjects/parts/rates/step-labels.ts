/** Labels that stand on the lines of a step chart, since a chart here has no legend. */
import type { Level } from './step-chart.ts';

export interface StepLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Under its line, since another label is above it. */
  readonly isBelow: boolean;
}

/** A level narrower than this, in per cent of the chart, has no room for its figure. */
const ROOM = 7;

/** Every level with room has its value; the widest that is not zero has the name of the line, too. */
export function labelSteps(
  lines: readonly { readonly name: string; readonly levels: readonly Level[] }[],
): StepLabel[][] {
  const placed: { x: number; end: number; y: number }[] = [];
  return lines.map(({ name, levels }) => {
    const raised = levels.filter(({ value }) => value !== 0);
    const widest = raised.reduce<Level | undefined>(
      (best, one) => (best === undefined || toWidth(one) > toWidth(best) ? one : best),
      undefined,
    );
    return raised
      .filter((level) => level === widest || toWidth(level) >= ROOM)
      .map((level): StepLabel => {
        const text = level === widest ? `${name} ${String(level.value)}` : String(level.value);
        const x = level.x1;
        const spot = { x, end: x + text.length * 2, y: level.y };
        const isBelow = placed.some(
          (other) => Math.abs(other.y - spot.y) < 6 && other.x < spot.end && spot.x < other.end,
        );
        placed.push(spot);
        return { x, y: level.y, text, isBelow };
      });
  });
}

function toWidth({ x1, x2 }: Level): number {
  return x2 - x1;
}
