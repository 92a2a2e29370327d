import { describe, expect, test } from 'vitest';
import { ABOUT, buildFiles, item } from '../../../model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../../../model/measures/measure.fixture.ts';
import { toText } from '../../../time/words/pieces.ts';
import { plain } from '../../../../test/support/plain.ts';
import { toContext } from '../../context.ts';
import { findRateHand, listStepsOf, listTogether, toHandStep } from './hand.ts';

interface Own {
  readonly changes?: readonly Change[];
  readonly party?: string;
  readonly unit?: string;
  readonly label?: string;
  /** The steps of a measure that the series does not count. */
  readonly beside?: readonly Change[];
}

/** A record that ends on 12 May, with a measure for each series. */
function build(...all: readonly Own[]) {
  return buildIn(ABOUT.language, ...all);
}

function buildIn(language: string, ...all: readonly Own[]) {
  const { publication } = buildFiles(
    {
      'coverage/2025/05/a.mdx': item('', { added: '2025-05-12' }),
      ...Object.fromEntries(
        all.flatMap(({ beside }, index) =>
          beside === undefined
            ? []
            : [
                [
                  `measures/b${String(index)}.mdx`,
                  toMeasureFile(beside, `beside: s${String(index)}\nunit: percent`),
                ],
              ],
        ),
      ),
      ...Object.fromEntries(
        all.flatMap(({ changes, label }, index) =>
          changes === undefined
            ? []
            : [
                [
                  `measures/m${String(index)}.mdx`,
                  toMeasureFile(
                    changes,
                    `series: s${String(index)}${label === undefined ? '' : `\nlabel: ${label}`}`,
                  ),
                ],
              ],
        ),
      ),
    },
    {
      ...ABOUT,
      language,
      series: all.map(({ party, unit = 'percent' }, index) => {
        return {
          id: `s${String(index)}`,
          title: `Series ${String(index)}`,
          unit,
          ...(party !== undefined && { party }),
        };
      }),
    },
  );
  const context = toContext(publication);
  const [first] = publication.record.series;
  if (first === undefined) throw new Error('no series');
  const together = listTogether(context, first);
  return { context, together, hand: findRateHand(context, together, true) };
}

const NORTH: Own = {
  party: 'north',
  label: 'general',
  changes: [
    ['in-force', '2025-04-01', undefined, 4],
    ['amended', '2025-05-10', undefined, 7],
  ],
};
const SOUTH: Own = { party: 'south', changes: [['in-force', '2025-04-01', undefined, 12]] };

describe('rates of both sides', () => {
  const { context, together, hand } = build(NORTH, SOUTH);

  test('stand on the last day of the record, each with its sum', () => {
    expect(toText(hand?.day ?? [])).toMatch(/^Monday 12\sMay 2025$/);
    expect(hand?.lines.map(({ now }) => [now.figure, now.sum])).toEqual([
      [{ value: '7', unit: '%' }, '7 general'],
      [{ value: '12', unit: '%' }, 'A duty'],
    ]);
    expect(hand?.lines[0]?.none).toMatchObject({
      figure: { value: '0' },
      sum: 'Nothing counted yet',
    });
  });

  test('have one axis, on which every day of the record can be chosen', () => {
    expect(hand?.axis).toEqual({ from: '2025-03-01', days: 72, share: 92 });
    expect(hand?.pattern.date).toMatch(/^\{w\} \{d\}\s\{m\} \{y\}$/);
    expect(hand?.pattern.first).toMatch(/^\{w\} 1\s\{m\} \{y\}$/);
    expect(buildIn('fr', NORTH).hand?.pattern.first).toMatch(/^\{w\} 1er\s\{m\} \{y\}$/);
  });

  test('are listed step by step, on one day in the order of the sides, those in force marked', () => {
    const steps = listStepsOf(together).map((step) => toHandStep(context, step, hand?.chart));
    expect(steps.map(({ day, line, isNow }) => [day, line, isNow])).toEqual([
      ['2025-04-01', 0, false],
      ['2025-04-01', 1, true],
      ['2025-05-10', 0, true],
    ]);
    expect(steps.map(({ y }) => y)).toEqual([4, 12, 7].map((value) => hand?.chart.toY(value)));
  });
});

test('a side alone, another unit, and a series without a side stand apart', () => {
  expect(build(NORTH).hand?.lines).toHaveLength(1);
  expect(build(NORTH, { ...SOUTH, unit: 'crowns' }).hand?.lines).toHaveLength(1);
  expect(build({ changes: SOUTH.changes ?? [] }, NORTH).hand?.lines).toHaveLength(1);
});

test('of a side without a step nothing is shown, and without any step there is no chart', () => {
  expect(build(NORTH, { party: 'south' }).hand?.lines).toHaveLength(1);
  expect(build({ party: 'north' }).hand).toBeUndefined();
});

test('long numbers stand one below the other', () => {
  expect(build(NORTH, SOUTH).hand?.isWide).toBe(false);
  const long: Own = { ...SOUTH, changes: [['in-force', '2025-04-01', undefined, 1234.5]] };
  expect(build(NORTH, long).hand?.isWide).toBe(true);
});

test('before the first step it is told what stood beside the sum, not what ended or came later', () => {
  const name = (...beside: Change[]) =>
    build({ ...NORTH, beside })
      .hand?.lines[0]?.none.beside.map(({ url, since }) => `${url} ${toText(since)}`)
      .map(plain);
  expect(name(['in-force', '2025-03-10', undefined, 15])).toEqual(['/measures/b0 10 Mar 2025']);
  expect(
    name(['in-force', '2025-03-10', undefined, 15], ['expired', '2025-03-20', undefined]),
  ).toEqual([]);
  expect(name(['in-force', '2025-04-20', undefined, 15])).toEqual([]);
});
