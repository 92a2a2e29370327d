/** The publication as data: a JSON file a kind, its schema, the graph, tables. Everything in one stable order. */
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  toJsonUrl,
  toPath,
  toSchemaUrl,
} from '../../site/addresses/files.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { type Context, type OutputFile, printInParts, printLater } from '../output-file.ts';
import { listTableFiles, toDatapackage } from './tables.ts';
import { eachKindLine, toCorrectionsJson, toRatesJson, toStatementsJson } from './json-files.ts';
import { eachGraphLine, toGraphSchema } from './graph.ts';
import { toChangesJson, toChangesSchema } from './changes.ts';
import { toFileSchema, toListSchema } from './schemas.ts';

/** The items, apart from all other files: they count the words of bodies, so an edit of one makes this file anew. */
export function listItemData(context: Context): OutputFile[] {
  return [toKindFile(context, 'coverage')];
}

export function* eachDataFile(context: Context): Generator<OutputFile> {
  for (const kind of KIND_NAMES) {
    if (kind !== 'coverage') yield toKindFile(context, kind);
    yield printLater(toPath(toSchemaUrl(kind)), () => toFileSchema(context, kind));
  }
  yield printInParts(toPath(GRAPH_URL), () => eachGraphLine(context));
  yield printLater(toPath(toSchemaUrl('graph')), () => toGraphSchema(context));
  yield* listTableFiles(context);
  yield printLater(toPath(DATAPACKAGE_URL), () => toDatapackage(context));
  yield* eachRecordFile(context);
}

function toKindFile(context: Context, kind: KindName): OutputFile {
  return printInParts(toPath(toJsonUrl(getKind(kind).folder)), () => eachKindLine(context, kind));
}

function* eachRecordFile(context: Context): Generator<OutputFile> {
  yield printLater(toPath(toJsonUrl('statements')), () => toStatementsJson(context));
  yield printLater(toPath(toJsonUrl('corrections')), () => toCorrectionsJson(context));
  for (const list of ['statement', 'correction', 'rate'] as const)
    yield printLater(toPath(toSchemaUrl(list)), () => toListSchema(context, list));
  yield printLater(toPath(CHANGES_URL), () => toChangesJson(context));
  yield printLater(toPath(toSchemaUrl('changes')), () => toChangesSchema(context));
  yield printLater(toPath(toJsonUrl('rates')), () => toRatesJson(context));
}
