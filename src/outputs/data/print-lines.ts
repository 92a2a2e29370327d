/** A JSON object: the fields of `head`, then the list `name` with an element a line, for comparing two versions. */
export function printLines(head: object, name: string, rows: readonly unknown[]): string {
  return [...eachLine(head, name, rows)].join('');
}

/** The same a line at a time. */
export function* eachLine(head: object, name: string, rows: Iterable<unknown>): Generator<string> {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  yield `{\n${fields.join('\n')}\n${JSON.stringify(name)}: [`;
  let gap = '\n';
  for (const row of rows) {
    yield `${gap}${JSON.stringify(row)}`;
    gap = ',\n';
  }
  yield gap === '\n' ? ']\n}\n' : '\n]\n}\n';
}
