import { describe, expect, test } from 'vitest';
import { publication as schema } from '../../content/kinds/publication.ts';
import { ABOUT, buildFiles, item } from '../../model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../../model/measures/measure.fixture.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { toContext } from '../context.ts';
import { getSteps } from '../parts/rates/measure-words.ts';
import { plain } from '../../../test/support/plain.ts';
import { findMeasureChart } from './measure-chart.ts';
import { listMeasurePages } from './measure.ts';

/** The record goes to the end of July. */
function read(changes: readonly Change[], more = '', language = 'en') {
  const about = schema.parse({
    ...ABOUT,
    language,
    vocabulary: { instruments: { 'additional-duty': 'Zusatzzoll' } },
  });
  const files = {
    'measures/m.mdx': toMeasureFile(changes, more),
    'coverage/2025/07/a.mdx': item('', { added: '2025-07-31' }),
  };
  const { publication } = buildFiles(files, about);
  const context = toContext(publication);
  const measure = publication.record.measures.get('/measures/m') as Measure;
  const [page] = listMeasurePages(context);
  return {
    chart: findMeasureChart(context, measure, getSteps(context, measure)),
    view: page?.view(),
  };
}

const RATES: readonly Change[] = [
  ['announced', '2025-04-02', '2025-04-09', 34],
  ['in-force', '2025-04-05', '2025-04-05', 10],
  ['amended', '2025-04-08', '2025-04-09', 84],
  ['amended', '2025-05-12', '2025-05-14', 10],
];

describe('the line of a measure with rates', () => {
  const { chart, view } = read(RATES, 'unit: percent');

  test('goes up and down in steps that begin where the one before ended', () => {
    const lanes = chart?.lanes ?? [];
    expect(lanes.map(({ line }) => line)).toEqual(['none', 'in-force', 'in-force', 'in-force']);
    lanes.slice(1).forEach(({ x1 }, index) => {
      expect(x1).toBe(lanes[index]?.x2);
    });
  });

  test('has what was never charged beside it, and each step with its number', () => {
    expect(chart?.plans).toHaveLength(1);
    expect(chart?.numbers.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });

  test('says its highest value, its last and the others', () => {
    expect(chart?.labels.map(({ text }) => text)).toEqual(['84%', '10%', '10%']);
    expect(view?.finding).toBe('Up to 84 per cent; 10 on 31\u00a0Jul\u00a02025');
  });
});

test('a heading, a sum and an axis have numbers as their language writes them', () => {
  const changes: readonly Change[] = [['in-force', '2025-04-05', '2025-04-05', 4.5]];
  const { chart, view } = read(changes, 'unit: Euro', 'de');
  expect(plain(view?.finding ?? '')).toMatch(/^4,5 Euro am 31\. Juli 2025/);
  expect(chart?.labels.map(({ text }) => text)).toEqual(['4,5 Euro']);
  expect(JSON.stringify(view)).not.toContain('4.5 Euro');
});

test('a sort of measure has the name that the publication gives it, else ours, else its own', () => {
  const tell = (instrument: string) =>
    read([['in-force', '2025-04-05']], `instrument: ${instrument}`, 'de').view?.instrument;
  expect(['additional-duty', 'port-fee', 'stop'].map(tell)).toEqual([
    'Zusatzzoll',
    'Hafengebühr',
    'Stop',
  ]);
});

describe('the line of a measure without rates', () => {
  const { chart, view } = read([
    ['announced', '2025-04-02', '2025-05-01'],
    ['in-force', '2025-05-01', '2025-05-01'],
    ['paused', '2025-06-01'],
  ]);

  test('is drawn as its marks are, and says how it stands', () => {
    expect(chart?.lanes.map(({ line }) => line)).toEqual([
      'none',
      'announced',
      'in-force',
      'paused',
    ]);
    expect(chart?.labels.map(({ text }) => text)).toEqual(['Paused']);
    expect(view?.finding).toMatch(/^Paused: since 1\sJun 2025$/);
  });
});

test('a title of its own takes the place of the one that is made', () => {
  expect(read(RATES, 'unit: percent\nfinding: A week at 84').view?.finding).toBe('A week at 84');
});

test('programs read its steps with their causes', () => {
  const changes: Change[] = [['in-force', '2025-04-05', '2025-04-05', 10]];
  const { view } = read(changes, 'unit: percent');
  const nodes = JSON.parse(view?.head.jsonLd[0] ?? '{}') as unknown;
  expect(JSON.stringify(nodes)).toContain('"@type":"ItemList"');
  expect(JSON.stringify(nodes)).toContain('/measures/m#step-1');
});
