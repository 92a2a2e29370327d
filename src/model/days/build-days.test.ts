import { expect, test } from 'vitest';
import { buildFiles, item, say, type Files } from '../entries.fixture.ts';
import { toMeasureFile } from '../measures/measure.fixture.ts';
import { buildDays } from './build-days.ts';
import type { Day } from './day.ts';

const build = (files: Files) => buildDays(buildFiles(files).publication);

/** The ids of what a day has. */
function tell(day: Day | undefined) {
  return (
    day && {
      said: day.said.map(({ id }) => id),
      late: day.late.map(({ id }) => id),
      heard: day.heard.map(({ id }) => id),
      published: day.published.map(({ id }) => id),
      byThen: day.byThen.map(({ id }) => id),
      happened: day.happened.map(({ what, part }) =>
        part === undefined ? what.id : `${what.id} ${String(part.number)}/${String(part.of)}`,
      ),
      decided: day.decided.map(({ measure, isNew }) => `${measure.thing.id} ${String(isNew)}`),
      turns: day.turns.map(({ question, state }) => `${question.thing.id} ${state.status}`),
    }
  );
}

const NOTHING = {
  said: [],
  late: [],
  heard: [],
  published: [],
  byThen: [],
  happened: [],
  decided: [],
  turns: [],
};

test('a statement stands on the day of saying if it was public on it, as written there', () => {
  const days = build({
    'coverage/2025/04/a.mdx': item(say('late', { said: '2025-04-10T23:30-04:00' }), {
      published: '2025-04-10T23:50-04:00',
    }),
  });
  // In East, and by UTC, it was the eleventh.
  expect(tell(days.get('2025-04-10'))).toEqual({
    ...NOTHING,
    said: ['late'],
    published: ['2025/04/a'],
  });
  expect(days.has('2025-04-11')).toBe(false);
});

test('what became public later stands on both days, unless its item tells of it on the second', () => {
  const days = build({
    'coverage/2025/04/a.mdx': item(say('early', { said: '2025-04-01', published: '2025-04-05' }), {
      published: '2025-04-05',
    }),
    'coverage/2025/04/b.mdx': item(
      say('first', { said: '2025-04-01', published: '2025-04-06' }) +
        '\n\n' +
        say('second', { said: '2025-04-01', published: '2025-04-09' }),
      { published: '2025-04-05' },
    ),
  });
  expect(tell(days.get('2025-04-01'))).toEqual({ ...NOTHING, late: ['early', 'first', 'second'] });
  expect(tell(days.get('2025-04-05'))).toEqual({ ...NOTHING, published: ['2025/04/a'] });
  // The item reports the second statement, too, so its title could not be read on the sixth.
  expect(tell(days.get('2025-04-06'))).toEqual({ ...NOTHING, heard: ['first'] });
  expect(tell(days.get('2025-04-09'))).toEqual({ ...NOTHING, byThen: ['2025/04/b'] });
});

test.each(['2025-04', '2025-04-01?', '2025-04-01/2025-04-03', '/2025-04-02'])(
  'of what was said %s no day is made up',
  (said) => {
    const days = build({
      'coverage/2025/04/a.mdx': item(say('vague', { said, published: '2025-05-05' }), {
        published: '2025-05-05',
      }),
    });
    expect([...days.keys()]).toEqual(['2025-05-05']);
  },
);

test('an answer stands after what it answers, whatever the order of their names', () => {
  const days = build({
    'coverage/2025/04/a.mdx': item(
      say('answer', { by: 'bo', said: '2025-04-10', denies: '#claim' }) +
        '\n\n' +
        say('claim', { said: '2025-04-10' }),
      { published: '2025-04-10' },
    ),
  });
  expect(tell(days.get('2025-04-10'))?.said).toEqual(['claim', 'answer']);
});

test('an event stands on each of its days, one of limits between them, a long one at its ends', () => {
  const event = (date: string, more = '') => `---\ntitle: It\ndate: ${date}\n${more}\n---\n`;
  const days = build({
    'events/talks.mdx': event('2025-05-10/2025-05-11', 'outcome: held'),
    'events/games.mdx': event('2025-06-01/2025-06-30', 'outcome: held'),
    'events/secret.mdx': event('2025-07-01/2025-07-02', 'outcome: disputed\ninterval: within'),
    'events/vague.mdx': event('2025-08', 'outcome: held'),
    'events/off.mdx': event('2025-09-01', 'outcome: cancelled'),
  });
  const told = [...days].map(([on, day]) => `${on} ${tell(day)?.happened.join() ?? ''}`).sort();
  expect(told).toEqual([
    '2025-05-10 talks 1/2',
    '2025-05-11 talks 2/2',
    '2025-06-01 games 1/30',
    '2025-06-30 games 30/30',
    '2025-07-01 secret',
    '2025-07-02 secret',
  ]);
  expect(days.get('2025-07-01')?.happened[0]).toMatchObject({ isClaimed: true, isWithin: true });
});

test('a report of an earlier day stands on that day, and is known only from its own', () => {
  const days = build({
    'coverage/2025/04/a.mdx': item('', { published: '2025-04-12', more: '' }).replace(
      'dates: {',
      'dates: { happened: 2025-04-10,',
    ),
  });
  expect(tell(days.get('2025-04-10'))).toEqual({ ...NOTHING, happened: ['2025/04/a'] });
  expect(days.get('2025-04-10')?.happened[0]?.knownOn).toBe('2025-04-12');
  expect(tell(days.get('2025-04-12'))).toEqual({ ...NOTHING, published: ['2025/04/a'] });
});

test.each([undefined, '2025-04', '2025-04-12~', '2025-04-10/2025-04-12'])(
  'a piece of %s was published by the day on which it was known, and not on it',
  (published) => {
    const write = (happened: string, body = '') => {
      const text = item(body, { published: published ?? 'NONE', added: `2025-04-12${happened}` });
      return text.replace(/,? *published: NONE/u, '');
    };
    const days = build({
      'coverage/2025/04/range.mdx': write(', happened: 2025-04-09/2025-04-12'),
      'coverage/2025/04/same.mdx': write(', happened: 2025-04-12'),
      'coverage/2025/04/said.mdx': write('', say('early', { said: '2025-04-01' })),
    });
    expect([...days.values()].flatMap((day) => day.published)).toEqual([]);
    expect(tell(days.get('2025-04-12'))).toEqual({
      ...NOTHING,
      byThen: ['2025/04/range', '2025/04/said', '2025/04/same'],
    });
  },
);

test('a step of a measure stands where it was decided and where it begins', () => {
  const days = build({
    'measures/duty.mdx': toMeasureFile([
      ['announced', '2025-02-01', '2025-02-04', 10],
      ['in-force', '2025-02-04', undefined, 10],
      ['amended', '2025-03-01', '2025-03-04', 20],
      ['in-force', '2025-03-04', undefined, 20],
      ['amended', '2025-05-01', '2025-05-01', 20],
      ['in-force', '2025-05-01', undefined, 20],
      ['expired', '2025-12'],
    ]),
  });
  const told = [...days].map(([on, day]) => `${on} ${tell(day)?.decided.join() ?? ''}`);
  expect(told.sort()).toEqual([
    '2025-02-01 duty true',
    '2025-02-04 duty true',
    '2025-03-01 duty true',
    '2025-03-04 duty false',
    '2025-05-01 duty true',
  ]);
});

test('a question turns on the day on which its status does, and only then', () => {
  const days = build({
    'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'yes' }), {
      published: '2025-04-05',
    }),
    'coverage/2025/04/b.mdx': item(
      say('y', { by: 'bo', said: '2025-04-07', about: 'ask', position: 'no' }),
      { published: '2025-04-07' },
    ),
    'coverage/2025/04/c.mdx': item(
      say('z', { by: 'bo', said: '2025-04-09', about: 'ask', position: 'no' }),
      { published: '2025-04-09' },
    ),
  });
  const turns = [...days].map(([on, day]) => [on, tell(day)?.turns.join() ?? '']);
  expect(Object.fromEntries(turns)).toEqual({
    '2025-04-01': '',
    '2025-04-05': '',
    '2025-04-07': 'ask disputed',
    '2025-04-09': '',
  });
});
