import { expect, test } from 'vitest';
import { buildFiles } from '../entries.fixture.ts';
import { findOpenEnd, getSeriesValue } from './series.ts';

const duty = (history: string, more = '') =>
  `---\ntitle: A duty\nactor: office\nseries: duties\n${more}history: [${history}]\n---\n`;

const { record } = buildFiles({
  'measures/base.mdx': duty(
    '{ status: in-force, on: 2025-02-04, rate: "0.1" }, { status: expired, on: 2025-05-01 }',
  ),
  'measures/more.mdx': duty(
    '{ status: announced, on: 2025-03-01, rate: "9" }, { status: in-force, on: 2025-03-04, rate: "0.2" }, { status: amended, on: 2025-04-01, rate: "0.7" }',
  ),
  'measures/rateless.mdx': duty('{ status: in-force, on: 2025-03-10 }'),
  'measures/uncounted.mdx': duty('{ status: in-force, on: 2025-02-04, rate: "50" }').replace(
    'series: duties\n',
    '',
  ),
}).publication;
const [series] = record.series;

test('a series changes on the days on which a part does, with the values around them', () => {
  expect(series?.changes.map(({ on, before, after }) => [on, before.value, after.value])).toEqual([
    ['2025-02-04', 0, 0.1],
    ['2025-03-04', 0.1, 0.3],
    ['2025-04-01', 0.3, 0.8],
    ['2025-05-01', 0.8, 0.7],
  ]);
});

test.each([
  ['2025-02-03', 0, []],
  ['2025-03-03', 0.1, ['base 0.1']],
  ['2025-03-31', 0.3, ['base 0.1', 'more 0.2']],
  ['2025-12-31', 0.7, ['more 0.7']],
])('its value on %s is %s, with its parts', (day, value, parts) => {
  if (series === undefined) throw new Error('no series');
  const found = getSeriesValue(series, day);
  expect(found.value).toBe(value);
  expect(found.parts.map(({ measure, rate }) => `${measure.thing.id} ${String(rate)}`)).toEqual(
    parts,
  );
});

test('a part that has passed its own end is still in the sum, which is known up to then only', () => {
  const [sum] = buildFiles({
    'measures/base.mdx': duty(
      '{ status: in-force, on: 2025-02-04, rate: "1", until: 2025-04-30 }, { status: amended, on: 2025-05-09, rate: "2" }',
    ),
    'measures/more.mdx': duty('{ status: paused, on: 2025-03-01, until: 2025-06-20 }'),
  }).publication.record.series;
  if (sum === undefined) throw new Error('no series');
  expect(sum.changes.map(({ on, after }) => [on, after.value])).toEqual([
    ['2025-02-04', 1],
    ['2025-05-09', 2],
  ]);
  expect(
    ['2025-04-30', '2025-05-01', '2025-05-09', '2025-06-21'].map(
      (day) => findOpenEnd(sum, day)?.last,
    ),
  ).toEqual([undefined, '2025-04-30', undefined, '2025-06-20']);
});
