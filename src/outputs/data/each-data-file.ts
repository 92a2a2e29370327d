/** The publication as data: a JSON file for each kind, its schema, the graph, tables; all in one stable order. */
import { createHash } from 'node:crypto';
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { findChangedDay, toPresentDay } from '../../model/publication.ts';
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  toCsvUrl,
  toPath,
  toSchemaUrl,
} from '../../site/addresses/files.ts';
import { DATA_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { type OutputContext, type OutputFile, printInParts, printLater } from '../output-file.ts';
import type { OutputTable } from '../tables/table.ts';
import { CSV_TABLES, listForeignKeys, TABLE_RULES } from '../tables/tables.ts';
import { toOwner } from '../tag-uri.ts';
import { toChangesJson, toChangesSchema } from './changes.ts';
import { cutFile, type FilePart, type LongFile, LONGEST_FILE } from './cut.ts';
import { toGraphFile, toGraphSchema } from './graph.ts';
import { eachOneJson, toFileSchema, toKindFile, toListFile, toListSchema } from './json-files.ts';

/** The items, as an output by themselves: they count the words of bodies, so editing a body rewrites this file. */
export function* listItemData(context: OutputContext, most = LONGEST_FILE): Generator<OutputFile> {
  for (const { file } of cutFile(toKindFile(context, 'coverage'), most)) yield file;
}

/** `most` is in bytes, see `cutFile`. */
export function* eachDataFile(context: OutputContext, most = LONGEST_FILE): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    const { url, print } = toKindFile(context, kind);
    if (kind !== 'coverage') yield printInParts(toPath(url), () => print(() => true));
    yield printLater(toPath(toSchemaUrl(kind)), () => toFileSchema(context, kind));
  }
  for (const { file } of cutFile(toGraphFile(context), most)) yield file;
  yield printLater(toPath(toSchemaUrl('graph')), () => toGraphSchema(context));
  const parts: TablePart[] = [];
  for (const table of CSV_TABLES)
    for (const { file, isIndex, ...part } of cutFile(toCsvFile(context, table), most)) {
      if (!isIndex) parts.push({ ...part, table, hash: toHash(file) });
      yield file;
    }
  yield printLater(toPath(DATAPACKAGE_URL), () => toDatapackage(context, parts));
  for (const name of ['statement', 'correction', 'rate'] as const) {
    for (const { file } of cutFile(toListFile(context, name), most)) yield file;
    yield printLater(toPath(toSchemaUrl(name)), () => toListSchema(context, name));
  }
  yield* eachOneJson(context);
  yield printLater(toPath(CHANGES_URL), () => toChangesJson(context));
  yield printLater(toPath(toSchemaUrl('changes')), () => toChangesSchema(context));
}

/**
 * The tables as a Data Package (https://datapackage.org/standard/data-package/): how they are written, what each column
 * holds, the licence, and `until`, the last day of the record.
 */
function toDatapackage(context: OutputContext, parts: readonly TablePart[]): string {
  const { publication } = context;
  const { about } = publication;
  const until = toPresentDay(publication);
  const changed = findChangedDay(publication);
  const path = findLicenceUrl(about.licence);
  const cut = new Set(parts.filter(({ period }) => period !== '').map(({ table }) => table.name));
  const body = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: toOwner(publication),
    title: about.name,
    description: [about.scope, ...TABLE_RULES].join(' '),
    homepage: toAbsolute(context, DATA_URL),
    licenses: [path === about.licence ? { path } : { name: about.licence, path }],
    ...(changed !== '' && { created: `${changed}T00:00:00Z` }),
    ...(until !== '' && { until }),
    ...(about.ended !== undefined && { ended: about.ended }),
    resources: parts.map((part) => toResource(part, (name) => cut.has(name))),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

/** A file of a table, without its text, which is long. */
interface TablePart extends FilePart {
  readonly table: OutputTable;
  readonly hash: string;
}

function toHash({ body, parts }: OutputFile): string {
  const digest = createHash('sha256');
  for (const text of parts?.() ?? [body]) digest.update(text);
  return digest.digest('hex');
}

/** No key can name the rows of several files. */
function toResource(
  { period, url, bytes, hash, table }: TablePart,
  isCut: (table: string) => boolean,
) {
  const { name, title, about, since, columns, key } = table;
  const named = listForeignKeys(table)
    .filter(({ table: there }) => !isCut(there))
    .map(({ fields, table: there, key: its }) => ({
      fields,
      reference: { resource: there === name ? '' : there, fields: its },
    }));
  return {
    name: period === '' ? name : `${name}-${period}`,
    path: url.slice(`${DATA_URL}/`.length),
    title: period === '' ? title : `${title}, ${period}`,
    description: about,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.about,
        since: column.since ?? since,
        ...(column.oneOf !== undefined && { constraints: { enum: column.oneOf } }),
      })),
      missingValues: [''],
      primaryKey: key,
      ...(named.length > 0 && { foreignKeys: named }),
    },
  };
}

/** The record as a table. `datapackage.json` has what a CSV file cannot say about itself. */
function toCsvFile(context: OutputContext, table: OutputTable): LongFile {
  const { publication, siteUrl } = context;
  return {
    url: toCsvUrl(table.name),
    listKeys: () => table.listKeys(publication),
    *print(isIn) {
      yield printRow(table.columns.map((column) => column.name));
      for (const row of table.eachRow(publication, siteUrl, isIn)) yield printRow(row);
    },
    printIndex: (parts) =>
      [
        ['period', 'url', 'bytes'],
        ...parts.map(({ period, url, bytes }) => [period, toAbsolute(context, url), String(bytes)]),
      ]
        .map(printRow)
        .join(''),
  };
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
