/** Which statements had been made when others were, and were certainly not yet public: who spoke could not know them. */
import { isBefore } from '../../time/bounds.ts';
import type { Statement } from '../statements/statement.ts';

/** What somebody could not know. It is counted, and listed only as far as it is shown: of n statements there are n² pairs. */
export interface Unseen {
  readonly count: number;
  /** The first of them in their order, so many at most. */
  readonly first: (most: number) => Statement[];
}

/**
 * Whether `other` had been said when `statement` was, and was certainly not public. What was itself certainly public
 * before `other` was certainly said before, too: so a printed hour tells where the hour of saying is not known.
 */
export function isUnseen({ certain: other }: Statement, { certain: own }: Statement): boolean {
  return (
    isBefore(other.said, own.said) &&
    (isBefore(own.said, other.published) || isBefore(own.published, other.published))
  );
}

/** For each of `statements` what of `claims` its speaker could not know. */
export function toUnseen(
  claims: readonly Statement[],
  statements: readonly Statement[],
): readonly Unseen[] {
  return countPairs(claims.map(toClaim), statements.map(toHearer)).map((count, index): Unseen => ({
    count,
    first: (most) => {
      const found: Statement[] = [];
      for (const claim of claims) {
        if (found.length >= Math.min(most, count)) break;
        if (isUnseen(claim, statements[index] as Statement)) found.push(claim);
      }
      return found;
    },
  }));
}

/** How many of `statements` could not know each of `claims`. */
export function countUnaware(
  claims: readonly Statement[],
  statements: readonly Statement[],
): readonly number[] {
  const turn = ([x, y]: Pair): Pair => [-x, -y];
  return countPairs(
    statements.map((one) => turn(toHearer(one))),
    claims.map((one) => turn(toClaim(one))),
  );
}

type Pair = readonly [x: number, y: number];

/** `isUnseen(a, b)` is that both numbers of the claim `a` are on the right side of those of the hearer `b`: less, and greater. */
function toClaim({ certain: { said, published } }: Statement): Pair {
  return [said.until, published.from];
}

function toHearer({ certain: { said, published } }: Statement): Pair {
  return [said.from, Math.min(said.until, published.until)];
}

/** For each of `asked`, how many of `points` have a smaller x and a greater y: in n log n, by a binary indexed tree. */
function countPairs(points: readonly Pair[], asked: readonly Pair[]): number[] {
  const heights = Float64Array.from(new Set(points.map(([, y]) => y))).sort();
  const tree = new Uint32Array(heights.length + 1);
  const rising = points.toSorted(([a], [b]) => compare(a, b));
  const counts = new Array<number>(asked.length).fill(0);
  let added = 0;
  for (const [index, [x, y]] of [...asked.entries()].sort(([, [a]], [, [b]]) => compare(a, b))) {
    for (let point = rising[added]; point !== undefined && point[0] < x; point = rising[added]) {
      for (let at = countUpTo(heights, point[1]); at < tree.length; at += at & -at)
        tree[at] = (tree[at] ?? 0) + 1;
      added += 1;
    }
    let notGreater = 0;
    for (let at = countUpTo(heights, y); at > 0; at -= at & -at) notGreater += tree[at] ?? 0;
    counts[index] = added - notGreater;
  }
  return counts;
}

/** Bounds may be infinite, and the difference of two of those is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the numbers, in ascending order, are not greater than `most`. */
function countUpTo(ascending: Float64Array, most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
