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

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    yield { path: toDataPath(kind), body: toKindJson(context, kind) };
    yield {
      path: toSchemaPath(kind),
      body: toFileSchema(context, kind),
    };
  }
  yield { path: 'data/graph.json', body: toGraphJson(context) };
  yield {
    path: 'data/coverage.csv',
    body: toCoverageCsv(context),
  };
  yield* eachRecordFile(context);
}

function* eachRecordFile(context: Context): Generator<OutputFile> {
  yield { path: 'data/statements.json', body: toStatementsJson(context) };
  yield { path: 'data/statements.csv', body: toStatementsCsv(context) };
  yield { path: 'data/corrections.json', body: toCorrectionsJson(context) };
  for (const list of ['statement', 'correction', 'rate'] as const)
    yield { path: toListPath(list), body: toListSchema(context, list) };
  yield { path: 'data/changes.json', body: toChangesJson(context) };
  yield { path: 'data/measures.csv', body: toMeasuresCsv(context) };
  yield { path: 'data/rates.json', body: toRatesJson(context) };
  yield { path: 'data/rates.csv', body: toRatesCsv(context) };
}
