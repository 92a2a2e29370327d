import { describe, expect, test } from 'vitest';
import { toContext } from '../src/site/context.ts';
import { listMeasurePages } from '../src/site/measures/measure.ts';
import { item, say } from '../src/model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../src/model/measures/measure.fixture.ts';
import { findMeasureState, type Measure } from '../src/model/measures/measure.ts';
import { plain } from './support/plain.ts';
import { judgeFiles } from './support/judged.ts';

const PAUSED: readonly Change[] = [
  ['announced', '2025-02-01', '2025-02-04', 25],
  ['paused', '2025-02-03'],
];

function read(changes: readonly Change[], more = '') {
  const { publication, findings } = judgeFiles({
    'measures/m.mdx': toMeasureFile(
      changes,
      [more, 'instrument: tariff', 'unit: percent'].join('\n').trim(),
    ),
    'coverage/2025/11/last.mdx': item(say('last', { said: '2025-11-10' }), {
      added: '2025-11-10',
      published: '2025-11-10',
    }),
  });
  const measure = publication.record.measures.get('/measures/m') as Measure;
  const [page] = listMeasurePages(toContext(publication));
  const view = page?.view();
  const words = `${view?.mark.label ?? ''} ${view?.standing.map(({ text }) => text).join('') ?? ''}`;
  return {
    findings,
    measure,
    view,
    words: plain(words),
  };
}

describe('a measure that the record follows to a day', () => {
  const { measure, words } = read(PAUSED, 'followed: 2025-02-03');

  test.each([
    ['2025-02-02', 'announced'],
    ['2025-02-03', 'paused'],
    ['2025-02-04', 'not-followed'],
    ['2025-11-10', 'not-followed'],
  ])('is on %s %s', (day, status) => {
    expect(findMeasureState(measure, day)?.status).toBe(status);
  });

  test('is not said to stand since then as it stood', () => {
    expect(words).toBe('Not tracked here after 3 Feb 2025; paused that day, 25% announced');
  });

  test('has no step after that day', () => {
    const { findings } = read([...PAUSED, ['expired', '2025-03-04']], 'followed: 2025-02-03');
    expect(findings.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual([
      'date.order followed',
    ]);
  });

  test('counts towards no series', () => {
    expect(() => read(PAUSED, 'followed: 2025-02-03\nseries: duties')).toThrow('field.conflict');
  });
});

test('a measure of which parts are suspended is in force in part, since then', () => {
  const { measure, words } = read([
    ['in-force', '2025-04-04', undefined, 10],
    ['partly-paused', '2025-05-12', '2025-05-14'],
  ]);
  expect(words).toBe('In force in part since 14 May 2025, 10%');
  expect(findMeasureState(measure, '2025-05-13')?.status).toBe('in-force');
  expect(findMeasureState(measure, '2025-05-14')).toMatchObject({ inForce: true, rate: 10 });
});

test('a source without a title is a report, unless it is the document itself', () => {
  const source = (more: string) =>
    toMeasureFile([['in-force', '2025-04-04']]).replace(
      ' }\n---',
      `, source: { outlet: post, url: https://post.example/a${more} } }\n---`,
    );
  const { publication } = judgeFiles({
    'measures/a.mdx': source(''),
    'measures/b.mdx': source(', official: "yes"'),
    'measures/c.mdx': source(', title: A notice'),
  });
  const titles = listMeasurePages(toContext(publication)).map(
    ({ view }) => view().steps[0]?.source?.title,
  );
  expect(titles).toEqual(['report', 'official document', 'A notice']);
});
