import { MEASURE_STATUSES } from '../../content/kinds/measure.ts';
import { ACCESS } from '../../content/kinds/shared.ts';
import type { Item } from '../../model/item.ts';
import type { Measure, MeasureChange } from '../../model/measures/measure.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { STATEMENT_SOURCES, STATEMENTS } from './statements.ts';
import {
  count,
  dates,
  dayColumn,
  idColumn,
  numberColumn,
  type OutputTable,
  sinceVersion,
  textColumn,
  toColumns,
  toTable,
  wordColumn,
  words,
} from './table.ts';
import { THING_TABLES } from './things.ts';

const COVERAGE_COLUMNS = toColumns<Item>({
  id: textColumn(
    'The id of the item, which is the path of its file: `2025/04/some-item`.',
    ({ id }) => id,
  ),
  url: textColumn('The full address of its page.', ({ url }, site) => site + url),
  title: textColumn('Our headline.', ({ data }) => data.title),
  summary: textColumn('Our summary, in a few lines.', ({ data }) => data.summary),
  added: dates(
    'The day we filed it under. Items filed before the publication went live were written later.',
    ({ data }) => data.dates.added,
  ),
  happened: dates('When it happened, if that is certain.', ({ data }) => data.dates.happened),
  claimed: dates(
    'When somebody says it happened, if that is all we have.',
    ({ data }) => data.dates.claimed,
  ),
  updated: dates(
    'When we last changed what it says, beyond spelling and style.',
    ({ data }) => data.dates.updated,
  ),
  place: idColumn(
    'places',
    'The place in the dateline, by id: `beijing`.',
    ({ data }) => data.place,
  ),
  topics: words('Its topics, by id: `tariffs`.', ({ data }) => data.topics),
  entities: words(
    'The people, organizations, places and other things it is about, by id.',
    ({ data }) => data.entities,
  ),
  lang: textColumn(
    'The language of our text, if it differs from the publication’s: `fr`.',
    ({ data }) => data.language,
  ),
  outlet: idColumn(
    'outlets',
    'The outlet of its first source, by id: `reuters`.',
    ({ data }) => data.sources[0]?.outlet,
  ),
  source_title: textColumn(
    'The headline of that first source.',
    ({ data }) => data.sources[0]?.title,
  ),
  source_url: textColumn('The address of that source.', ({ data }) => data.sources[0]?.url),
  source_published: dates(
    'When that source was published.',
    ({ data }) => data.sources[0]?.published,
  ),
  source_access: wordColumn(
    ACCESS,
    'What it takes to read that source: `free`, `registration`, `metered` or `subscription`.',
    ({ pieces }) => pieces[0]?.access,
  ),
  sources: count('The number of sources.', ({ data }) => data.sources.length),
  corrections: count(
    'The number of corrections we have made to it.',
    ({ data }) => data.corrections?.length ?? 0,
  ),
});

const COVERAGE = toTable<Item>({
  name: 'coverage',
  title: 'Coverage',
  about: 'One row per item, sorted by id.',
  since: '0.1',
  key: ['id'],
  columns: COVERAGE_COLUMNS,
  listRows: ({ items }) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

interface Step {
  readonly measure: Measure;
  readonly change: MeasureChange;
  readonly number: number;
}

const MEASURE_COLUMNS = toColumns<Step>({
  id: textColumn(
    'The id of the measure, the same in each of its rows.',
    ({ measure }) => measure.thing.id,
  ),
  step_number: sinceVersion(
    '0.2',
    count('Its place among the steps of the measure, from 1.', ({ number }) => number),
  ),
  url: textColumn('The full address of its page.', ({ measure }, site) => site + measure.thing.url),
  title: textColumn('What the measure is, in a few words.', ({ measure }) => measure.thing.caption),
  actor: textColumn(
    'Who takes it: a government, ministry or other body, by id.',
    ({ measure }) => measure.thing.data.actor,
  ),
  party: idColumn('parties', 'The side that takes it, by id.', ({ measure }) => measure.party),
  target: textColumn(
    'Whom or what it hits: an id, or words if we have no page on it.',
    ({ measure }) => measure.thing.data.target,
  ),
  instrument: textColumn(
    'The type of measure, such as `tariff`.',
    ({ measure }) => measure.thing.data.instrument,
  ),
  goods: textColumn('What it covers, in words.', ({ measure }) => measure.thing.data.goods),
  series: idColumn(
    'series',
    'The series in `rates.csv` whose total includes its rate, by id.',
    ({ measure }) => measure.thing.data.series,
  ),
  beside: idColumn(
    'series',
    'A series whose total leaves it out although it hits some of the same goods, by id.',
    ({ measure }) => measure.thing.data.beside,
  ),
  status: wordColumn(
    [...MEASURE_STATUSES, 'never-in-force'],
    'Its status after this step, such as `announced`, `in-force` or `paused`; `never-in-force` means that it ended before it began.',
    ({ change }) => change.status,
  ),
  decided: dates('When this step was decided, signed or said.', ({ change }) => change.data.on),
  effective: dates(
    'When this step takes effect, if that is another day.',
    ({ change }) => change.data.effective,
  ),
  status_since: dayColumn(
    'The first day with this status: `effective_to`, or `decided_to` if there is none. A threat or an announcement counts from `decided_to`.',
    ({ change }) => change.holds,
  ),
  rate: numberColumn(
    'The rate from then on, as a number in the unit of its series: `34` for 34 per cent.',
    ({ change }) => change.data.rate,
  ),
  holds_until: dates('When it ends, if its own text says so.', ({ change }) => change.data.until),
  cause: textColumn('Why this step was taken, in one sentence.', ({ change }) => change.data.cause),
  item: idColumn('coverage', 'Our item about this step, by id.', ({ change }) => change.data.item),
  event: idColumn('events', 'The event that led to it, by id.', ({ change }) => change.data.event),
  authority: textColumn(
    'The order, notice or announcement, by its own number: `EO 14257`.',
    ({ change }) => change.data.authority,
  ),
  outlet: idColumn(
    'outlets',
    'The outlet or office where we read it, by id.',
    ({ change }) => change.data.source?.outlet,
  ),
  source_url: textColumn('The address of what we read.', ({ change }) => change.data.source?.url),
  note: textColumn(
    'Anything else worth knowing about this step.',
    ({ change }) => change.data.note,
  ),
});

const MEASURES = toTable<Step>({
  name: 'measures',
  title: 'Measures',
  about:
    'One row per step of a measure. Measures, and the steps of each, are in the order in which they began.',
  since: '0.1',
  key: ['id', 'step_number'],
  columns: MEASURE_COLUMNS,
  listRows: ({ record }) =>
    [...record.measures.values()].flatMap((measure) =>
      measure.changes.map((change, index) => ({ measure, change, number: index + 1 })),
    ),
});

interface RateStep extends SeriesChange, Pick<Series, 'data'> {}

const RATE_COLUMNS = toColumns<RateStep>({
  series: idColumn(
    'series',
    'The series, by id: one side’s rates added up.',
    ({ data }) => data.id,
  ),
  unit: textColumn('The unit of its rates, such as `percent`.', ({ data }) => data.unit),
  party: idColumn(
    'parties',
    'The side whose measures it adds up, by id.',
    ({ data }) => data.party,
  ),
  changed: dayColumn('The day on which the total changed.', ({ on }) => on),
  rate_before: numberColumn('The total until then.', ({ before }) => before.value),
  rate: numberColumn(
    'The total from that day on: `145` for 145 per cent.',
    ({ after }) => after.value,
  ),
  parts: words(
    'What adds up to the total, each measure with its rate: `some-duty=20`.',
    ({ after }) => after.parts.map(({ measure, rate }) => `${measure.thing.id}=${String(rate)}`),
  ),
  excludes: textColumn('What the total leaves out, in words.', ({ data }) => data.excludes),
});

const RATES = toTable<RateStep>({
  name: 'rates',
  title: 'Rates',
  about:
    'A series adds up the rates in force. One row per day on which its total changed, sorted by series, then by day.',
  since: '0.1',
  key: ['series', 'changed'],
  columns: RATE_COLUMNS,
  listRows: ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
});

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
