/** The publication as data: a JSON file for each kind, its schema, the graph, tables; all in one stable order. */
import { createHash } from 'node:crypto';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { toPresentDay } from '../../model/publication.ts';
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  toCsvUrl,
  toJsonUrl,
  toPath,
  toSchemaUrl,
} from '../../site/addresses/files.ts';
import { DATA_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { type OutputContext, type OutputFile, printInParts, printLater } from '../output-file.ts';
import type { OutputTable } from '../tables/table.ts';
import { CSV_TABLES, TABLE_RULES } from '../tables/tables.ts';
import { toOwner } from '../tag-uri.ts';
import { toChangesJson, toChangesSchema } from './changes.ts';
import { eachGraphLine, toGraphSchema } from './graph.ts';
import { eachKindLine, eachOneJson, toFileSchema, toListJson, toListSchema } from './json-files.ts';

/** The items, as an output by themselves: they count the words of bodies, so editing a body rewrites this file. */
export function listItemData(context: OutputContext): OutputFile[] {
  return [toKindFile(context, 'coverage')];
}

export function* eachDataFile(context: OutputContext): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    if (kind !== 'coverage') yield toKindFile(context, kind);
    yield printLater(toPath(toSchemaUrl(kind)), () => toFileSchema(context, kind));
  }
  yield printInParts(toPath(GRAPH_URL), () => eachGraphLine(context));
  yield printLater(toPath(toSchemaUrl('graph')), () => toGraphSchema(context));
  yield* listTableFiles(context);
  yield printLater(toPath(DATAPACKAGE_URL), () => toDatapackage(context));
  for (const name of ['statement', 'correction', 'rate'] as const) {
    yield printLater(toPath(toJsonUrl(`${name}s`)), () => toListJson(context, name));
    yield printLater(toPath(toSchemaUrl(name)), () => toListSchema(context, name));
  }
  yield* eachOneJson(context);
  yield printLater(toPath(CHANGES_URL), () => toChangesJson(context));
  yield printLater(toPath(toSchemaUrl('changes')), () => toChangesSchema(context));
}

function toKindFile(context: OutputContext, kind: KindName): OutputFile {
  return printInParts(toPath(toJsonUrl(getKind(kind).folder)), () => eachKindLine(context, kind));
}

/**
 * The tables as a Data Package (https://datapackage.org/standard/data-package/): how they are written, what each column
 * holds, the licence, and `until`, the last day of the record.
 */
function toDatapackage(context: OutputContext): string {
  const { publication } = context;
  const { about } = publication;
  const until = toPresentDay(publication);
  const path = findLicenceUrl(about.licence);
  const body = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: toOwner(publication),
    title: about.name,
    description: [about.scope, ...TABLE_RULES].join(' '),
    homepage: toAbsolute(context, DATA_URL),
    licenses: [path === about.licence ? { path } : { name: about.licence, path }],
    ...(until !== '' && { until }),
    ...(about.ended !== undefined && { ended: about.ended }),
    resources: CSV_TABLES.map((table) => toResource(context, table)),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

function toResource(context: OutputContext, table: OutputTable) {
  const { name, title, about, since, columns, key } = table;
  const digest = createHash('sha256');
  let bytes = 0;
  for (const part of eachCsvLine(context, table)) {
    digest.update(part);
    bytes += Buffer.byteLength(part);
  }
  const named = columns.flatMap(({ name: fields, to }) =>
    to === undefined
      ? []
      : [{ fields, reference: { resource: to === name ? '' : to, fields: 'id' } }],
  );
  return {
    name,
    path: `${name}.csv`,
    title,
    description: about,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${digest.digest('hex')}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.about,
        since: column.since ?? since,
      })),
      missingValues: [''],
      ...(key.length > 0 && { primaryKey: key }),
      ...(named.length > 0 && { foreignKeys: named }),
    },
  };
}

/** The record as tables. `datapackage.json` has what a CSV file cannot say about itself. */
export function listTableFiles(context: OutputContext): OutputFile[] {
  return CSV_TABLES.map((table) =>
    printInParts(toPath(toCsvUrl(table.name)), () => eachCsvLine(context, table)),
  );
}

function* eachCsvLine(
  { publication, siteUrl }: OutputContext,
  { columns, eachRow }: OutputTable,
): Generator<string> {
  yield printRow(columns.map((column) => column.name));
  for (const row of eachRow(publication, siteUrl)) yield printRow(row);
}

/**
 * A row of RFC 4180 with CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets do not show (https://owasp.org/www-community/attacks/CSV_Injection); plain numbers do not.
 */
export function printRow(cells: readonly string[]): string {
  return `${cells.map(printCell).join(',')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function printCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
