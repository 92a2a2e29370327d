import { MEASURE_STATUSES } from '../../content/kinds/measure.ts';
import { ACCESS } from '../../content/kinds/shared.ts';
import { STATEMENT_SOURCES, STATEMENTS } from './statements.ts';
import { byId, type OutputTable, toTable } from './table.ts';
import { THING_TABLES } from './things.ts';

const COVERAGE = toTable(
  'coverage',
  ({ items }) => items.toSorted(byId),
  {
    id: ({ id }) => id,
    url: ({ url }, site) => site + url,
    title: ({ data }) => data.title,
    summary: ({ data }) => data.summary,
    added: ({ data }) => data.dates.added,
    happened: ({ data }) => data.dates.happened,
    claimed: ({ data }) => data.dates.claimed,
    updated: ({ data }) => data.dates.updated,
    place: ({ data }) => data.place,
    topics: ({ data }) => data.topics,
    entities: ({ data }) => data.entities,
    lang: ({ data }) => data.language,
    outlet: ({ data }) => data.sources[0]?.outlet,
    source_title: ({ data }) => data.sources[0]?.title,
    source_url: ({ data }) => data.sources[0]?.url,
    source_published: ({ data }) => data.sources[0]?.published,
    source_access: ({ pieces }) => pieces[0]?.access,
    sources: ({ data }) => data.sources.length,
    corrections: ({ data }) => data.corrections?.length ?? 0,
  },
  { source_access: ACCESS },
);

const MEASURES = toTable(
  'measures',
  ({ record }) =>
    [...record.measures.values()].flatMap((measure) =>
      measure.changes.map((change, index) => ({ measure, change, number: index + 1 })),
    ),
  {
    id: ({ measure }) => measure.thing.id,
    step_number: ({ number }) => number,
    url: ({ measure }, site) => site + measure.thing.url,
    title: ({ measure }) => measure.thing.caption,
    actor: ({ measure }) => measure.thing.data.actor,
    party: ({ measure }) => measure.party,
    target: ({ measure }) => measure.thing.data.target,
    instrument: ({ measure }) => measure.thing.data.instrument,
    goods: ({ measure }) => measure.thing.data.goods,
    series: ({ measure }) => measure.thing.data.series,
    beside: ({ measure }) => measure.thing.data.beside,
    status: ({ change }) => change.status,
    decided: ({ change }) => change.data.on,
    effective: ({ change }) => change.data.effective,
    status_since: ({ change }) => change.holds,
    rate: ({ change }) => change.data.rate,
    holds_until: ({ change }) => change.data.until,
    cause: ({ change }) => change.data.cause,
    item: ({ change }) => change.data.item,
    event: ({ change }) => change.data.event,
    authority: ({ change }) => change.data.authority,
    outlet: ({ change }) => change.data.source?.outlet,
    source_url: ({ change }) => change.data.source?.url,
    note: ({ change }) => change.data.note,
  },
  { status: [...MEASURE_STATUSES, 'never-in-force'] },
);

const RATES = toTable(
  'rates',
  ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
  {
    series: ({ data }) => data.id,
    unit: ({ data }) => data.unit,
    party: ({ data }) => data.party,
    changed: ({ on }) => on,
    rate_before: ({ before }) => before.value,
    rate: ({ after }) => after.value,
    parts: ({ after }) =>
      after.parts.map(({ measure, rate }) => `${measure.thing.id}=${String(rate)}`),
    excludes: ({ data }) => data.excludes,
  },
);

export const CSV_TABLES: readonly OutputTable[] = [
  ...[COVERAGE, STATEMENTS, STATEMENT_SOURCES, MEASURES, RATES],
  ...THING_TABLES,
];

/** What leads from a table to another, or within it: the columns, and those of the key there. */
export function listForeignKeys({ columns }: OutputTable) {
  return columns.flatMap(({ name, to, within }) => {
    const there = CSV_TABLES.find((table) => table.name === to);
    const fields = within === undefined ? [name] : [within, name];
    return there === undefined ? [] : [{ fields, table: there.name, key: there.key }];
  });
}

/** What is true of all tables, for the data page and `datapackage.json`. Text in backquotes is code. */
export const TABLE_RULES: readonly string[] = [
  'The CSV files are UTF-8 without a mark at the start, with the column names in the first line.',
  'In Excel, open them with Data, From Text/CSV and “65001: Unicode (UTF-8)”: a double click garbles names such as Børge.',
  'Column names are lower-case words that SQL:2016, PostgreSQL, MySQL and SQLite do not reserve.',
  'A date is given as written (EDTF): it can be a month, a range or uncertain. `…_from` and `…_to` give its first and last day, and are empty if nobody knows.',
  'Doubt does not widen that range: only the date as written shows that it is uncertain (`?`), approximate (`~`) or both (`%`).',
  'Addresses stay, and a column keeps its name, type and meaning from the version in which it first came; that is `since` in `datapackage.json`. Read columns by name: new ones may stand anywhere. Before one goes, the list of changes says so a version ahead.',
  'Two tables name each other: `questions` the answers, `answers` their question. A database that checks keys at once takes both when the keys are added after the rows, or deferred.',
  'If a spreadsheet would take a cell for a formula, we put an apostrophe before it.',
];
