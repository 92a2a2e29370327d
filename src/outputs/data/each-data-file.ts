/** The publication as data: a JSON file a kind, its schema, the graph, a table. Everything in one stable order. */
import { KIND_NAMES } from '../../kinds/kinds.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { toCoverageCsv } from './coverage-csv.ts';
import { toDataPath, toKindJson } from './kind-json.ts';
import { toGraphJson } from './graph-json.ts';
import { toFileSchema, toSchemaPath } from './file-schema.ts';

const JSON_TYPE = 'application/json';

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    yield { path: toDataPath(kind), body: toKindJson(context, kind), type: JSON_TYPE };
    yield {
      path: toSchemaPath(kind),
      body: toFileSchema(context, kind),
      type: 'application/schema+json',
    };
  }
  yield { path: 'data/graph.json', body: toGraphJson(context), type: JSON_TYPE };
  yield {
    path: 'data/coverage.csv',
    body: toCoverageCsv(context),
    type: 'text/csv; charset=utf-8; header=present',
  };
}
