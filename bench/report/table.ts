/** Columns but the first ones, which name the row, hold numbers and align right. */
export interface Table {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A Markdown table that also reads well as plain text. */
export function printTable({ names, numbers, rows }: Table): string {
  const lines = [[...names, ...numbers], ...rows];
  const widths =
    lines[0]?.map((_, column) =>
      Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
    ) ?? [];
  const isNumber = (column: number): boolean => column >= names.length;
  const print = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (isNumber(i) ? (cells[i] ?? '').padStart(width) : (cells[i] ?? '').padEnd(width))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    isNumber(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [head = [], ...body] = lines;
  return [head, rule, ...body].map(print).join('\n');
}

const NOT_MEASURED = 'n/a';

export function printSeconds(seconds: number | undefined): string {
  return seconds === undefined ? NOT_MEASURED : `${seconds.toFixed(2)} s`;
}

/** Decimal: 1 GB is 10⁹ bytes. */
export function printGigabytes(bytes: number | undefined): string {
  return bytes === undefined ? NOT_MEASURED : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** In kilobytes what is less than ten megabytes. Decimal: 1 KB is 10³ bytes. */
export function printBytes(bytes: number | undefined): string {
  return bytes === undefined || bytes >= 1e7
    ? printGigabytes(bytes)
    : `${(bytes / 1e3).toFixed(0)} KB`;
}

export function printRatio(ratio: number | undefined): string {
  return ratio === undefined ? NOT_MEASURED : `${ratio.toFixed(2)} ×`;
}
