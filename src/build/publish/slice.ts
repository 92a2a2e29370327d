/** What one of several threads or machines does of a list: every n-th of it. */
export interface WorkSlice {
  readonly index: number;
  readonly count: number;
}

export const WHOLE_WORK: WorkSlice = { index: 0, count: 1 };

/** Takes all from a list, since making it may matter, and gives what is in the slice. */
export function* eachOf<One>(
  all: Iterable<One>,
  { index, count }: WorkSlice = WHOLE_WORK,
): Generator<One> {
  let at = 0;
  for (const one of all) {
    if (at % count === index) yield one;
    at += 1;
  }
}
