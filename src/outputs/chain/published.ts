/** The records of a release from the data files of a site. Runs in browsers, too. */
import type { ReleaseHead } from './release.ts';

import { toJsonUrl } from '../../site/addresses/files.ts';

type Row = Readonly<Record<string, unknown>>;
/** What is at an address; `undefined` if nothing is, or no JSON. */
type Read = (path: string) => Promise<unknown>;

export interface Published {
  /** By their keys. */
  readonly records: ReadonlyMap<string, Row>;
  /** What cannot be right in any data file, in sentences. */
  readonly faults: readonly string[];
}

/** What the data files with these lists say now, by the last release that can be read. */
export async function readPublished(
  read: Read,
  without: ReleaseHead['without'],
  names: readonly string[] = Object.keys(without),
): Promise<Published> {
  const files = await Promise.all(names.map((name) => readRows(read, name, without, name)));
  const records = new Map<string, Row>();
  const faults: string[] = [];
  for (const { path, rows } of files.flat()) {
    if (rows === undefined) faults.push(`${path} is missing, or is no data file of Dateline.`);
    for (const [key, record] of rows ?? []) {
      if (key === undefined) faults.push(`${path} has a row without an address of its site.`);
      else if (records.has(key))
        faults.push(`/${key} is in the data files twice: other programs may read the other one.`);
      else records.set(key, record);
    }
  }
  return { records, faults };
}

/** From a file, or from its parts if it was cut. */
async function readRows(
  read: Read,
  name: string,
  without: ReleaseHead['without'],
  part: string,
): Promise<{ path: string; rows: ReturnType<typeof listPublished> }[]> {
  const path = toJsonUrl(part);
  const file = await read(path);
  const { parts } = (file ?? {}) as Row;
  if (!isList(parts)) return [{ path, rows: listPublished(file, name, without) }];
  const lists = parts
    .map(({ period }) => `${name}/${String(period).replace('-', '/')}`)
    // An index that names itself would be read for ever.
    .flatMap((one) => (one.length > part.length ? readRows(read, name, without, one) : []));
  const own = { path, rows: listPublished({ [name]: [], ...(file as Row) }, name, without) };
  return [own, ...(await Promise.all(lists)).flat()];
}

/** `file` is the parsed `data/<name>.json`. `undefined` for a file of another shape. */
function listPublished(
  file: unknown,
  name: string,
  without: ReleaseHead['without'],
): [key: string | undefined, record: Row][] | undefined {
  const { url: site, withdrawn, [name]: rows } = (file ?? {}) as Row;
  if (typeof site !== 'string' || !isList(rows) || !isList(withdrawn)) return undefined;
  const left = new Set(without[name]);
  return [...rows, ...withdrawn].map((row) => {
    const { url } = row;
    const isOurs = typeof url === 'string' && url.startsWith(site);
    const fields = Object.entries(row).filter(([field]) => !left.has(field));
    return [isOurs ? url.slice(site.length) : undefined, Object.fromEntries(fields)];
  });
}

function isList(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}
