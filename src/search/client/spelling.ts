/**
 * The nearest known spelling of an unknown word. Loaded only when a word was not found. Imports nothing: a bundler
 * would move shared code out of the page's script, and both would weigh more.
 */

/** How the search splits and compares words. */
export interface Parting {
  readonly listTyped: (q: string) => readonly string[];
  readonly splitKey: (word: string) => readonly string[];
}

/** `undefined` if every word is known or nothing is near. `known` has the most frequent words first. */
export function respell(
  q: string,
  known: readonly string[],
  { listTyped, splitKey }: Parting,
): string | undefined {
  const keys = known.map((word) => splitKey(word).join(''));
  let better = q;
  for (const typed of listTyped(q)) {
    const key = splitKey(typed).join('');
    // A beginning of a known word may still be typed to its end.
    if (key.length < 4 || keys.some((one) => one.startsWith(key))) continue;
    const near = findNear(key, keys);
    if (near === undefined) return undefined;
    better = better.replace(typed, known[near] ?? typed);
  }
  return better === q ? undefined : better;
}

/**
 * The index of the nearest word, the first of several. A short word may have one typo, a long one two, and one between
 * only two that leave its letters: “tarrif” is a tariff, “Boeing” is no buying.
 */
function findNear(key: string, keys: readonly string[]): number | undefined {
  let best: number | undefined;
  let least = key.length < 6 ? 2 : 3;
  keys.forEach((one, index) => {
    if (Math.abs(one.length - key.length) >= least) return;
    const edits = countEdits(key, one);
    if (edits > 1 && key.length < 8 && !hasSameLetters(key, one)) return;
    if (edits < least) [best, least] = [index, edits];
  });
  return best;
}

function hasSameLetters(a: string, b: string): boolean {
  const [ours, theirs] = [new Set(a), new Set(b)];
  return ours.size === theirs.size && [...ours].every((letter) => theirs.has(letter));
}

/** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
function countEdits(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before?.[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? 0;
}
