/**
 * Fills outlines: computes the share of each pixel that is inside. Every edge adds the area to its right to the pixels
 * of its rows, with a sign for up or down; the running sum along a row is the share. Exact for straight edges, and made
 * of plain arithmetic, so that it is the same on every machine.
 */

/** Takes outlines as a canvas does; the last point of each is joined to its first. */
export interface Pen {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  quadraticCurveTo: (x1: number, y1: number, x: number, y: number) => void;
  bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void;
}

export interface Raster extends Pen {
  /** Sets the origin (in pixels) and the unit for everything up to the next `fill`. */
  readonly place: (x: number, y: number, unit: number) => void;
  /** Paints what was drawn since the last call, as runs of pixels with the same share, above 0 and at most 1. */
  readonly fill: (paint: (row: number, from: number, to: number, share: number) => void) => void;
}

/** The most pixels between a curve and the lines that replace it: less than one step of shade. */
const FLATNESS = 0.05;

/** Size in pixels; what is outside is cut. Overlapping outlines must have the same direction. */
export function openRaster(width: number, height: number): Raster {
  // Extra room on the right, since an edge also writes into the next pixel.
  const stride = width + 2;
  const areas = new Float32Array(stride * height);
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, right, top, bottom] = [width, 0, height, 0];
  let [originX, originY, unit] = [0, 0, 1];
  const toX = (value: number) => originX + value * unit;
  const toY = (value: number) => originY + value * unit;

  const reach = (atX: number, atY: number) => {
    if (atX < left) left = atX;
    if (atX > right) right = atX;
    if (atY < top) top = atY;
    if (atY > bottom) bottom = atY;
  };
  const go = (toX: number, toY: number) => {
    addEdge(x, y, toX, toY);
    x = toX;
    y = toY;
  };
  const close = () => {
    if (x !== startX || y !== startY) go(startX, startY);
  };
  /** Downwards; `sign` is -1 where the outline goes up. */
  const addDown = (fromX: number, fromY: number, toX: number, toY: number, sign: number) => {
    const slope = (toX - fromX) / (toY - fromY);
    const first = Math.max(0, Math.floor(fromY));
    const last = Math.min(height, Math.ceil(toY));
    let at = fromY < 0 ? fromX - fromY * slope : fromX;
    for (let row = first; row < last; row += 1) {
      const share = Math.min(row + 1, toY) - Math.max(row, fromY);
      const next = at + slope * share;
      addInRow(row * stride, Math.min(at, next), Math.max(at, next), share * sign);
      at = next;
    }
  };
  /** Part of an edge within one row, between two places; `area` is its height. */
  const addInRow = (start: number, from: number, to: number, area: number) => {
    const a = Math.min(width, Math.max(0, from));
    const b = Math.min(width, Math.max(0, to));
    const first = Math.floor(a);
    const count = Math.ceil(b) - first;
    if (count <= 1) {
      const middle = area * ((a + b) / 2 - first);
      add(start + first, area - middle);
      add(start + first + 1, middle);
      return;
    }
    // For each pixel it crosses: the area right of the edge, minus what the pixel before has added.
    const slope = 1 / (b - a);
    let told = 0;
    for (let step = 0; step < count; step += 1) {
      const enters = Math.max(a, first + step);
      const leaves = Math.min(b, first + step + 1);
      const height = (leaves - enters) * slope;
      const above = (enters - a) * slope;
      const covered = above + height * (first + step + 1 - (enters + leaves) / 2);
      add(start + first + step, area * (covered - told));
      told = covered;
    }
    add(start + first + count, area * (1 - told));
  };
  const add = (at: number, area: number) => {
    areas[at] = (areas[at] ?? 0) + area;
  };
  const addEdge = (fromX: number, fromY: number, toX: number, toY: number) => {
    reach(toX, toY);
    if (fromY < toY) addDown(fromX, fromY, toX, toY, 1);
    if (fromY > toY) addDown(toX, toY, fromX, fromY, -1);
  };

  const curve = (x1: number, y1: number, x2: number, y2: number, endX: number, endY: number) => {
    const [fromX, fromY] = [x, y];
    const bend = Math.max(
      Math.abs(fromX - 2 * x1 + x2) + Math.abs(fromY - 2 * y1 + y2),
      Math.abs(x1 - 2 * x2 + endX) + Math.abs(y1 - 2 * y2 + endY),
    );
    const parts = toParts(bend);
    for (let part = 1; part < parts; part += 1) {
      const t = part / parts;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      go(a * fromX + b * x1 + c * x2 + d * endX, a * fromY + b * y1 + c * y2 + d * endY);
    }
    go(endX, endY);
  };

  return {
    place: (x, y, size) => {
      [originX, originY, unit] = [x, y, size];
    },
    moveTo: (atX, atY) => {
      close();
      [x, y] = [toX(atX), toY(atY)];
      [startX, startY] = [x, y];
      reach(x, y);
    },
    lineTo: (endX, endY) => {
      go(toX(endX), toY(endY));
    },
    quadraticCurveTo: (x1, y1, endX, endY) => {
      const [bendX, bendY, toEndX, toEndY] = [toX(x1), toY(y1), toX(endX), toY(endY)];
      curve(
        x + (bendX - x) * TWO_THIRDS,
        y + (bendY - y) * TWO_THIRDS,
        toEndX + (bendX - toEndX) * TWO_THIRDS,
        toEndY + (bendY - toEndY) * TWO_THIRDS,
        toEndX,
        toEndY,
      );
    },
    bezierCurveTo: (x1, y1, x2, y2, endX, endY) => {
      curve(toX(x1), toY(y1), toX(x2), toY(y2), toX(endX), toY(endY));
    },
    fill: (paint) => {
      close();
      const from = Math.max(0, Math.floor(left));
      const to = Math.min(width, Math.ceil(right) + 1);
      for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row += 1) {
        let sum = 0;
        let share = 0;
        const start = row * stride;
        const end = start + to;
        let begun = start + from;
        for (let at = begun; at < end; at += 1) {
          const area = areas[at] ?? 0;
          if (area === 0) continue;
          if (share > NOTHING) paint(row, begun - start, at - start, share);
          begun = at;
          sum += area;
          share = Math.min(1, Math.abs(sum));
        }
        if (share > NOTHING) paint(row, begun - start, to, share);
        areas.fill(0, start + from, start + stride);
      }
      [left, right, top, bottom] = [width, 0, height, 0];
      [originX, originY, unit] = [0, 0, 1];
    },
  };
}

/** Rounding leaves sums slightly above zero. */
const NOTHING = 1 / 256;

/** Turns the control point of a quadratic curve into the two of a cubic one. */
const TWO_THIRDS = 2 / 3;

/** With n parts, lines are within 3/4 of `bend` / n² of their curve. */
function toParts(bend: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((bend * 0.75) / FLATNESS)));
}
