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
import { toShortDay } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import type { FileRow } from './feeds.ts';

export function toDataView(context: Context) {
  const { title, summary } = context.words.data;
  const until = toPresentDay(context.publication);
  return {
    ...toPage(context, { title, description: summary, path: DATA_URL }),
    title,
    summary,
    until: until === '' ? undefined : toShortDay(context, until, context.publication.about.zone),
    rows: toDataRows(context),
    // What is true of all tables; in backquotes is code.
    rules: TABLE_RULES.join(' '),
    tables: CSV_TABLES.map(({ name, title: heading, about, columns }) => ({
      name,
      title: toTitle(context, name) ?? heading,
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

/** What the files of data are called in the list of them above. */
function toTitle({ words: { data, kinds } }: Context, name: string): string | undefined {
  const kind = KIND_NAMES.find((one) => getKind(one).folder === name);
  if (kind !== undefined) return kinds[kind].many;
  return name === 'rates' || name === 'statements' ? data[name] : undefined;
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

/** All that can be taken away as data, a row a file. */
export function toDataRows(context: Context): FileRow[] {
  const empty = listEmptyLists(context.publication);
  return [
    ...toKindRows(context),
    ...toRecordRows(context).filter(({ page }) => page === undefined || !empty.has(page)),
    ...toOtherRows(context),
  ];
}

/** A kind that has nothing yet is left out. */
function toKindRows({ publication, words: { data, kinds } }: Context): FileRow[] {
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  return KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => {
    const { folder, atRoot } = getKind(kind);
    return {
      name: kinds[kind].file,
      page: atRoot === true ? undefined : toKindUrl(kind),
      note: kinds[kind].note({ n: count(kind) }),
      files: [
        { text: 'JSON', url: toJsonUrl(folder) },
        ...(CSV_TABLES.some(({ name }) => name === folder)
          ? [{ text: 'CSV', url: toCsvUrl(folder) }]
          : []),
        { text: data.schema, url: toSchemaUrl(kind) },
      ],
    };
  });
}

function toOtherRows({ words }: Context): FileRow[] {
  const { data } = words;
  return [
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

function toRecordRows({ publication, words: { data } }: Context): FileRow[] {
  const { statements, corrections, series } = publication.record;
  return [
    {
      name: data.statements,
      page: STATEMENTS_URL,
      note: data.statementsNote({ n: statements.length }),
      files: [
        { text: 'JSON', url: toJsonUrl('statements') },
        { text: 'CSV', url: toCsvUrl('statements') },
        { text: data.schema, url: toSchemaUrl('statement') },
      ],
    },
    {
      name: data.rates,
      page: MEASURES_URL,
      note: data.ratesNote({ n: series.length }),
      files: [
        { text: 'JSON', url: toJsonUrl('rates') },
        { text: 'CSV', url: toCsvUrl('rates') },
        { text: data.schema, url: toSchemaUrl('rate') },
      ],
    },
    ...(corrections.length === 0
      ? []
      : [
          {
            name: data.corrections,
            page: CORRECTIONS_URL,
            note: data.correctionsNote({ n: corrections.length }),
            files: [
              { text: 'JSON', url: toJsonUrl('corrections') },
              { text: data.schema, url: toSchemaUrl('correction') },
            ],
          },
        ]),
    {
      name: data.changes,
      page: undefined,
      note: data.changesNote,
      files: [
        { text: 'JSON', url: CHANGES_URL },
        { text: data.schema, url: toSchemaUrl('changes') },
      ],
    },
  ];
}
