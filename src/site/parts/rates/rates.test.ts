import { expect, test } from 'vitest';
import { ABOUT, buildFiles, item } from '../../../model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../../../model/measures/measure.fixture.ts';
import { toContext } from '../../context.ts';
import { toFigure, toRatesNow } from './rates.ts';

/** A record that ends on 12 May, with the changes of two series. */
function toRates(...files: readonly (readonly Change[])[]) {
  const { publication } = buildFiles(
    {
      'coverage/2025/05/a.mdx': item('', { added: '2025-05-12' }),
      ...Object.fromEntries(
        files.map((changes, index) => [
          `measures/m${String(index)}.mdx`,
          toMeasureFile(changes, `series: s${String(index)}`),
        ]),
      ),
    },
    {
      ...ABOUT,
      series: files.map((_, index) => {
        return { id: `s${String(index)}`, title: `Series ${String(index)}`, unit: 'percent' };
      }),
    },
  );
  return toRatesNow(toContext(publication));
}

const FOUR_THEN_SEVEN: readonly Change[] = [
  ['in-force', '2025-04-01', undefined, 4],
  ['amended', '2025-05-10', '2025-05-15', 7],
];

test('a rate that is decided for a day after the record is no highest value, and gives the axis no height', () => {
  const rates = toRates(FOUR_THEN_SEVEN, [
    ['in-force', '2025-04-10', undefined, 5],
    ['amended', '2025-05-08', undefined, 2],
  ]);
  expect(rates?.finding).toBe('Up to 4 and 5 per cent; 4 and 2 on 12\u00a0May\u00a02025');
  expect(rates?.description).not.toContain('7 from');
  const heights = rates?.chart?.lines.flatMap(({ levels }) => levels.map(({ y }) => y)) ?? [];
  const alone = toRates(
    [['in-force', '2025-04-01', undefined, 4]],
    [
      ['in-force', '2025-04-10', undefined, 5],
      ['amended', '2025-05-08', undefined, 2],
    ],
  );
  expect(heights).toEqual(
    alone?.chart?.lines.flatMap(({ levels }) => levels.map(({ y }) => y)) ?? [],
  );
});

test('a series that has not begun is not told step by step, and alone it has no chart', () => {
  const ahead: readonly Change[] = [['in-force', '2025-05-10', '2025-05-15', 7]];
  expect(toRates(ahead)?.chart).toBeUndefined();
  expect(toRates(FOUR_THEN_SEVEN, ahead)?.description).not.toContain('Series 1');
});

test.each([
  ['145%', '145', '%'],
  ['12,5\u202f%', '12,5', '\u00a0%'],
  ['1\u202f000\u00a0%', '1\u202f000', '\u00a0%'],
  ['3 m2', '3', '\u00a0m2'],
  ['7', '7', ''],
])('%s is a number and a unit, which keeps its space', (text, value, unit) => {
  expect(toFigure(text)).toEqual({ value, unit });
});
