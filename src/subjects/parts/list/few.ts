/** Lists on a page that is about something else: the first of them, and how many more there are. */

export interface Few<Value> {
  readonly shown: readonly Value[];
  readonly more: number;
}

/** One more than `most` is shown too: to say “and 1 more” takes its room. */
export function toFew<Value>(values: readonly Value[], most: number): Few<Value> {
  const length = values.length <= most + 1 ? values.length : most;
  return { shown: values.slice(0, length), more: values.length - length };
}
