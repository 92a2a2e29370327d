import { expect, test } from 'vitest';
import { item, moment, text, when, whenThere } from './fields.ts';
import { none } from './kind.ts';

const takes = (text: string) => moment('When.').safeParse(text).success;

test.each(['2025-02-12', '2025-02-12T02:58-05:00', '2025-02-12T02:58:30Z'])(
  '%s is a moment',
  (text) => {
    expect(takes(text)).toBe(true);
  },
);

test.each([
  '2025-02',
  '2025',
  '2025-02-XX',
  '2025-02-12?',
  '2025-02-12~',
  '2025-02-12/2025-02-14',
  '../2025-02-12',
  '2025-02-30',
  '2025-02-12T02:58',
])('%s is none', (text) => {
  expect(takes(text)).toBe(false);
});

const AHEAD = none('it may lie ahead');

test('every date says whether it may lie ahead', () => {
  // @ts-expect-error a date that says nothing of it does not compile
  expect(() => when('When.')).toThrow();
  // @ts-expect-error nor does one of the place
  expect(() => whenThere('When.')).toThrow();
  const pastOnly = { row: 'published' } as const;
  for (const part of [when, whenThere]) {
    expect(part('When.', pastOnly).meta()).toMatchObject({ pastOnly });
    expect(part('When.', AHEAD).meta()).not.toHaveProperty('pastOnly');
  }
});

test.each(['2025', '2025-02', '2025-02-12', '2025-02-03/2025-02-11', '2025-02-12T02:58-05:00'])(
  'the sentence of a date has %s as an example, and a date it is',
  (example) => {
    const date = when('When.', AHEAD);
    expect(date.description).toContain(`(${example})`);
    expect(date.safeParse(example).success).toBe(true);
  },
);

const HOURS = ['2025-02-12T10:00', '2025-02-12T10:00:30', '2025-02-11/2025-02-12T10:00'];

test.each(HOURS)('%s needs its offset, but for what is dated by its place', (text) => {
  expect(when('When.', AHEAD).safeParse(text).error?.issues[0]?.message).toBe(
    'a time needs its offset from UTC',
  );
  expect(whenThere('When.', AHEAD).safeParse(text).success).toBe(true);
});

test.each(['A line', '  A line\n', '\tA line\n\n'])('%j is one line of text', (value) => {
  expect(text('Which.').parse(value)).toBe('A line');
});

test.each([
  ['A line\nand more', 'field.line', 'contains a line break'],
  ['A line\n\nand more', 'field.line', 'contains a line break'],
  ['A\tline', 'field.line', 'contains a tab'],
  [' \n', 'field.empty', 'is empty'],
])('%j is none', (value, code, message) => {
  expect(text('Which.').safeParse(value).error?.issues).toMatchObject([
    { message, params: { code, remedy: expect.any(String) as string } },
  ]);
});

test.each(['2025/06/a-call', 'coverage/2025/06/a-call', '/coverage/2025/06/a-call'])(
  'an item is named by its id, or as statements name it: %s',
  (written) => {
    expect(item('steps', 'An item.').parse(written)).toBe('2025/06/a-call');
  },
);
