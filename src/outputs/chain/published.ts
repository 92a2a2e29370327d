/** The records of a release from the data files of a site. Runs in browsers, too. */
import type { ReleaseHead } from './release.ts';

import { toJsonUrl } from '../../site/addresses/files.ts';

type Row = Readonly<Record<string, unknown>>;

/** The same from a site, whose file may have been cut. `read` gives what is at an address, or `undefined`. */
export async function readPublished(
  read: (path: string) => Promise<unknown>,
  name: string,
  without: ReleaseHead['without'],
  path = toJsonUrl(name),
): Promise<ReturnType<typeof listPublished>> {
  const file = await read(path);
  const { parts } = (file ?? {}) as Row;
  if (!isList(parts)) return listPublished(file, name, without);
  const lists = await Promise.all(
    parts.map(({ period }) =>
      readPublished(read, name, without, toJsonUrl(`${name}/${String(period).replace('-', '/')}`)),
    ),
  );
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

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
