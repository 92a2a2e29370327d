import { describe, expect, test } from 'vitest';
import { buildFiles, item, say, type Files } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import type { TimelineOrder } from './entries.ts';
import { listTimelinePages, toOrderUrl } from './timeline.ts';
import { plain } from '../../../test/support/plain.ts';

function read(files: Files, order: TimelineOrder = 'happened', url = '/timeline') {
  const context = toContext(buildFiles(files).publication);
  const page = listTimelinePages(context).find((one) => one.url === toOrderUrl(url, order));
  if (page === undefined) throw new Error(`no ${url}`);
  return page.view();
}

const rows = (view: ReturnType<typeof read>) =>
  view.months.flatMap((month) =>
    month.rows.map(({ when, title, url, notes, remark }) =>
      plain(
        [when.map(({ text }) => text).join(''), title ?? url, ...notes, remark]
          .filter((one) => one !== undefined)
          .join('; '),
      ),
    ),
  );

const DUTY = `---
title: Duty
actor: office
series: duties
history:
  - { status: announced, on: 2025-04-01, effective: 2025-04-04, rate: '10' }
  - { status: in-force, on: 2025-04-04, rate: '10' }
  - { status: announced, on: 2025-04-06, effective: 2025-04-09, rate: '15' }
  - { status: amended, on: 2025-04-08, effective: 2025-04-09, rate: '30' }
---
`;

describe('the steps of a series', () => {
  const files = {
    'measures/duty.mdx': DUTY,
    'measures/other.mdx': DUTY.replace('Duty', 'Other').replace(/ {2}- .*amended.*\n/, ''),
    'topics/story.mdx': '---\ntitle: Story\nsummary: Now.\nseries: [duties]\n---\n',
    'topics/aside.mdx': '---\ntitle: Aside\nsummary: Now.\n---\n',
  };

  test('stand on the day on which they took effect', () => {
    expect(rows(read(files))).toEqual([
      '4 Apr; Duties: up from 0% to 20%; decided 1 Apr; 10 + 10 = 20',
      '9 Apr; Duties: up from 20% to 40%; decided 8 Apr; 30 + 10 = 40',
    ]);
  });

  test('became known when they were decided', () => {
    expect(rows(read(files, 'known')).map((row) => row.split('; ').slice(0, 3))).toEqual([
      ['1 Apr', 'Duties: up from 0% to 20%', 'in force 4 Apr'],
      ['8 Apr', 'Duties: up from 20% to 40%', 'in force 9 Apr'],
    ]);
  });

  test('stand on the timelines of topics that name the series', () => {
    expect(rows(read(files, 'happened', '/topics/story/timeline'))).toHaveLength(2);
    expect(rows(read(files, 'happened', '/topics/aside/timeline'))).toHaveLength(0);
  });
});

describe('an event of several days', () => {
  const event = (date: string, more = '') =>
    `---\ntitle: Event\ndate: ${date}\noutcome: held\n${more}---\n`;
  const other = { 'events/later.mdx': event('2025-04-04') };
  const spans = (files: Files) =>
    read({ ...other, ...files }).months.flatMap((month) =>
      month.rows.map((row) =>
        row.spans.map(({ part, lasts }) => `${part}${lasts ? ' lasts' : ''}`),
      ),
    );

  test('went on for all of them', () => {
    expect(spans({ 'events/fair.mdx': event('2025-04-03/2025-04-07') })).toEqual([
      ['open lasts'],
      ['shut lasts'],
    ]);
  });

  test('or fell within them, as a statement may', () => {
    const within = event('2025-04-03/2025-04-07', 'interval: within\n');
    expect(spans({ 'events/fair.mdx': within })).toEqual([['open'], ['shut']]);
    expect(rows(read({ ...other, 'events/fair.mdx': within }))[0]).toContain(
      'some time in between',
    );
  });

  test('shares its line with what has the same limits', () => {
    const files = {
      'events/fair.mdx': event('2025-04-03/2025-04-07', 'interval: within\n'),
      'coverage/2025/04/a.mdx': item(
        say('x', { said: '2025-04-03/2025-04-07', published: '2025-04-08' }),
      ),
    };
    expect(spans(files).map((parts) => parts.length)).toEqual([1, 1, 1]);
  });
});

test('a joint statement is one entry, with a mark in the lane of each side', () => {
  const files = {
    'coverage/2025/04/a.mdx': item(
      `${say('joint', { by: 'bo', 'on-behalf-of': 'office bo' })} ${say('own', {})}`,
    ),
  };
  const view = read(files);
  expect(rows(view)).toHaveLength(2);
  expect(view.lanes?.lanes.map(({ party, marks }) => [party, marks.length])).toEqual([
    ['north', 2],
    ['east', 1],
  ]);
});

test('an item on several days stands under the last of them, and tells all', () => {
  const files = {
    'coverage/2025/04/a.mdx': item('Text.', {}).replace(
      /dates: .*\n/,
      'dates: { added: 2025-04-20, happened: 2025-04-08/2025-04-09 }\n',
    ),
  };
  expect(rows(read(files))).toEqual(['8–9 Apr; An item; published 10 Apr']);
});

test('the timeline of a question has the events of items on it alone', () => {
  const event = '---\ntitle: Event\ndate: 2025-03-01\noutcome: held\n---\n';
  const naming = (id: string) => ({ more: `entities: [${id}]` });
  const files = {
    'events/own.mdx': event,
    'events/shared.mdx': event,
    'questions/other.mdx':
      '---\ntitle: Other?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\ntopics: [story]\n---\n',
    'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'yes' }), naming('own')),
    'coverage/2025/04/b.mdx': item(
      say('y', { about: 'ask', position: 'yes' }) + say('z', { about: 'other', position: 'no' }),
      naming('shared'),
    ),
  };
  const { months } = read(files, 'happened', '/questions/ask/timeline');
  const urls = months.flatMap((month) => month.rows.map(({ url }) => url));
  expect(urls).toContain('/events/own');
  expect(urls).not.toContain('/events/shared');
});

test.each([
  ['/timeline', 'Timeline, as it became known'],
  ['/questions/ask/timeline', 'Timeline: Ask? As it became known'],
])('no comma follows a question mark in the title of %s', (url, title) => {
  const files = { 'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'yes' })) };
  expect(read(files, 'known', url).head.title).toContain(title);
});

describe('a line says whose clock dates it', () => {
  const bare = 'sources: [{ outlet: post, url: https://post.example/a }]';
  const dated = 'sources: [{ outlet: post, url: https://post.example/a, published: 2025-04-10 }]';
  const happened = (text: string) => text.replace(/dates: \{/, 'dates: { happened: 2025-04-08, ');
  const marks = (text: string, order: TimelineOrder) =>
    read({ 'coverage/2025/04/a.mdx': text }, order).months.flatMap(({ rows: all }) =>
      all.map(({ mark, label, notes }) => [mark, label, ...notes].join('; ')),
    );

  test.each<[string, string, string[], string[]]>([
    [
      'an item of which nothing is recorded was added here',
      item('', { sources: bare, added: '2025-04-20' }),
      ['added; Added here; added here'],
      ['added; Added here; added here'],
    ],
    [
      'an item whose piece alone is dated was published',
      item('', { sources: dated }),
      ['published; Published; published'],
      ['published; Published'],
    ],
    [
      'an item that tells when something happened',
      happened(item('', { sources: dated })),
      ['happened; Happened; published 10\u00a0Apr'],
      ['published; Published; of 8\u00a0Apr'],
    ],
    [
      'an item that became known only by our adding it',
      happened(item('', { sources: bare, added: '2025-04-20' })),
      ['happened; Happened; added here 20\u00a0Apr'],
      ['added; Added here; added here; of 8\u00a0Apr'],
    ],
    [
      'a statement whose publication nobody recorded',
      item(say('x', { said: '2025-04-20' }), { sources: bare, added: '2025-04-20' }),
      ['said; Said; added here 20\u00a0Apr'],
      ['added; Added here; added here'],
    ],
    [
      'a statement of one day',
      item(say('x', { said: '2025-04-10' }), { sources: dated }),
      ['published; Said and published'],
      ['published; Said and published'],
    ],
  ])('%s', (_, text, asHappened, asKnown) => {
    expect(marks(text, 'happened')).toEqual(asHappened);
    expect(marks(text, 'known')).toEqual(asKnown);
  });

  test('an event that no item names is known by its own date, one that an undated piece names by our adding', () => {
    const event = '---\ntitle: Event\ndate: 2025-03-01\noutcome: held\n---\n';
    const files = {
      'events/own.mdx': event,
      'events/named.mdx': event,
      'coverage/2025/04/a.mdx': item(say('x'), { sources: bare, more: 'entities: [named]' }),
    };
    const found = read(files, 'known').months.flatMap(({ rows: all }) => all);
    const labelOf = (url: string) => found.find((row) => row.url === url)?.label;
    expect([labelOf('/events/own'), labelOf('/events/named')]).toEqual(['Happened', 'Added here']);
  });

  test('a rate is decided, and then in force', () => {
    const files = { 'measures/duty.mdx': DUTY };
    const labels = (order: TimelineOrder) =>
      read(files, order).months.flatMap(({ rows: all }) => all.map(({ label }) => label));
    expect(labels('happened')).toEqual(['In force', 'In force']);
    expect(labels('known')).toEqual(['Decided', 'Decided']);
  });

  test('a lane has a ring for a statement whose publication nobody recorded', () => {
    const text = item(`${say('x')} ${say('y', { published: '2025-04-01' })}`, { sources: bare });
    const { lanes } = read({ 'coverage/2025/04/a.mdx': text });
    expect(lanes?.lanes.flatMap((lane) => lane.marks.map(({ isRing }) => isRing))).toEqual([
      true,
      false,
    ]);
  });

  test('a ring and its disc that would touch stand side by side; those that are apart stay', () => {
    const files = {
      'coverage/2025/04/a.mdx': item(
        [
          say('near', { said: '2025-04-01', published: '2025-04-02' }),
          say('far', { said: '2025-04-01', published: '2025-10-01' }),
        ].join(' '),
      ),
    };
    const marks = read(files).lanes?.lanes.flatMap((lane) => lane.marks);
    const lengths = marks?.map(({ from, to, isShort }) => [isShort, (to?.at ?? 0) - from.at > 50]);
    expect(lengths?.toSorted()).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(new Set(marks?.map(({ row }) => row)).size).toBe(2);
  });
});
