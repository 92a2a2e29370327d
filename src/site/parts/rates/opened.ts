/** The part of a chart that is drawn a second time at full width, since its steps are too close. */

/** A part shorter than this, as a share of the axis, is opened. */
const SHARE = 0.05;
/** With fewer steps, the chart itself has room. */
const LEAST = 3;
/** Room before the first step and after the last, as a share of the days between them. */
const ROOM = 0.25;

interface Part {
  readonly from: number;
  /** The day after the last one shown. */
  readonly until: number;
}

/**
 * The shortest span with at least three days of steps that takes less than 5 % of the axis, with every further step
 * beside it as long as it stays below that; of equal ones, the first. `undefined` if there is none.
 */
export function findOpened(
  days: readonly number[],
  { from, last }: { readonly from: number; readonly last: number },
): Part | undefined {
  const steps = [...new Set(days)].sort((a, b) => a - b);
  const most = (last - from) * SHARE;
  const toSpan = (first: number, end: number) =>
    (steps[end] ?? Infinity) - (steps[first] ?? -Infinity);
  const [shortest] = steps
    .map((_, first) => ({ first, end: first + LEAST - 1 }))
    .filter(({ first, end }) => toSpan(first, end) < most)
    .sort((a, b) => toSpan(a.first, a.end) - toSpan(b.first, b.end));
  if (shortest === undefined) return undefined;
  let { first, end } = shortest;
  for (;;) {
    const [before, after] = [toSpan(first - 1, end), toSpan(first, end + 1)];
    if (Math.min(before, after) >= most) break;
    if (before <= after) first -= 1;
    else end += 1;
  }
  const [start = from, stop = last] = [steps[first], steps[end]];
  const room = Math.max(1, Math.ceil((stop - start) * ROOM));
  return { from: Math.max(from, start - room), until: Math.min(last + 1, stop + room) };
}
