/** The result of `work`, or `undefined` if it throws: for what may be missing, damaged or malformed. */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
