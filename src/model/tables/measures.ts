import type { Measure, MeasureChange } from '../measures/measure.ts';
import { dates, day, number, text } from './columns.ts';
import { toTable, type Column } from './table.ts';

interface Row {
  readonly measure: Measure;
  readonly change: MeasureChange;
}

const COLUMNS: readonly Column<Row>[] = [
  text('id', 'Id of the measure.', ({ measure }) => measure.thing.id),
  text('url', 'Its page.', ({ measure }, site) => site + measure.thing.url),
  text('title', 'What it is, in a few words.', ({ measure }) => measure.thing.caption),
  text('actor', 'Id of the body that takes it.', ({ measure }) => measure.thing.data.actor),
  text('party', 'Id of the side that takes it.', ({ measure }) => measure.party),
  text(
    'target',
    'On whom or what it falls: an id, or words.',
    ({ measure }) => measure.thing.data.target,
  ),
  text('instrument', 'Its type, such as tariff.', ({ measure }) => measure.thing.data.instrument),
  text('goods', 'The goods that it is about.', ({ measure }) => measure.thing.data.goods),
  text(
    'series',
    'Id of the series of rates that it counts towards.',
    ({ measure }) => measure.thing.data.series,
  ),
  text(
    'beside',
    'Id of a series that does not count it though it falls on some of the same goods.',
    ({ measure }) => measure.thing.data.beside,
  ),
  text(
    'status',
    'What it became; “never-in-force” where it ended before it began.',
    ({ change }) => change.status,
  ),
  ...dates<Row>(
    'decided',
    'When that was decided, signed or said.',
    ({ change }) => change.data.on,
  ),
  ...dates<Row>(
    'effective',
    'From when it holds or is to hold, if not from then.',
    ({ change }) => change.data.effective,
  ),
  day(
    'status_since',
    'The day from which the status of the row counts: the last of `effective`, or else of `decided`; for what was only threatened or announced, the last of `decided`.',
    ({ change }) => change.holds,
  ),
  number(
    'rate',
    'The rate from then on, in the unit of the series.',
    ({ change }) => change.data.rate,
  ),
  ...dates<Row>(
    'holds_until',
    'Until when it holds, where its own text says so.',
    ({ change }) => change.data.until,
  ),
  text('cause', 'Why it came, in one sentence.', ({ change }) => change.data.cause),
  text('item', 'Id of the item that reports it.', ({ change }) => change.data.item),
  text('event', 'Id of the event that led to it.', ({ change }) => change.data.event),
  text(
    'authority',
    'The order, notice or announcement, by its own number.',
    ({ change }) => change.data.authority,
  ),
  text(
    'outlet',
    'Id of the outlet or office where that was read.',
    ({ change }) => change.data.source?.outlet,
  ),
  text('source_url', 'Its address.', ({ change }) => change.data.source?.url),
  text('note', 'What a reader should know about it.', ({ change }) => change.data.note),
];

export const MEASURES = toTable<Row>({
  name: 'measures',
  title: 'Measures',
  about:
    'One row a step in the history of a measure, in the order in which measures and steps began.',
  key: [],
  columns: COLUMNS,
  listRows: ({ record }) =>
    [...record.measures.values()].flatMap((measure) =>
      measure.changes.map((change) => ({ measure, change })),
    ),
});
