import { toCsvUrl, toPath } from '../../../site/addresses/files.ts';
import { TABLES } from '../../tables/tables.ts';
import type { Context } from '../../context.ts';
import { printInParts, type OutputFile } from '../../output-file.ts';
import { printRow } from '../../print/csv.ts';

/** The record as tables. What a CSV file cannot say of itself stands in `datapackage.json` beside it. */
export function listTables({ publication, siteUrl }: Context): OutputFile[] {
  return TABLES.map(({ name, columns, eachRow }) =>
    printInParts(toPath(toCsvUrl(name)), function* () {
      yield printRow(columns.map((column) => column.name));
      for (const row of eachRow(publication, siteUrl)) yield printRow(row);
    }),
  );
}
