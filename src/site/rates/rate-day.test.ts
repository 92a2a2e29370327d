import { describe, expect, test } from 'vitest';
import { ABOUT, buildFiles, item } from '../../model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../../model/measures/measure.fixture.ts';
import { toText } from '../../time/words/pieces.ts';
import { toContext } from '../context.ts';
import { toRateFrame } from '../parts/embed/frames.ts';
import { toRatesNow } from '../parts/rates/rates.ts';
import { listRateDayPages } from './rate-day.ts';

const BIG: readonly Change[] = [
  ['in-force', '2025-02-04', undefined, 20],
  ['amended', '2025-03-01', undefined, 125],
  ['amended', '2025-05-12', '2025-05-14', 10],
  ['amended', '2025-06-01', undefined, 10],
];
const ABOUT_RATES = {
  ...ABOUT,
  series: [
    {
      id: 'duties',
      title: 'Duties that the North added',
      label: 'The rate of the North',
      unit: 'percent',
      party: 'north',
      excludes: 'Older duties come on top.',
    },
    { id: 'tolls', title: 'Tolls', unit: 'crowns' },
  ],
};

const { publication } = buildFiles(
  {
    'measures/big.mdx': toMeasureFile(BIG, 'series: duties\nlabel: big').replace(
      'rate: "125" }',
      'rate: "125", cause: So it was ordered., item: 2025/03/a }',
    ),
    'measures/small.mdx': toMeasureFile(
      [['in-force', '2025-02-20', undefined, 5]],
      'series: duties\nlabel: small',
    ),
    'measures/parcels.mdx': toMeasureFile(
      [['in-force', '2025-03-01', undefined, 54]],
      'beside: duties\nunit: percent\ngoods: Small parcels',
    ),
    'measures/toll.mdx': toMeasureFile([['in-force', '2025-02-10', undefined, 3]], 'series: tolls'),
    'coverage/2025/03/a.mdx': item('', { added: '2025-03-02' }),
    'coverage/2025/07/a.mdx': item('', { added: '2025-07-31' }),
  },
  ABOUT_RATES,
);
const pages = listRateDayPages(toContext(publication));
const on = (day: string) => {
  const view = pages.find(({ url }) => url.endsWith(`/duties/${day}`))?.view();
  if (view === undefined) throw new Error(`no page of ${day}`);
  return view;
};

describe('the page of a rate', () => {
  const view = on('2025-03-01');

  test('is named from one change to the next, and says what it is and is not', () => {
    expect(view.head.title).toMatch(/^The rate of the North, 1\sMar to 14\sMay\s2025: 130%/);
    expect([view.figure, view.counts, view.excludes]).toEqual([
      { value: '130', unit: '%' },
      'Duties that the North added',
      'Older duties come on top.',
    ]);
    expect(view.rates.finding).toMatch(/^Up from 25% on 1\sMar\s2025$/);
  });

  test('gives each part with its cause and its item, or none', () => {
    expect(view.parts.shown).toMatchObject([
      { rate: '125%', cause: 'So it was ordered.', item: { url: '/coverage/2025/03/a' } },
      { rate: '5%', cause: undefined, item: undefined, event: undefined },
    ]);
  });

  test('draws its parts to scale, and names them where there is room', () => {
    expect(view.sum?.parts.map(({ text }) => text)).toEqual(['125 big', undefined]);
    expect(view.sum?.parts.at(-1)?.x2).toBe(100);
    expect(view.sum?.ticks.map(({ text }) => text)).toEqual(['0', '130%']);
  });

  test('names what it does not count, and the other rates of that day', () => {
    expect(view.beside.map(({ by }) => by)).toEqual(['In force, 54%. Small parcels.']);
    expect(view.others.map(({ text, value }) => [text, value])).toEqual([['Tolls', '3 crowns']]);
  });
});

test('the present rate has no end, and says how it was prolonged', () => {
  const view = on('2025-05-14');
  expect(view.until).toBeUndefined();
  expect(view.head.title).toMatch(/^The rate of the North, since 14\sMay\s2025: 15%/);
  expect(view.parts.shown.map(({ prolonged }) => prolonged.length)).toEqual([1, 0]);
});

test('a rate is told up to the end that a part of it names, if nothing says what came', () => {
  const lapsed = buildFiles(
    {
      'measures/big.mdx': toMeasureFile(
        [['in-force', '2025-02-04', undefined, 20]],
        'series: duties\nlabel: big',
      ).replace('rate: "20"', 'rate: "20", until: 2025-05-01'),
      'coverage/2025/07/a.mdx': item('', { added: '2025-07-31' }),
    },
    ABOUT_RATES,
  ).publication;
  const context = toContext(lapsed);
  const [page] = listRateDayPages(context);
  const shown = page?.view();
  expect(shown?.head.title).toMatch(/^The rate of the North, 4\sFeb to 1\sMay\s2025: 20%/);
  expect(shown?.end?.measure.text).toBe('A duty');
  const [series] = lapsed.record.series;
  if (series === undefined) throw new Error('no series');
  const frame = toRateFrame(context, series);
  expect(toText(frame.until ?? [])).toMatch(/^1\sMay 2025$/);
  expect(toRatesNow(context)?.finding).toBe('20 per cent on 1\u00a0May\u00a02025: the highest yet');
  const [line] = frame.chart?.lines ?? [];
  expect(line?.levels.at(-1)?.x2).toBeLessThan(60);
});

test('the first rate is told as the first', () => {
  const view = on('2025-02-04');
  expect(view.rates.finding).toMatch(/^The first rate, from 4\sFeb\s2025$/);
  expect(view.sum).toBeUndefined();
  expect(view.around.map(({ place, value }) => [place, value])).toEqual([
    ['before', '0%'],
    ['here', '20%'],
    ['after', '25%'],
  ]);
});
