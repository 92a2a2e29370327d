/** Measures from a few words. */
export type Change = readonly [
  status: string,
  on: string,
  effective?: string | undefined,
  rate?: number,
  until?: string,
];

/** The file of a measure of the office, with more lines of front matter. */
export function toMeasureFile(changes: readonly Change[], more = ''): string {
  const history = changes.map(([status, on, effective, rate, until]) => {
    const rest = [
      ...(effective === undefined ? [] : [`effective: ${effective}`]),
      ...(rate === undefined ? [] : [`rate: "${String(rate)}"`]),
      ...(until === undefined ? [] : [`until: ${until}`]),
    ];
    return `  - { ${[`status: ${status}`, `on: ${on}`, ...rest].join(', ')} }`;
  });
  return [
    '---',
    'title: A duty',
    'actor: office',
    ...(more === '' ? [] : [more]),
    'history:',
    ...history,
    '---',
    '',
  ].join('\n');
}
