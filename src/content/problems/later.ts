/** The result of `find`, which is called when it is first asked for; what `find` was made of is let go then. */
export function later<Result>(find: () => Result): () => Result {
  let pending: (() => Result) | undefined = find;
  let found: Result;
  return () => {
    if (pending !== undefined) found = pending();
    pending = undefined;
    return found;
  };
}
