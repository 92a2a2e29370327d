/** All tables in one SQLite file, with the keys and the types that CSV files cannot have. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnBySize } from '../model/publication.ts';
import type { OutputContext } from '../outputs/output-file.ts';
import type { OutputTable } from '../outputs/tables/table.ts';
import { CSV_TABLES, listForeignKeys } from '../outputs/tables/tables.ts';
import { DATABASE_URL, toPath } from '../site/addresses/files.ts';

/** Empty where the publication has it off, or this Node has no SQLite, which `say` tells. */
export async function listDatabase(
  { publication, siteUrl }: OutputContext,
  say: (line: string) => void,
): Promise<{ path: string; body: Uint8Array }[]> {
  if (!isOnBySize(publication.about.database, publication)) return [];
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (sqlite === undefined) {
    say(`${DATABASE_URL} is left out: Node ${process.version} has no SQLite`);
    return [];
  }
  const dir = mkdtempSync(join(tmpdir(), 'dateline-database-'));
  const file = join(dir, 'database');
  const database = new sqlite.DatabaseSync(':memory:');
  try {
    // Tables name each other.
    database.exec(['PRAGMA foreign_keys = OFF', ...CSV_TABLES.map(toDefinition)].join('; '));
    for (const table of CSV_TABLES) {
      const marks = table.columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${table.name} VALUES (${marks})`);
      for (const row of table.eachRow(publication, siteUrl))
        insert.run(...row.map((cell, at) => toValue(cell, table.columns[at]?.type)));
    }
    // Written in one go, the same content gives the same bytes.
    database.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
    return [{ path: toPath(DATABASE_URL), body: readFileSync(file) }];
  } finally {
    database.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const TYPES = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
};

function toDefinition(table: OutputTable): string {
  const parts = [
    ...table.columns.map(({ name, type }) => `${name} ${TYPES[type]}`),
    `PRIMARY KEY (${table.key.join(', ')})`,
    ...listForeignKeys(table).map(
      ({ fields, table: there, key }) =>
        `FOREIGN KEY (${fields.join(', ')}) REFERENCES ${there} (${key.join(', ')})`,
    ),
  ];
  return `CREATE TABLE ${table.name} (${parts.join(', ')})`;
}

/** What is empty is not known. */
function toValue(cell: string, type: keyof typeof TYPES = 'string'): string | number | null {
  if (cell === '') return null;
  if (type === 'boolean') return cell === 'true' ? 1 : 0;
  return type === 'integer' || type === 'number' ? Number(cell) : cell;
}
