/**
 * What we publish as tables. One definition of a column gives its cells in the CSV file, its entry in
 * `datapackage.json` and its line on the data page.
 */
import { getWhen } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { isPoint, type When } from '../../time/when.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';

type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface ColumnInfo {
  /** Lower-case letters, digits and underscores; not reserved by the databases in `TABLE_RULES`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  /** The table that has the id, if it names a row of one. */
  readonly to?: string;
  /** The column before it in the key of that table: an answer has an id within its question. */
  readonly within?: string;
  /** All words that it may have, if they are few. */
  readonly oneOf?: readonly string[];
  /** The version that first had it, if its table is older. */
  readonly since?: string;
}

export interface Column<Row> extends ColumnInfo {
  /** `undefined` is an empty cell; `site` is the address of the site without its final slash. */
  readonly get: (row: Row, site: string) => string | undefined;
}

export interface OutputTable {
  /** The file is `data/<name>.csv`. */
  readonly name: string;
  readonly title: string;
  /** What a row is, and how the rows are sorted. */
  readonly about: string;
  /** The version that first had it. */
  readonly since: string;
  readonly columns: readonly ColumnInfo[];
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  /** Without `isIn` all rows, or those whose first cell is in it. */
  readonly eachRow: (
    publication: Publication,
    site: string,
    isIn?: (key: string) => boolean,
  ) => Iterable<string[]>;
  readonly listKeys: (publication: Publication) => Iterable<string>;
}

interface TableInput<Row> extends Omit<OutputTable, 'eachRow' | 'listKeys'> {
  readonly columns: readonly Column<Row>[];
  readonly listRows: (publication: Publication) => readonly Row[];
}

export function toTable<Row>({ listRows, ...table }: TableInput<Row>): OutputTable {
  const toKey = (row: Row) => table.columns[0]?.get(row, '') ?? '';
  return {
    ...table,
    *eachRow(publication, site, isIn = () => true) {
      for (const row of listRows(publication))
        if (isIn(toKey(row))) yield table.columns.map(({ get }) => get(row, site) ?? '');
    },
    listKeys: (publication) => listRows(publication).map(toKey),
  };
}

type Get<Row, Value> = (row: Row, site: string) => Value | undefined;

/** Columns that are made when their name is known: one, or three of a date. */
type NamedColumns<Row> = (name: string) => Column<Row>[];

/** Columns by their names, in order. */
export function toColumns<Row>(columns: Readonly<Record<string, NamedColumns<Row>>>) {
  return Object.entries(columns).flatMap(([name, toNamed]) => toNamed(name));
}

export function textColumn<Row>(about: string, get: Get<Row, string>): NamedColumns<Row> {
  return (name) => [{ name, type: 'string', about, get }];
}

/** The id of a row in the table `to`. */
export function idColumn<Row>(to: string, about: string, get: Get<Row, string>): NamedColumns<Row> {
  return (name) => [{ name, type: 'string', about, to, get }];
}

/** A column that names a row of the table `to` together with the column `within`: an answer with its question. */
export function keyWithin<Row>(
  within: string,
  to: string,
  toNamed: NamedColumns<Row>,
): NamedColumns<Row> {
  return (name) => toNamed(name).map((column) => ({ ...column, to, within }));
}

/** One of few words. */
export function wordColumn<Row, Word extends string>(
  oneOf: readonly Word[],
  about: string,
  get: Get<Row, Word>,
): NamedColumns<Row> {
  return (name) => [{ name, type: 'string', about, oneOf, get }];
}

/** Columns that are younger than their table. */
export function sinceVersion<Row>(since: string, toNamed: NamedColumns<Row>): NamedColumns<Row> {
  return (name) => toNamed(name).map((column) => ({ ...column, since }));
}

/** Separated by spaces, which ids and addresses do not contain. */
export function words<Row>(about: string, get: Get<Row, readonly string[]>): NamedColumns<Row> {
  return textColumn(`${about} Separated by spaces.`, (row, site) => get(row, site)?.join(' '));
}

export function count<Row>(about: string, get: Get<Row, number>): NamedColumns<Row> {
  return printColumn('integer', about, get);
}

export function numberColumn<Row>(about: string, get: Get<Row, number>): NamedColumns<Row> {
  return printColumn('number', about, get);
}

export function flagColumn<Row>(about: string, get: Get<Row, boolean>): NamedColumns<Row> {
  return printColumn('boolean', about, get);
}

function printColumn<Row>(
  type: ColumnType,
  about: string,
  get: Get<Row, number | boolean>,
): NamedColumns<Row> {
  return (name) => [{ name, type, about, get: (row, site) => get(row, site)?.toString() }];
}

/** Added to each date that can be vague. */
export const AS_WRITTEN = 'As written, so it can be vague: `2025-04`.';

/** One day: `2025-02-12`. */
export function dayColumn<Row>(about: string, get: Get<Row, string>): NamedColumns<Row> {
  return (name) => [{ name, type: 'date', about, get }];
}

/**
 * A date as written, which may be vague, with its first and last day. A mark of doubt (`2025-02-03~`) widens neither,
 * since nobody has said by how much.
 */
export function dates<Row>(about: string, get: Get<Row, string | When>): NamedColumns<Row> {
  const toBound = (find: (when: When) => string | undefined) => (row: Row, site: string) => {
    const value = get(row, site);
    const when = typeof value === 'string' ? getWhen(value, 'UTC') : value;
    return when && find(when);
  };
  return (name) => {
    const covers = `day that \`${name}\` covers, without its marks of doubt.`;
    const written = toBound(({ text }) => text);
    return [
      ...textColumn(`${about} ${AS_WRITTEN}`, written)(name),
      ...dayColumn(`The first ${covers}`, toBound(toFirstWrittenDay))(`${name}_from`),
      ...dayColumn(`The last ${covers}`, toBound(toLastDay))(`${name}_to`),
    ];
  };
}

/** Empty if the end is open or unknown. */
function toLastDay(when: When): string {
  return isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : '';
}
