import { describe, expect, test } from 'vitest';
import { item } from '../entries.fixture.ts';
import { toMeasureFile as file, type Change } from './measure.fixture.ts';
import type { Measure } from './measure.ts';
import { listSteps } from './steps.ts';
import { judgeFiles } from '../../../test/support/judged.ts';

function read(changes: readonly Change[], edit = (text: string) => text, more = {}) {
  const { publication, findings } = judgeFiles({ 'measures/m.mdx': edit(file(changes)), ...more });
  const measure = publication.record.measures.get('/measures/m') as Measure;
  return { findings, steps: (day: string) => listSteps(measure, day) };
}

describe('the steps of a measure', () => {
  const { steps } = read([
    ['announced', '2025-04-02', '2025-04-09', 34],
    ['in-force', '2025-04-05', '2025-04-05', 10],
    ['amended', '2025-04-08', '2025-04-09', 84],
    ['in-force', '2025-04-09', '2025-04-09', 84],
    ['amended', '2025-05-12', '2025-05-14', 10],
    ['in-force', '2025-05-14', '2025-05-14', 10],
    ['amended', '2025-08-11', '2025-08-12', 10],
  ]);
  const tell = (day: string) =>
    steps(day).map(({ number, rate, fate, isSame }) =>
      [number, rate, fate, ...(isSame ? ['same'] : [])].join(' '),
    );

  test('are told once, in the order in which they hold', () => {
    expect(tell('2025-12-31')).toEqual([
      '1 10 held',
      '2 34 dropped',
      '3 84 held',
      '4 10 held',
      '5 10 held same',
    ]);
  });

  test('lie ahead until their day has come', () => {
    expect(tell('2025-04-08')).toEqual([
      '1 10 held',
      '2 34 ahead',
      '3 84 ahead',
      '4 10 ahead',
      '5 10 ahead',
    ]);
  });

  test('name the entry that decided and the one that says that it began', () => {
    expect(steps('2025-12-31').map(({ change, begun }) => [change.index, begun?.index])).toEqual([
      [1, undefined],
      [0, undefined],
      [2, 3],
      [4, 5],
      [6, undefined],
    ]);
  });
});

test('of several decisions for one day the last has begun, the others are dropped', () => {
  const { steps } = read([
    ['announced', '2025-04-02', '2025-05-02', 30],
    ['amended', '2025-04-08', '2025-05-02', 90],
    ['amended', '2025-04-09', '2025-05-02', 120],
    ['in-force', '2025-05-02', '2025-05-02', 120],
  ]);
  expect(steps('2025-06-01').map(({ rate, fate }) => `${String(rate)} ${fate}`)).toEqual([
    '30 dropped',
    '90 dropped',
    '120 held',
  ]);
});

describe('what a step names', () => {
  const A = { 'coverage/2025/04/a.mdx': item('') };
  const name = (id: string) => (text: string) =>
    text.replace('status: announced', `status: announced, cause: So it was agreed., item: ${id}`);
  const changes: Change[] = [
    ['announced', '2025-04-02', '2025-04-09', 34],
    ['in-force', '2025-04-09', '2025-04-09', 34],
  ];

  test('is what its decision names', () => {
    const { steps, findings } = read(changes, name('2025/04/a'), A);
    expect(findings).toEqual([]);
    expect(steps('2025-12-31')).toMatchObject([
      { cause: 'So it was agreed.', item: { url: '/coverage/2025/04/a' }, fate: 'held' },
    ]);
  });

  test('is a finding where it is not there', () => {
    expect(read(changes, name('2025/04/b'), A).findings).toMatchObject([
      { code: 'reference.dangling', field: 'history[0].item' },
    ]);
  });
});

test('what is announced again for another day is put off, and with another rate it has two steps', () => {
  const { steps } = read([
    ['announced', '2025-03-05', '2025-07-01'],
    ['announced', '2025-05-19', '2025-10-01'],
    ['announced', '2025-05-19', '2026-01-01', 5],
  ]);
  const tell = (day: string) => steps(day).map(({ from, fate }) => `${from.text} ${fate}`);
  expect(tell('2025-05-18').slice(0, 1)).toEqual(['2025-07-01 ahead']);
  expect(tell('2025-05-19')).toEqual([
    '2025-07-01 dropped',
    '2025-10-01 ahead',
    '2026-01-01 ahead',
  ]);
});
