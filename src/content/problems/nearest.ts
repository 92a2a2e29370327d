/**
 * The one of `candidates` that `name` was most likely meant to be; `undefined` if none is close. Close means at most
 * one slip per three letters, or two in a name of four letters or more. A slip is a letter added, left out or changed,
 * or two neighbours swapped (optimal string alignment, a form of the Damerau–Levenshtein distance). Case does not
 * count. The first of two equally near candidates wins.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 64).toLowerCase();
  let best: string | undefined;
  let least = allowance(wanted) + 1;
  const countOthers = openLetters(wanted);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const known = candidate.toLowerCase();
    if (countOthers(known) >= least) continue;
    const edits = distance(wanted, known, least - 1);
    if (edits < least && edits < candidate.length) [best, least] = [candidate, edits];
  }
  return best;
}

/**
 * The same for names in parts, such as `frame.nav.search`. The first parts that are shared with a candidate are taken
 * as right, and only the rest is measured: otherwise a long beginning would excuse a wholly different word.
 */
export function nearestBelow(name: string, candidates: readonly string[]): string | undefined {
  const parts = name.slice(0, 64).split('.');
  let known: string;
  let below: readonly string[];
  let rest = 0;
  do {
    rest += 1;
    known = parts.slice(0, -rest).join('.') + (rest < parts.length ? '.' : '');
    below = candidates.filter((one) => one.startsWith(known));
  } while (below.length === 0 && rest < parts.length);
  const ends = below.map((one) => one.slice(known.length));
  const near = nearest(parts.slice(-rest).join('.'), ends);
  return near === undefined ? undefined : known + near;
}

function allowance(name: string): number {
  return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}

const LETTERS = 128;

/** Counts the letters of a name that `wanted` lacks, each a slip. Letters with the same number count as one. */
function openLetters(wanted: string): (name: string) => number {
  const counts = new Int16Array(LETTERS);
  const add = (text: string, by: number): number => {
    let others = 0;
    for (let index = 0; index < text.length; index += 1) {
      const letter = text.charCodeAt(index) % LETTERS;
      const count = (counts[letter] ?? 0) + by;
      counts[letter] = count;
      if (count < 0) others += 1;
    }
    return others;
  };
  add(wanted, 1);
  return (name) => {
    const others = add(name, -1);
    add(name, 1);
    return others;
  };
}

/**
 * The number of edits between two names; anything above `most` for more. Only cells near the diagonal can stay within
 * `most`, and most names are given up after a few letters: this runs for each id and each wrong name.
 */
function distance(a: string, b: string, most: number): number {
  let [before, row, next] = [[], [], []] as [number[], number[], number[]];
  for (let j = 0; j <= b.length; j++) row[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    next[from - 1] = from === 1 ? i : Infinity;
    let least = at(next, from - 1);
    for (let j = from; j <= to; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const above = j < i + most ? at(row, j) : Infinity;
      const cost = Math.min(above + 1, at(next, j - 1) + 1, at(row, j - 1) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = swapped ? Math.min(cost, at(before, j - 2) + 1) : cost;
      next[j] = edits;
      if (edits < least) least = edits;
    }
    // A swap goes two rows back.
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
