import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { day, number, text, words } from './columns.ts';
import { toTable, type Column } from './table.ts';

interface Row extends SeriesChange, Pick<Series, 'data'> {}

const COLUMNS: readonly Column<Row>[] = [
  text('series', 'The series, by id: one side’s rates added up.', ({ data }) => data.id),
  text('unit', 'The unit of its rates, such as `percent`.', ({ data }) => data.unit),
  text('party', 'The side whose measures it adds up, by id.', ({ data }) => data.party),
  day('changed', 'The day on which the total changed.', ({ on }) => on),
  number('rate_before', 'The total until then.', ({ before }) => before.value),
  number('rate', 'The total from that day on: `145` for 145 per cent.', ({ after }) => after.value),
  words(
    'parts',
    'What adds up to the total, each measure with its rate: `some-duty=20`.',
    ({ after }) => after.parts.map(({ measure, rate }) => `${measure.thing.id}=${String(rate)}`),
  ),
  text('excludes', 'What the total leaves out, in words.', ({ data }) => data.excludes),
];

export const RATES = toTable<Row>({
  name: 'rates',
  title: 'Rates',
  about:
    'A series adds up the rates in force. One row per day on which its total changed, sorted by series, then by day.',
  key: ['series', 'changed'],
  columns: COLUMNS,
  listRows: ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
});
