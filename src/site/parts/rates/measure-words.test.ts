/** Since when a measure has stood so: the histories that were once told with the wrong day. */
import { describe, expect, test } from 'vitest';
import { item, say, type Files } from '../../../model/entries.fixture.ts';
import { toMeasureFile, type Change } from '../../../model/measures/measure.fixture.ts';
import { toContext } from '../../context.ts';
import { listMeasurePages } from '../../measures/measure.ts';
import { listMeasuresPages } from '../../measures/measures.ts';
import { plain } from '../../../../test/support/plain.ts';
import { judgeFiles } from '../../../../test/support/judged.ts';

/** Told up to the end of `day`. */
function read(files: Files, day: string) {
  const { publication, findings } = judgeFiles({
    'coverage/2025/11/last.mdx': item(say('last', { said: day }), { added: day, published: day }),
    ...files,
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const context = toContext(publication);
  const page = listMeasurePages(context).find(({ url }) => url === '/measures/m');
  const [ledger] = listMeasuresPages(context);
  if (page === undefined || ledger === undefined) throw new Error('no page');
  const { mark, standing } = page.view();
  const { page: list, rows } = ledger.view();
  return {
    words: plain(`${mark.label} ${standing.map(({ text }) => text).join('')}`),
    line: list.lines.find(({ url }) => url === '/measures/m'),
    filters: rows.flatMap(({ links }) => links.map(({ text }) => text)),
  };
}

const TARIFF = 'unit: percent\ninstrument: tariff';
const tell = (changes: readonly Change[], more = TARIFF, day = '2025-11-11') =>
  read({ 'measures/m.mdx': toMeasureFile(changes, more) }, day);

const FARM: readonly Change[] = [
  ['announced', '2025-03-04', '2025-03-10', 15],
  ['in-force', '2025-03-10', '2025-03-10', 15],
  ['expired', '2025-11-05', '2025-11-10T13:01+08:00'],
];
const PORTS: readonly Change[] = [
  ['announced', '2025-04-17', '2025-10-14'],
  ['in-force', '2025-10-14'],
  ['paused', '2025-11-09', '2025-11-10'],
];

describe('since when', () => {
  test.each<[string, readonly Change[], string]>([
    ['an end counts from its effective day', FARM, 'Ended 10 Nov 2025, 15% until then'],
    ['so does a pause', PORTS, 'Paused since 10 Nov 2025'],
    [
      'a pause that is renewed goes on',
      [
        ['in-force', '2025-01-19'],
        ['paused', '2025-01-20'],
        ['paused', '2025-04-04'],
        ['paused', '2025-09-25'],
      ],
      'Paused since 20 Jan 2025; last renewed 25 Sep 2025',
    ],
    [
      'a day known by its limit is told as that',
      [
        ['in-force', '2025-09-25/2025-11-01'],
        ['amended', '2025-11-01'],
      ],
      'In force by 1 Nov 2025; last changed 1 Nov 2025',
    ],
    [
      'a month is told as that, and a change of some day of two',
      [
        ['in-force', '2025-04', '2025-04'],
        ['amended', '2025-07-14/2025-07-15'],
      ],
      'In force since April 2025; last changed 14–15 Jul 2025',
    ],
    [
      'what is changed in part holds since it began',
      [
        ['in-force', '2025-04-04', '2025-04-04'],
        ['amended', '2025-05-12', '2025-05-14'],
      ],
      'In force since 4 Apr 2025; last changed 14 May 2025',
    ],
    [
      'a rate has a day of its own, which an extension does not move',
      [
        ['announced', '2025-04-04', '2025-04-10', 34],
        ['in-force', '2025-04-10', undefined, 125],
        ['amended', '2025-05-12', '2025-05-14', 10],
        ['in-force', '2025-05-14', undefined, 10],
        ['amended', '2025-08-12', undefined, 10],
        ['amended', '2025-11-05', '2025-11-10T13:01+08:00', 10, '2026-11-10'],
        ['in-force', '2025-11-10', '2025-11-10T13:01+08:00', 10],
      ],
      'In force since 10 Apr 2025, 10% since 14 May 2025; last renewed 10 Nov 2025',
    ],
    [
      'a step that repeats the rate and names no end has changed nothing',
      [
        ['in-force', '2025-04-10', undefined, 125],
        ['amended', '2025-05-14', undefined, 10],
        ['amended', '2025-08-12', undefined, 10],
      ],
      'In force since 10 Apr 2025, 10% since 14 May 2025',
    ],
    [
      'the last step that changed something counts, not one that repeats it',
      [
        ['in-force', '2025-02-04', undefined, 10],
        ['amended', '2025-03-04'],
        ['amended', '2025-05-14', undefined, 10],
      ],
      'In force since 4 Feb 2025, 10%; last changed 4 Mar 2025',
    ],
    [
      'what is in force in part changes with the parts',
      [
        ['in-force', '2025-04-04'],
        ['partly-paused', '2025-05-14'],
        ['partly-paused', '2025-11-10'],
      ],
      'In force in part since 14 May 2025; last changed 10 Nov 2025',
    ],
    [
      'what has lapsed is neither changed nor renewed',
      [
        ['in-force', '2025-03-10', undefined, 15],
        ['expired', '2025-11-05'],
        ['expired', '2025-11-10'],
      ],
      'Ended 5 Nov 2025, 15% until then',
    ],
    [
      'a plan that is put off has changed',
      [
        ['announced', '2025-04-04', '2025-04-10', 34],
        ['announced', '2025-04-09', '2026-04-12', 34],
      ],
      'Announced since 4 Apr 2025, 34%; last changed 9 Apr 2025',
    ],
    [
      'one that is told again has not',
      [
        ['announced', '2025-04-04', '2026-04-10', 34],
        ['announced', '2025-04-09', '2026-04-10', 34],
      ],
      'Announced since 4 Apr 2025, 34%',
    ],
    [
      'a break begins it anew',
      [
        ['in-force', '2025-02-04', undefined, 30],
        ['paused', '2025-02-05'],
        ['in-force', '2025-05-02', undefined, 30],
      ],
      'In force since 2 May 2025, 30%',
    ],
    [
      'what never held has no rate of its own',
      [
        ['announced', '2025-02-01', '2025-02-04', 25],
        ['paused', '2025-02-03'],
      ],
      'Paused since 3 Feb 2025, 25% announced',
    ],
  ])('%s', (_, changes, words) => {
    expect(tell(changes).words).toBe(words);
  });

  test('before the effective day it stands as before', () => {
    expect(tell(FARM, TARIFF, '2025-11-09').words).toBe('In force since 10 Mar 2025, 15%');
    expect(tell(PORTS, TARIFF, '2025-11-09').words).toBe('In force since 14 Oct 2025');
  });

  test('what is replaced is so since its successor took effect', () => {
    const next = toMeasureFile(
      [
        ['announced', '2025-03-01', '2025-03-04', 20],
        ['in-force', '2025-03-04', undefined, 20],
      ],
      'supersedes: [m]',
    );
    const own = toMeasureFile([['in-force', '2025-02-04', undefined, 10]], TARIFF);
    expect(read({ 'measures/m.mdx': own, 'measures/next.mdx': next }, '2025-11-11').words).toBe(
      'Replaced since 4 Mar 2025, by A duty, 10% until then',
    );
  });
});

describe('a threat that ended before it began', () => {
  const { words, line, filters } = tell([
    ['threatened', '2025-10-10', '2025-11-01', 100],
    ['expired', '2025-10-26/2025-11-01'],
  ]);

  test('was never in force, at no rate', () => {
    expect(words).toBe('Never took effect 100% threatened 10 Oct 2025; over by 1 Nov 2025');
  });

  test('is told so in the ledger and its filters', () => {
    expect(line).toMatchObject({ mark: { label: 'Never took effect' }, rate: '100% threatened' });
    expect(filters).toContain('Never took effect');
    expect(filters).not.toContain('Ended');
  });
});

test('what has passed its own end is told up to that day', () => {
  const own = toMeasureFile([['in-force', '2025-02-04', undefined, 10]], TARIFF).replace(
    'rate: "10"',
    'rate: "10", until: 2025-03-20',
  );
  expect(read({ 'measures/m.mdx': own }, '2025-11-11').words).toBe(
    'Not tracked here after 20 Mar 2025; in force that day, 10%',
  );
});

test('the ledger gives a rate that holds no more as past', () => {
  expect(tell(FARM).line?.rate).toBe('was 15%');
});
