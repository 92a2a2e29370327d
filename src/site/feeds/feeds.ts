/** What can be followed or downloaded: feeds, calendars, data. */
import type { DatasetLeaf } from 'schema-dts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { findCalendarUrl } from '../../model/calendars.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { findChangedDay, isOnBySize, toPresentDay } from '../../model/publication.ts';
import { NODE_WORDS, RELATIONS, type RelationWord } from '../../model/vocabulary.ts';
import { DOWNLOADS } from '../../outputs/downloads/downloads.ts';
import { findMediaType } from '../addresses/media-types.ts';
import type { ColumnInfo, OutputTable } from '../../outputs/tables/table.ts';
import { CSV_TABLES, TABLE_RULES } from '../../outputs/tables/tables.ts';
import {
  CHANGES_URL,
  DATABASE_URL,
  DATAPACKAGE_URL,
  GRAPH_URL,
  toCsvUrl,
  toJsonUrl,
  toOneJsonUrl,
  toSchemaUrl,
} from '../addresses/files.ts';
import {
  CORRECTIONS_URL,
  DATA_URL,
  DAYS_URL,
  FEEDS_URL,
  HISTORY_URL,
  MEASURES_URL,
  OUTLETS_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TOPICS_URL,
  toStatementUrl,
} from '../addresses/pages.ts';
import { toKindUrl, toThingUrl } from '../addresses/things.ts';
import { type Context, toAbsolute } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import { toNode, toPublisher } from '../parts/json-ld/nodes.ts';
import { type Link, toLink } from '../parts/links.ts';
import { listByName } from '../parts/list/pages.ts';

export interface FileRow {
  readonly name: string;
  readonly page: string | undefined;
  readonly note: string;
  /** The language of name and note, if not that of the page. */
  readonly lang?: string;
  readonly files: readonly Link[];
}

/** More topics or questions share one row, as speakers do. */
const MOST = 50;

export function toFeedsView(context: Context) {
  const { publication, words } = context;
  const { feeds: say, days, frame, statements, outputs } = words;
  const topics = listByName(context, publication.things.get('topic') ?? []).map(toLink);
  const questions = [...publication.record.questions.values()].map(({ thing }) => toLink(thing));
  const measures = [...publication.record.measures.values()].map(({ thing }) => toLink(thing));
  const empty = listEmptyLists(publication);
  const has = (list: string) => !empty.has(list);
  const hasSpeakers = has(STATEMENTS_URL) && has(PEOPLE_URL);
  const outletNote = words.kinds.outlet.note({ n: publication.things.get('outlet')?.length ?? 0 });
  const toRow = (name: string, page: string, note: string) => ({ name, page, note });
  // A page opens the sheet that says how to follow it.
  const toFollow = (name: string, page: string, note: string) =>
    toRow(name, `${page}#follow`, note);
  const toEach = (all: readonly Link[], note: string, list: FollowRow) =>
    all.length > MOST ? [list] : all.map(({ text, url }) => toFollow(text, url, note));
  return {
    ...toPage(context, { title: frame.nav.follow, description: say.summary, path: FEEDS_URL }),
    title: frame.nav.follow,
    summary: say.everythingNote,
    calendar: findCalendarUrl(publication, ''),
    rows: [
      ...(has(DAYS_URL) ? [toFollow(days.feed, DAYS_URL, days.feedAbout)] : []),
      ...toEach(topics, say.topicNote, toRow(say.eachTopic, TOPICS_URL, say.eachTopicNote)),
      ...toEach(
        questions,
        say.questionNote,
        toRow(say.eachQuestion, QUESTIONS_URL, say.eachQuestionNote),
      ),
      ...(has(STATEMENTS_URL) ? [toFollow(statements.title, STATEMENTS_URL, statements.lede)] : []),
      ...(has(MEASURES_URL)
        ? [toFollow(frame.nav.measures, MEASURES_URL, outputs.measuresAbout)]
        : []),
      ...(measures.length > MOST
        ? []
        : measures.map(({ text, url }) => toFollow(text, url, outputs.measureAbout))),
      ...(has(CORRECTIONS_URL)
        ? [toFollow(say.corrections, CORRECTIONS_URL, say.correctionsNote)]
        : []),
      ...(publication.isReleased
        ? [toFollow(words.history.releases, HISTORY_URL, words.history.feedNote)]
        : []),
      ...(hasSpeakers ? [toRow(say.eachSpeaker, PEOPLE_URL, say.eachSpeakerNote)] : []),
      ...(has(OUTLETS_URL) ? [toRow(frame.foot.lists.outlets, OUTLETS_URL, outletNote)] : []),
    ],
  };
}

type FollowRow = Readonly<Record<'name' | 'page' | 'note', string>>;

/** The data files, column by column and relation by relation. */
export function toDataView(context: Context) {
  const { data, kinds, topic, question } = context.words;
  const { title, summary } = data;
  // Titles as in the list of files.
  const kindTitles = KIND_NAMES.map((kind) => [getKind(kind).folder, kinds[kind].many] as const);
  const titles: Readonly<Record<string, string>> = {
    ...Object.fromEntries(kindTitles),
    rates: data.rates,
    statements: data.statements,
    statement_sources: data.statementSources,
    corrections: data.corrections,
    sources: topic.sources,
    answers: question.possible,
    parties: data.parties,
    series: data.series,
  };
  const until = toPresentDay(context.publication);
  const rows = toDataRows(context);
  const nodes = [toDataset(context, rows)];
  return {
    ...toPage(context, { title, description: summary, path: DATA_URL, nodes }),
    title,
    summary,
    until: until === '' ? undefined : toDayPieces(context, until),
    rows,
    // Their addresses, in the words of a manual.
    ones: [
      toThingUrl('question', 'some-id'),
      toThingUrl('person', 'some-id'),
      toStatementUrl(toThingUrl('coverage', '2025/04/some-item'), 'some-id'),
    ].map(toOneJsonUrl),
    // What holds for all tables; code is in backquotes.
    rules: TABLE_RULES.join(' '),
    tables: CSV_TABLES.map(({ name, title: heading, about, since, columns }) => ({
      name,
      title: titles[name] ?? heading,
      about: `${about} Since version ${since}.`,
      columns: toLines(columns),
    })),
    terms: [
      { name: 'kind', about: 'What sort of thing it is, such as `topic`.', same: undefined },
      { name: 'topic', about: getKind('topic').about, same: undefined },
      { name: 'measure', about: getKind('measure').about, same: undefined },
      ...Object.entries<RelationWord>({ ...NODE_WORDS, ...RELATIONS }).map(
        ([name, { about, same, reverse }]) => ({
          name,
          about,
          same: same ?? (reverse && `the reverse of ${reverse}`),
        }),
      ),
    ],
  };
}

/** The data files as search engines for data find them (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
function toDataset(context: Context, rows: readonly FileRow[]) {
  const { about, record } = context.publication;
  const until = toPresentDay(context.publication);
  const changed = findChangedDay(context.publication);
  const { schema } = context.words.data;
  const files = rows.flatMap((row) =>
    row.files.filter(({ text }) => text !== schema).map((file) => ({ ...file, name: row.name })),
  );
  return toNode<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': toAbsolute(context, `${DATA_URL}#it`),
    name: about.name,
    description: about.scope,
    url: toAbsolute(context, DATA_URL),
    license: findLicenceUrl(about.licence),
    inLanguage: about.language,
    isAccessibleForFree: true,
    creator: toPublisher(context),
    dateModified: changed === '' ? undefined : changed,
    temporalCoverage: record.days && `${record.days.first}/${until}`,
    distribution: files.map(({ name, url }) => {
      const type = findMediaType(url)?.bare.split(';')[0];
      return {
        '@type': 'DataDownload',
        name,
        ...(type !== undefined && { encodingFormat: type }),
        contentUrl: toAbsolute(context, url),
      };
    }),
  });
}

function toLines(columns: readonly ColumnInfo[]) {
  const names = new Set(columns.map(({ name }) => name));
  const toDays = (name: string) => [`${name}_from`, `${name}_to`].filter((one) => names.has(one));
  const days = new Set(columns.flatMap(({ name }) => toDays(name)));
  return columns
    .filter(({ name }) => !days.has(name))
    .map(({ name, type, about, since }) => ({
      names: [name, ...toDays(name)],
      type: toDays(name).length > 0 ? `${type}, date, date` : type,
      about: [
        about,
        toDays(name).length > 0 && 'Then its first and last day.',
        since !== undefined && `Since version ${since}.`,
      ]
        .filter(Boolean)
        .join(' '),
    }));
}

/** All data files, one per row. Empty ones are left out. */
function toDataRows({ publication, words }: Context): FileRow[] {
  const { data, kinds, topic, question } = words;
  const { statements, corrections, series } = publication.record;
  const empty = listEmptyLists(publication);
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  // JSON, a table if there is one, and the schema.
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
  const isEmpty = ({ listKeys }: OutputTable) => [...listKeys(publication)].length === 0;
  const tables = [
    ['sources', topic.sources, data.sourcesNote],
    ['statement_sources', data.statementSources, data.statementSourcesNote],
    ['answers', question.possible, data.answersNote],
    ['parties', data.parties, data.partiesNote],
    ['series', data.series, data.seriesNote],
  ] as const;
  const tableRows = tables
    .filter(([name]) => CSV_TABLES.some((table) => table.name === name && !isEmpty(table)))
    .map(([name, title, note]) => ({
      ...{ name: title, page: `${DATA_URL}#table-${name}`, note },
      files: [{ text: 'CSV', url: toCsvUrl(name) }],
    }));
  return [
    ...kindRows,
    ...recordRows.filter(({ page }) => page !== CORRECTIONS_URL || corrections.length > 0),
    ...tableRows,
    ...(isOnBySize(publication.about.database, publication)
      ? [
          {
            ...{ name: data.database, page: undefined, note: data.databaseNote },
            files: [{ text: 'SQLite', url: DATABASE_URL }],
          },
        ]
      : []),
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
