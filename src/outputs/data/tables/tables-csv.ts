import { toCsvUrl, toPath } from '../../../model/addresses/files.ts';
import { TABLES } from '../../../model/tables/tables.ts';
import type { Context } from '../../context.ts';
import { printLater, type OutputFile } from '../../output-file.ts';
import { printCsv } from '../../print/csv.ts';

/** The record as tables. What a CSV file cannot say of itself stands in `datapackage.json` beside it. */
export function listTables({ publication, siteUrl }: Context): OutputFile[] {
  return TABLES.map(({ name, columns, listCells }) =>
    printLater(toPath(toCsvUrl(name)), () =>
      printCsv([columns.map((column) => column.name), ...listCells(publication, siteUrl)]),
    ),
  );
}
