/**
 * The result of `work`, or `undefined` if it throws: for what may be missing, damaged or malformed. With `only`, errors of
 * other classes are thrown.
 */
export function attempt<Result>(
  work: () => Result,
  only?: abstract new (...given: never[]) => Error,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (only === undefined || error instanceof only) return undefined;
    throw error;
  }
}
