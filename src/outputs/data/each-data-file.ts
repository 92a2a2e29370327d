/** The publication as data: a JSON file a kind, its schema, the graph, a table. Everything in one stable order. */
import { KIND_NAMES } from '../../kinds/kinds.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { toCoverageCsv } from './coverage-csv.ts';
import { toDataPath, toKindJson } from './kind-json.ts';
import { toGraphJson } from './graph-json.ts';
import { toMeasuresCsv, toRatesCsv, toStatementsCsv } from './record/csv-files.ts';
import { toChangesJson } from './record/changes-json.ts';
import { toCorrectionsJson, toRatesJson, toStatementsJson } from './record/json-files.ts';
import { toListSchema, toSchemaPath as toListPath } from './record/list-schema.ts';
import { toFileSchema, toSchemaPath } from './file-schema.ts';

const JSON_TYPE = 'application/json';
const SCHEMA_TYPE = 'application/schema+json';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    yield { path: toDataPath(kind), body: toKindJson(context, kind), type: JSON_TYPE };
    yield {
      path: toSchemaPath(kind),
      body: toFileSchema(context, kind),
      type: SCHEMA_TYPE,
    };
  }
  yield { path: 'data/graph.json', body: toGraphJson(context), type: JSON_TYPE };
  yield {
    path: 'data/coverage.csv',
    body: toCoverageCsv(context),
    type: CSV_TYPE,
  };
  yield* eachRecordFile(context);
}

function* eachRecordFile(context: Context): Generator<OutputFile> {
  yield { path: 'data/statements.json', body: toStatementsJson(context), type: JSON_TYPE };
  yield { path: 'data/statements.csv', body: toStatementsCsv(context), type: CSV_TYPE };
  yield { path: 'data/corrections.json', body: toCorrectionsJson(context), type: JSON_TYPE };
  for (const list of ['statement', 'correction', 'rate'] as const)
    yield { path: toListPath(list), body: toListSchema(context, list), type: SCHEMA_TYPE };
  yield { path: 'data/changes.json', body: toChangesJson(context), type: JSON_TYPE };
  yield { path: 'data/measures.csv', body: toMeasuresCsv(context), type: CSV_TYPE };
  yield { path: 'data/rates.json', body: toRatesJson(context), type: JSON_TYPE };
  yield { path: 'data/rates.csv', body: toRatesCsv(context), type: CSV_TYPE };
}
