/** The publication as data: a JSON file a kind, its schema, the graph, tables. Everything in one stable order. */
import { KIND_NAMES } from '../../kinds/kinds.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { DATAPACKAGE_PATH, toDatapackage } from './tables/datapackage.ts';
import { toDataPath, toKindJson } from './kind-json.ts';
import { toGraphJson } from './graph/graph-json.ts';
import { GRAPH_SCHEMA_PATH, toGraphSchema } from './graph/graph-schema.ts';
import { CHANGES_SCHEMA_PATH, toChangesJson, toChangesSchema } from './changes/changes-json.ts';
import { toCorrectionsJson, toRatesJson, toStatementsJson } from './json-files.ts';
import { toListSchema, toSchemaPath as toListPath } from './list-schema.ts';
import { toFileSchema, toSchemaPath } from './file-schema.ts';
import { listTables } from './tables/tables-csv.ts';

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    yield { path: toDataPath(kind), body: toKindJson(context, kind) };
    yield {
      path: toSchemaPath(kind),
      body: toFileSchema(context, kind),
    };
  }
  yield { path: 'data/graph.json', body: toGraphJson(context) };
  yield { path: GRAPH_SCHEMA_PATH, body: toGraphSchema(context) };
  yield* listTables(context);
  yield { path: DATAPACKAGE_PATH, body: toDatapackage(context) };
  yield* eachRecordFile(context);
}

function* eachRecordFile(context: Context): Generator<OutputFile> {
  yield { path: 'data/statements.json', body: toStatementsJson(context) };
  yield { path: 'data/corrections.json', body: toCorrectionsJson(context) };
  for (const list of ['statement', 'correction', 'rate'] as const)
    yield { path: toListPath(list), body: toListSchema(context, list) };
  yield { path: 'data/changes.json', body: toChangesJson(context) };
  yield { path: CHANGES_SCHEMA_PATH, body: toChangesSchema(context) };
  yield { path: 'data/rates.json', body: toRatesJson(context) };
}
