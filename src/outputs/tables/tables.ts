import { COVERAGE_TABLE } from './coverage.ts';
import { MEASURES, RATES } from './measures.ts';
import { STATEMENTS } from './statements.ts';
import type { OutputTable } from './table.ts';

export const CSV_TABLES: readonly OutputTable[] = [COVERAGE_TABLE, STATEMENTS, MEASURES, RATES];

/** What is true of all tables, for the data page and `datapackage.json`. Text in backquotes is code. */
export const TABLE_RULES: readonly string[] = [
  'The CSV files are UTF-8, with the column names in the first line.',
  'Column names are lower-case words that SQL:2016, PostgreSQL, MySQL and SQLite do not reserve.',
  'A date is given as written (EDTF): it can be a month, a range or uncertain. `…_from` and `…_to` give its first and last day, and are empty if nobody knows.',
  'Doubt does not widen that range: only the date as written shows that it is uncertain (`?`), approximate (`~`) or both (`%`).',
  'If a spreadsheet would take a cell for a formula, we put an apostrophe before it.',
];
