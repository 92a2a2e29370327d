/** The records of a release from the data files of a site. Runs in browsers, too. */
import type { ReleaseHead } from './release.ts';
import type { PublishedSite } from './site.ts';

import { toJsonUrl } from '../../site/addresses/files.ts';

type Row = Readonly<Record<string, unknown>>;
type Read = PublishedSite['read'];

export interface Published {
  /** By their keys. */
  readonly records: ReadonlyMap<string, Row>;
  /** The lists whose files could all be read. */
  readonly read: readonly string[];
  /** What cannot be right in any data file, in sentences. */
  readonly faults: readonly string[];
}

/** The list that has an entry, by the key of that. */
export function toListName(key: string): string {
  return key.includes('/') ? key.replace(/\/.*/s, '') : 'pages';
}

/** What the data files with these lists say now, by the last release that can be read. */
export async function readPublished(
  read: Read,
  without: ReleaseHead['without'],
  names: readonly string[] = Object.keys(without),
): Promise<Published> {
  const lists = await Promise.all(
    names.map(async (name) => ({ name, files: await readRows(read, name, without, name) })),
  );
  const records = new Map<string, Row>();
  const whole: string[] = [];
  const faults: string[] = [];
  for (const { name, files } of lists) {
    const broken = files.flatMap(({ path, rows }) => judgeFile(path, name, rows));
    for (const fault of broken) faults.push(fault);
    if (broken.length > 0) continue;
    whole.push(name);
    for (const [key = '', record] of files.flatMap(({ rows }) => rows ?? []))
      if (records.has(key))
        faults.push(`/${key} is in the data files twice: other programs may read the other one.`);
      else records.set(key, record);
  }
  return { records, read: whole, faults };
}

/** One sentence, however many rows are wrong. */
function judgeFile(path: string, name: string, rows: Rows): string[] {
  if (rows === undefined) return [`${path} is missing, or is no data file of Dateline.`];
  const isForeign = rows.some(([key]) => key === undefined || toListName(key) !== name);
  return isForeign ? [`${path} has a row without an address of its site.`] : [];
}

/** From a file, or from its parts if it was cut. */
async function readRows(
  read: Read,
  name: string,
  without: ReleaseHead['without'],
  part: string,
): Promise<{ path: string; rows: Rows }[]> {
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

/** `undefined` for a file of another shape. */
type Rows = [key: string | undefined, record: Row][] | undefined;

/** `file` is the parsed `data/<name>.json`. */
function listPublished(file: unknown, name: string, without: ReleaseHead['without']): Rows {
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
