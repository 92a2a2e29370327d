/** The records of a release from the data files of a site. Runs in browsers, too. */
import type { ReleaseHead } from './release.ts';

type Row = Readonly<Record<string, unknown>>;

/** `file` is the parsed `data/<name>.json`. `undefined` for a file of another shape. */
export function listPublished(
  file: unknown,
  name: string,
  without: ReleaseHead['without'],
): [key: string, record: Row][] | undefined {
  const { url: site, withdrawn, [name]: rows } = (file ?? {}) as Row;
  if (typeof site !== 'string' || !isList(rows) || !isList(withdrawn)) return undefined;
  const left = new Set(without[name]);
  return [...rows, ...withdrawn].map((row) => {
    const fields = Object.entries(row).filter(([field]) => !left.has(field));
    return [String(row.url).slice(site.length), Object.fromEntries(fields)];
  });
}

function isList(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}
