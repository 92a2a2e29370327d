/** What can be followed or downloaded: feeds, calendars, data. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { toPresentDay } from '../../model/publication.ts';
import { RELATIONS, type RelationWord, STATEMENT_WORDS } from '../../model/vocabulary.ts';
import { DOWNLOADS } from '../../outputs/downloads/downloads.ts';
import type { ColumnInfo } from '../../outputs/tables/table.ts';
import { CSV_TABLES, TABLE_RULES } from '../../outputs/tables/tables.ts';
import {
  CHANGES_URL,
  DATAPACKAGE_URL,
  FEED_LIST_URL,
  GRAPH_URL,
  toCalendarUrl,
  toCsvUrl,
  toFeedUrl,
  toJsonUrl,
  toSchemaUrl,
} from '../addresses/files.ts';
import {
  CORRECTIONS_URL,
  DATA_URL,
  DAYS_URL,
  EVENTS_URL,
  FEEDS_URL,
  FRONT_URL,
  MEASURES_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TOPICS_URL,
} from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
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
  const { feeds: say, days } = words;
  const { title, summary, orderParts } = say;
  const topics = listByName(context, publication.things.get('topic') ?? []).map(toLink);
  const questions = [...publication.record.questions.values()].map(({ thing }) => toLink(thing));
  const empty = listEmptyLists(publication);
  const [hasDays, hasCorrections] = [!empty.has(DAYS_URL), !empty.has(CORRECTIONS_URL)];
  const hasSpeakers = !empty.has(STATEMENTS_URL) && !empty.has(PEOPLE_URL);
  const toRow = (name: string, page: string | undefined, note: string, files: Link[] = []) => ({
    name,
    page,
    note,
    files,
  });
  const toFeed = (name: string, page: string, note: string, of = page) =>
    toRow(name, page, note, [
      { text: 'Atom', url: toFeedUrl(of, 'atom') },
      { text: 'RSS', url: toFeedUrl(of, 'rss') },
      { text: 'JSON', url: toFeedUrl(of, 'json') },
    ]);
  const toCalendar = (name: string, page: string, note: string, of = page) =>
    toRow(name, page, note, [{ text: 'iCalendar', url: toCalendarUrl(of) }]);
  const cut = (rows: readonly FileRow[], all: FileRow) => (rows.length > MOST ? [all] : rows);
  return {
    ...toPage(context, { title, description: summary, path: FEEDS_URL }),
    title,
    summary,
    order: say.feedsOrder({
      parts: [
        orderParts.all,
        ...(hasDays ? [orderParts.days] : []),
        ...(topics.length > 0 ? [orderParts.topics] : []),
        ...(hasCorrections ? [orderParts.corrections] : []),
        ...(questions.length > 0 ? [orderParts.questions] : []),
        orderParts.lists,
      ],
    }),
    feeds: [
      toFeed(say.everything, FRONT_URL, say.everythingNote, ''),
      ...(hasDays ? [toFeed(days.feed, DAYS_URL, days.feedAbout)] : []),
      ...cut(
        topics.map(({ text, url }) => toFeed(text, url, say.topicNote)),
        toRow(say.eachTopic, TOPICS_URL, say.eachTopicNote),
      ),
      ...(hasCorrections ? [toFeed(say.corrections, CORRECTIONS_URL, say.correctionsNote)] : []),
      ...cut(
        questions.map(({ text, url }) => toFeed(text, url, say.questionNote)),
        toRow(say.eachQuestion, QUESTIONS_URL, say.eachQuestionNote),
      ),
      toRow(say.allAtOnce, undefined, say.allAtOnceNote, [{ text: 'OPML', url: FEED_LIST_URL }]),
      ...(hasSpeakers ? [toRow(say.eachSpeaker, PEOPLE_URL, say.eachSpeakerNote)] : []),
    ],
    calendars: empty.has(EVENTS_URL)
      ? []
      : [
          toCalendar(say.everything, EVENTS_URL, say.allEvents, ''),
          ...cut(
            topics.map(({ text, url }) => toCalendar(text, url, say.topicEvents)),
            toRow(say.eachTopic, TOPICS_URL, say.eachTopicEvents),
          ),
        ],
    data: toDataRows(context),
  };
}

/** The data files, column by column and relation by relation. */
export function toDataView(context: Context) {
  const { data, kinds } = context.words;
  const { title, summary } = data;
  // Titles as in the list of files.
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
    // What holds for all tables; code is in backquotes.
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

/** All data files, one per row. Empty ones are left out. */
function toDataRows({ publication, words }: Context): FileRow[] {
  const { data, kinds } = words;
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
