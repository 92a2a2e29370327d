import type { Series, SeriesChange } from '../measures/series.ts';
import { day, number, text, words } from './columns.ts';
import { toTable, type Column } from './table.ts';

interface Row extends SeriesChange, Pick<Series, 'data'> {}

const COLUMNS: readonly Column<Row>[] = [
  text('series', 'Id of the series.', ({ data }) => data.id),
  text('unit', 'The unit of its rates.', ({ data }) => data.unit),
  text('party', 'Id of the side whose measures it counts.', ({ data }) => data.party),
  day('changed', 'The day on which the sum changed.', ({ on }) => on),
  number('rate_before', 'The sum until then.', ({ before }) => before.value),
  number('rate', 'The sum from then on.', ({ after }) => after.value),
  words('parts', 'What the sum is made of, as in `measure=rate`.', ({ after }) =>
    after.parts.map(({ measure, rate }) => `${measure.thing.id}=${String(rate)}`),
  ),
  text('excludes', 'What the sum leaves out.', ({ data }) => data.excludes),
];

export const RATES = toTable<Row>({
  name: 'rates',
  title: 'Rates',
  about:
    'One row a day on which the sum of the rates in force of a series changed, by series, then by day.',
  key: ['series', 'changed'],
  columns: COLUMNS,
  listRows: ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
});
