/**
 * What we publish as tables. One definition of a column, in `tables.json`, gives its entry in `datapackage.json` and its
 * line on the data page; its cells are found here, and are the same in the CSV file and in the database.
 */
import { getWhen } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { isPoint, type When } from '../../time/when.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import tables from './tables.json' with { type: 'json' };

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
  readonly oneOf?: readonly string[] | undefined;
  /** The version that first had it, if its table is older. */
  readonly since?: string;
}

interface Column<Row> extends ColumnInfo {
  readonly get: (row: Row, site: string) => string | undefined;
}

interface TableInfo {
  readonly title: string;
  /** What a row is, and how the rows are sorted. */
  readonly about: string;
  /** The version that first had it. */
  readonly since: string;
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
}

export interface OutputTable extends TableInfo {
  /** The file is `data/<name>.csv`. */
  readonly name: string;
  readonly columns: readonly ColumnInfo[];
  /** Without `isIn` all rows, or those whose first cell is in it. */
  readonly eachRow: (
    publication: Publication,
    site: string,
    isIn?: (key: string) => boolean,
  ) => Iterable<string[]>;
  readonly listKeys: (publication: Publication) => Iterable<string>;
}

/** How `tables.json` describes a column: `words` are several in a cell, `when` is a date that can be vague. */
interface ColumnText extends Omit<ColumnInfo, 'name' | 'type' | 'oneOf'> {
  readonly type?: ColumnType | 'words' | 'when';
}

interface TableText extends TableInfo {
  readonly columns: Readonly<Record<string, ColumnText>>;
}

export type TableName = keyof typeof tables;

export type ColumnName<Name extends TableName> = keyof (typeof tables)[Name]['columns'];

/** `undefined` is an empty cell. */
type Cell = string | number | boolean | readonly string[] | When | undefined;

/** `site` is the address of the site without its final slash. */
type GetCell<Row> = (row: Row, site: string) => Cell;

export type Cells<Row, Name extends PropertyKey> = Readonly<Record<Name, GetCell<Row>>>;

/** All words of a column that has few. */
export type FewWords<Name extends PropertyKey> = Readonly<Partial<Record<Name, readonly string[]>>>;

export function toTable<Name extends TableName, Row>(
  name: Name,
  listRows: (publication: Publication) => readonly Row[],
  cells: Cells<NoInfer<Row>, ColumnName<Name>>,
  oneOf?: FewWords<ColumnName<Name>>,
): OutputTable {
  const { columns: texts, ...info } = (tables as Readonly<Record<TableName, TableText>>)[name];
  const columns = Object.entries(texts).flatMap(([column, text]) => {
    const own = column as ColumnName<Name>;
    return toColumns(column, { ...text, oneOf: oneOf?.[own] }, cells[own]);
  });
  const toKey = (row: Row) => columns[0]?.get(row, '') ?? '';
  return {
    ...{ name, ...info, columns },
    *eachRow(publication, site, isIn = () => true) {
      for (const row of listRows(publication))
        if (isIn(toKey(row))) yield columns.map(({ get }) => get(row, site) ?? '');
    },
    listKeys: (publication) => listRows(publication).map(toKey),
  };
}

export const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
  a.id < b.id ? -1 : 1;

/** Added to each date that can be vague. */
export const AS_WRITTEN = 'As written, so it can be vague: `2025-04`.';

/** One, or three of a date that can be vague: as written, its first and its last day. */
function toColumns<Row>(
  name: string,
  { type = 'string', about, ...more }: ColumnText & Pick<ColumnInfo, 'oneOf'>,
  getCell: GetCell<Row>,
): Column<Row>[] {
  const get = (row: Row, site: string) => printCell(getCell(row, site));
  if (type === 'words')
    return [{ ...more, name, type: 'string', about: `${about} Separated by spaces.`, get }];
  if (type !== 'when') return [{ ...more, name, type, about, get }];
  const covers = `day that \`${name}\` covers, without its marks of doubt.`;
  const toDay = (find: (when: When) => string) => (row: Row, site: string) => {
    const cell = getCell(row, site) as string | When | undefined;
    return cell && find(typeof cell === 'string' ? getWhen(cell, 'UTC') : cell);
  };
  return [
    { ...more, name, type: 'string', about: `${about} ${AS_WRITTEN}`, get },
    {
      name: `${name}_from`,
      type: 'date',
      about: `The first ${covers}`,
      get: toDay(toFirstWrittenDay),
    },
    { name: `${name}_to`, type: 'date', about: `The last ${covers}`, get: toDay(toLastDay) },
  ];
}

function printCell(cell: Cell): string | undefined {
  if (typeof cell !== 'object') return cell?.toString();
  // Ids and addresses do not contain spaces.
  return 'kind' in cell ? cell.text : cell.join(' ');
}

/**
 * Empty if the end is open or unknown. A mark of doubt (`2025-02-03~`) widens neither day, since nobody has said by how
 * much.
 */
function toLastDay(when: When): string {
  return isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : '';
}
