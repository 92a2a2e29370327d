/** The list of tables: a new one is one file here and one line. */
import { COVERAGE } from './coverage.ts';
import { MEASURES } from './measures.ts';
import { RATES } from './rates.ts';
import { STATEMENTS } from './statements.ts';
import type { Table } from './table.ts';

export const TABLES: readonly Table[] = [COVERAGE, STATEMENTS, MEASURES, RATES];
