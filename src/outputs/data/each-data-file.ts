/** The publication as data: a JSON file a kind, its schema, the graph, tables. Everything in one stable order. */
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  toJsonUrl,
  toPath,
  toSchemaUrl,
} from '../../model/addresses/files.ts';
import { getKind, KIND_NAMES, type KindName } from '../../kinds/kinds.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { toDatapackage } from './tables/datapackage.ts';
import { toKindJson } from './kind-json.ts';
import { toGraphJson } from './graph/graph-json.ts';
import { toGraphSchema } from './graph/graph-schema.ts';
import { toChangesJson, toChangesSchema } from './changes/changes-json.ts';
import { toCorrectionsJson, toRatesJson, toStatementsJson } from './json-files.ts';
import { toListSchema } from './list-schema.ts';
import { toFileSchema } from './file-schema.ts';
import { listTables } from './tables/tables-csv.ts';

/** The items, apart from all other files: they count the words of bodies, so an edit of one makes this file anew. */
export function listItemData(context: Context): OutputFile[] {
  return [toKindFile(context, 'coverage')];
}

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    if (kind !== 'coverage') yield toKindFile(context, kind);
    yield {
      path: toPath(toSchemaUrl(kind)),
      body: toFileSchema(context, kind),
    };
  }
  yield { path: toPath(GRAPH_URL), body: toGraphJson(context) };
  yield { path: toPath(toSchemaUrl('graph')), body: toGraphSchema(context) };
  yield* listTables(context);
  yield { path: toPath(DATAPACKAGE_URL), body: toDatapackage(context) };
  yield* eachRecordFile(context);
}

function toKindFile(context: Context, kind: KindName): OutputFile {
  return { path: toPath(toJsonUrl(getKind(kind).folder)), body: toKindJson(context, kind) };
}

function* eachRecordFile(context: Context): Generator<OutputFile> {
  yield { path: toPath(toJsonUrl('statements')), body: toStatementsJson(context) };
  yield { path: toPath(toJsonUrl('corrections')), body: toCorrectionsJson(context) };
  for (const list of ['statement', 'correction', 'rate'] as const)
    yield { path: toPath(toSchemaUrl(list)), body: toListSchema(context, list) };
  yield { path: toPath(CHANGES_URL), body: toChangesJson(context) };
  yield { path: toPath(toSchemaUrl('changes')), body: toChangesSchema(context) };
  yield { path: toPath(toJsonUrl('rates')), body: toRatesJson(context) };
}
