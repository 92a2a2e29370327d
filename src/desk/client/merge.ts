/** Two who have written to one text: what each changed of the text that both began with. */
import { diff3Merge } from 'node-diff3';

export interface Merged {
  /** With the lines of both; with ours alone where both have written to the same ones, or to lines side by side. */
  readonly text: string;
  /** Whether there are no such lines. */
  readonly isWhole: boolean;
}

/** `isBoth`: where both have written to the same lines, theirs come after ours. */
export function mergeTexts(base: string, ours: string, theirs: string, isBoth = false): Merged {
  const [a, o, b] = [ours, base, theirs].map((text) => text.split('\n'));
  const parts = diff3Merge(a ?? [], o ?? [], b ?? []);
  return {
    text: parts
      .flatMap(
        ({ ok, conflict }) =>
          ok ?? [...(conflict?.a ?? []), ...(isBoth ? (conflict?.b ?? []) : [])],
      )
      .join('\n'),
    isWhole: parts.every(({ conflict }) => conflict === undefined),
  };
}
