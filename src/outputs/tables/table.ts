/**
 * What we publish as tables. One definition of a column gives its cells in the CSV file, its line in `datapackage.json`
 * and its line on the page that explains the data.
 */
import type { Publication } from '../../model/publication.ts';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface ColumnInfo {
  /** Lower-case letters, digits and underscores; not reserved by the databases that `TABLE_RULES` names. */
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
}

export interface Column<Row> extends ColumnInfo {
  /** `undefined` is an empty cell; `site` is the address of the site without its final slash. */
  readonly get: (row: Row, site: string) => string | undefined;
}

export interface Table {
  /** The file is `data/<name>.csv`. */
  readonly name: string;
  readonly title: string;
  /** What a row is, and in which order they stand. */
  readonly about: string;
  readonly columns: readonly ColumnInfo[];
  /** The columns that tell rows apart; none where only their place does. */
  readonly key: readonly string[];
  readonly eachRow: (publication: Publication, site: string) => Iterable<string[]>;
}

interface TableInput<Row> extends Omit<Table, 'eachRow'> {
  readonly columns: readonly Column<Row>[];
  readonly listRows: (publication: Publication) => readonly Row[];
}

export function toTable<Row>({ listRows, ...table }: TableInput<Row>): Table {
  return {
    ...table,
    *eachRow(publication, site) {
      for (const row of listRows(publication))
        yield table.columns.map(({ get }) => get(row, site) ?? '');
    },
  };
}
