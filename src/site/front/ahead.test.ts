import { expect, test } from 'vitest';
import { publication as publicationSchema } from '../../content/kinds/publication.ts';
import { ABOUT, buildFiles, item, type Files } from '../../model/entries.fixture.ts';
import { toText } from '../../time/words/pieces.ts';
import { plain } from '../../../test/support/plain.ts';
import { toContext } from '../context.ts';
import { findAhead } from './ahead.ts';

function read(files: Files, more: object = {}) {
  const about = publicationSchema.parse({ ...ABOUT, ...more });
  const all = { 'coverage/2025/04/a.mdx': item(''), ...files };
  const ahead = findAhead(toContext(buildFiles(all, about).publication));
  return (
    ahead && {
      ...ahead,
      rows: ahead.rows.map(({ on, lines }) => [
        plain(toText(on ?? [])),
        ...lines.map((line) => line.map(({ text }) => text).join('')),
      ]),
    }
  );
}

const toMeasure = (title: string, ...steps: readonly string[]) =>
  `---\ntitle: ${title}\nactor: office\ninstrument: ban\nhistory:\n${steps.map((step) => `  - { ${step} }\n`).join('')}---\n`;
const HELD = 'status: in-force, on: 2025-03-04';
const toEnd = (title: string, status: string, until = '2026-03-04') =>
  toMeasure(title, HELD, `status: ${status}, on: 2025-03-05, until: ${until}`);

const FILES = {
  'measures/a.mdx': toEnd('A', 'paused'),
  'measures/b.mdx': toEnd('B', 'amended'),
  'measures/c.mdx': toEnd('C', 'paused', '2026-05-01'),
  'measures/d.mdx': toMeasure(
    'D',
    HELD,
    'status: announced, on: 2025-04-01, effective: 2026-02-01',
  ),
  'events/summit.mdx': '---\ntitle: A summit\ndate: 2026-06-01\noutcome: planned\n---\n',
};

test('terms and pauses that end, what begins and planned events have a row a day', () => {
  expect(read(FILES)).toEqual({
    title: 'Next dates',
    isEnded: false,
    calendar: '/events.ics',
    rows: [
      ['1 Feb 2026', 'D: announced'],
      ['4 Mar 2026', 'A and B: current terms end'],
      ['1 May 2026', 'C: pause ends'],
      ['1 Jun 2026', 'A summit'],
    ],
  });
});

test('in an ended record they lay ahead', () => {
  expect(read(FILES, { ended: '2025-05-01' })).toMatchObject({
    title: 'Dates that lay ahead',
    isEnded: true,
  });
});

test('of many ends on a day two are named, those that count towards a rate first', () => {
  const counted = toEnd('Z', 'amended')
    .replace('ban', 'tariff\nseries: duties')
    .replaceAll(/ \}/g, ', rate: 10 }');
  const rows = read({
    'measures/a.mdx': toEnd('A', 'paused'),
    'measures/b.mdx': toEnd('B', 'paused'),
    'measures/c.mdx': toEnd('C', 'paused'),
    'measures/z.mdx': counted,
  })?.rows;
  expect(rows).toEqual([['4 Mar 2026', 'Z, A and 2 more: current terms end']]);
});

test('what has passed, was cancelled or replaced is not ahead', () => {
  expect(
    read({
      'measures/a.mdx': toEnd('A', 'paused', '2025-04-02'),
      'measures/b.mdx': toEnd('B', 'paused'),
      'measures/c.mdx': toMeasure('C', HELD.replace('03-04', '04-01')).replace(
        'instrument',
        'supersedes: [b]\ninstrument',
      ),
      'events/summit.mdx': '---\ntitle: A summit\ndate: 2026-06-01\noutcome: cancelled\n---\n',
    }),
  ).toBeUndefined();
});
