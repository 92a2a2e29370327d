/** A JSON object: the fields of `head`, then the list `name` with an element a line, for comparing two versions. */
export function printLines(head: object, name: string, rows: readonly unknown[]): string {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const list =
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return `{\n${fields.join('\n')}\n${JSON.stringify(name)}: ${list}\n}\n`;
}
