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
  readonly columns: readonly ColumnInfo[];
  /** The columns that tell rows apart; empty if only their place does. */
  readonly key: readonly string[];
  readonly eachRow: (publication: Publication, site: string) => Iterable<string[]>;
}

interface TableInput<Row> extends Omit<OutputTable, 'eachRow'> {
  readonly columns: readonly Column<Row>[];
  readonly listRows: (publication: Publication) => readonly Row[];
}

export function toTable<Row>({ listRows, ...table }: TableInput<Row>): OutputTable {
  return {
    ...table,
    *eachRow(publication, site) {
      for (const row of listRows(publication))
        yield table.columns.map(({ get }) => get(row, site) ?? '');
    },
  };
}

type Get<Row, Value> = (row: Row, site: string) => Value | undefined;

export function textColumn<Row>(name: string, about: string, get: Get<Row, string>): Column<Row> {
  return { name, type: 'string', about, get };
}

/** Separated by spaces, which ids and addresses do not contain. */
export function words<Row>(
  name: string,
  about: string,
  get: Get<Row, readonly string[]>,
): Column<Row> {
  return textColumn(name, `${about} Separated by spaces.`, (row, site) =>
    get(row, site)?.join(' '),
  );
}

export function count<Row>(name: string, about: string, get: Get<Row, number>): Column<Row> {
  return { name, type: 'integer', about, get: (row, site) => get(row, site)?.toString() };
}

export function numberColumn<Row>(name: string, about: string, get: Get<Row, number>): Column<Row> {
  return { name, type: 'number', about, get: (row, site) => get(row, site)?.toString() };
}

export function flagColumn<Row>(name: string, about: string, get: Get<Row, boolean>): Column<Row> {
  return { name, type: 'boolean', about, get: (row, site) => get(row, site)?.toString() };
}

/** Added to each date that can be vague. */
export const AS_WRITTEN = 'As written, so it can be vague: `2025-04`.';

/** One day: `2025-02-12`. */
export function dayColumn<Row>(name: string, about: string, get: Get<Row, string>): Column<Row> {
  return { name, type: 'date', about, get };
}

/**
 * A date as written, which may be vague, with its first and last day. A mark of doubt (`2025-02-03~`) widens neither,
 * since nobody has said by how much.
 */
export function dates<Row>(
  name: string,
  about: string,
  get: Get<Row, string | When>,
): Column<Row>[] {
  const toBound = (find: (when: When) => string | undefined) => (row: Row, site: string) => {
    const value = get(row, site);
    const when = typeof value === 'string' ? getWhen(value, 'UTC') : value;
    return when && find(when);
  };
  const covers = `day that \`${name}\` covers, without its marks of doubt.`;
  return [
    textColumn(
      name,
      `${about} ${AS_WRITTEN}`,
      toBound(({ text }) => text),
    ),
    dayColumn(`${name}_from`, `The first ${covers}`, toBound(toFirstWrittenDay)),
    dayColumn(`${name}_to`, `The last ${covers}`, toBound(toLastDay)),
  ];
}

/** Empty if the end is open or unknown. */
function toLastDay(when: When): string {
  return isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : '';
}
