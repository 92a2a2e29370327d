/** What the data files hold, column by column and relation by relation. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { toPresentDay } from '../../model/publication.ts';
import { RELATIONS, type RelationWord, STATEMENT_WORDS } from '../../model/vocabulary.ts';
import { DOWNLOADS } from '../../outputs/downloads/downloads.ts';
import { TABLE_RULES, CSV_TABLES } from '../../outputs/tables/tables.ts';
import type { ColumnInfo } from '../../outputs/tables/table.ts';
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  toCsvUrl,
  toJsonUrl,
  toSchemaUrl,
} from '../addresses/files.ts';
import { CORRECTIONS_URL, DATA_URL, MEASURES_URL, STATEMENTS_URL } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import type { FileRow } from './feeds.ts';

export function toDataView(context: Context) {
  const { data, kinds } = context.words;
  const { title, summary } = data;
  // As the list of files calls them.
  const kindTitles = KIND_NAMES.map((kind) => [getKind(kind).folder, kinds[kind].many] as const);
  const titles: Readonly<Record<string, string>> = {
    ...Object.fromEntries(kindTitles),
    rates: data.rates,
    statements: data.statements,
  };
  const until = toPresentDay(context.publication);
  return {
    ...toPage(context, { title, description: summary, path: DATA_URL }),
    title,
    summary,
    until: until === '' ? undefined : toDayPieces(context, until),
    rows: toDataRows(context),
    // What is true of all tables; in backquotes is code.
    rules: TABLE_RULES.join(' '),
    tables: CSV_TABLES.map(({ name, title: heading, about, columns }) => ({
      name,
      title: titles[name] ?? heading,
      about,
      columns: toLines(columns),
    })),
    terms: [
      { name: 'kind', about: 'What sort of thing it is, such as `topic`.', same: undefined },
      { name: 'topic', about: getKind('topic').about, same: undefined },
      { name: 'measure', about: getKind('measure').about, same: undefined },
      ...Object.entries<RelationWord>({ ...STATEMENT_WORDS, ...RELATIONS }).map(
        ([name, { about, same, reverse }]) => ({
          name,
          about,
          same: same ?? (reverse && `the reverse of ${reverse}`),
        }),
      ),
    ],
  };
}

function toLines(columns: readonly ColumnInfo[]) {
  const names = new Set(columns.map(({ name }) => name));
  const toDays = (name: string) => [`${name}_from`, `${name}_to`].filter((one) => names.has(one));
  const days = new Set(columns.flatMap(({ name }) => toDays(name)));
  return columns
    .filter(({ name }) => !days.has(name))
    .map(({ name, type, about }) => ({
      names: [name, ...toDays(name)],
      type: toDays(name).length > 0 ? `${type}, date, date` : type,
      about: toDays(name).length > 0 ? `${about} Then its first and last day.` : about,
    }));
}

/** All that can be taken away as data, a row a file; what holds nothing yet is left out. */
export function toDataRows({ publication, words }: Context): FileRow[] {
  const { data, kinds } = words;
  const { statements, corrections, series } = publication.record;
  const empty = listEmptyLists(publication);
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  // In JSON, in a table if there is one, and the schema.
  const listFiles = (list: string, schema: string) => [
    { text: 'JSON', url: toJsonUrl(list) },
    ...(CSV_TABLES.some(({ name }) => name === list) ? [{ text: 'CSV', url: toCsvUrl(list) }] : []),
    { text: data.schema, url: toSchemaUrl(schema) },
  ];
  const kindRows = KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => ({
    name: kinds[kind].file,
    page: getKind(kind).atRoot === true ? undefined : toKindUrl(kind),
    note: kinds[kind].note({ n: count(kind) }),
    files: listFiles(getKind(kind).folder, kind),
  }));
  const recordRows = [
    {
      name: data.statements,
      page: STATEMENTS_URL,
      note: data.statementsNote({ n: statements.length }),
      files: listFiles('statements', 'statement'),
    },
    {
      name: data.rates,
      page: MEASURES_URL,
      note: data.ratesNote({ n: series.length }),
      files: listFiles('rates', 'rate'),
    },
    {
      name: data.corrections,
      page: CORRECTIONS_URL,
      note: data.correctionsNote({ n: corrections.length }),
      files: listFiles('corrections', 'correction'),
    },
  ].filter(({ page }) => !empty.has(page));
  return [
    ...kindRows,
    ...recordRows.filter(({ page }) => page !== CORRECTIONS_URL || corrections.length > 0),
    {
      name: data.changes,
      page: undefined,
      note: data.changesNote,
      files: [
        { text: 'JSON', url: CHANGES_URL },
        { text: data.schema, url: toSchemaUrl('changes') },
      ],
    },
    {
      name: data.columns,
      page: `${DATA_URL}#tables`,
      note: data.columnsNote,
      files: [{ text: 'Data Package', url: DATAPACKAGE_URL }],
    },
    {
      name: data.graph,
      page: `${DATA_URL}#graph`,
      note: data.graphNote,
      files: [
        { text: 'JSON-LD', url: GRAPH_URL },
        { text: data.schema, url: toSchemaUrl('graph') },
      ],
    },
    ...DOWNLOADS.map(({ describe, files }) => ({ ...describe(words), page: undefined, files })),
  ];
}
