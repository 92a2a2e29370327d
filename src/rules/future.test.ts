import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certainlyAfter } from '../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../time/calendar.ts';
import { toEntries, item } from '../model/entries.fixture.ts';
import { judgeByDay } from './rules.ts';
import { getWhen } from '../model/item.ts';

const FILE = 'coverage/2025/04/a.mdx';
const ZONE = 'Asia/Shanghai';

function tell(file: string, text: string, today = '2025-04-10') {
  const [entry] = toEntries({ [file]: text });
  if (entry === undefined) throw new Error('no entry');
  return judgeByDay(entry, today, ZONE).map(({ field, code, message }) => [field, code, message]);
}

test('what we are said to have done on a day that has not come is an error', () => {
  expect(tell(FILE, item('', { added: '2099-01-05' }))).toEqual([
    [
      'dates.added',
      'date.future',
      '2099-01-05 is in the future: today is 2025-04-10 at the desk (Asia/Shanghai)',
    ],
  ]);
});

test.each([
  ['the day itself', '2025-04-10', false],
  ['the day after', '2025-04-11', true],
  ['an hour of the day itself, by the desk', '2025-04-10T23:59+08:00', false],
  ['an hour that is of the next day only elsewhere', '2025-04-11T00:30+09:00', false],
  ['an hour that is of the next day at the desk', '2025-04-10T13:00-04:00', true],
])('days are those of the desk: %s', (_, added, isError) => {
  expect(tell(FILE, item('', { added })).length > 0).toBe(isError);
});

const correction = 'corrections: [{ on: 2025-04-11, type: update, why: News. }]';

test.each([
  [FILE, item('', { added: '2025-04-10, updated: 2025-04-11' }), 'dates.updated'],
  [FILE, item('', { added: '2025-04-10', more: correction }), 'corrections[0].on'],
  [
    FILE,
    item('', {
      added: '2025-04-10',
      sources:
        'sources: [{ outlet: post, url: https://a.example, archive: { url: https://b.example, on: 2025-04-11 } }]',
    }),
    'sources[0].archive.on',
  ],
  ['people/ann.mdx', `---\nname: Ann\n${correction}\n---\n`, 'corrections[0].on'],
  ['topics/t.mdx', '---\ntitle: T\nsummary: So.\nasOf: 2025-04-11\n---\n', 'asOf'],
  [
    'topics/t.mdx',
    '---\ntitle: T\nsummary: So.\nrevisions: [{ on: 2025-04-11, summary: So. }]\n---\n',
    'revisions[0].on',
  ],
  [
    'questions/q.mdx',
    '---\ntitle: Q?\ndefinition: D.\npositions: { "yes": Y., "no": N. }\noverride: { status: known, why: So., by: Ed, on: 2025-04-11 }\n---\n',
    'override.on',
  ],
])('%s: every clock of ours', (file, text, field) => {
  expect(tell(file, text).map(([at]) => at)).toEqual([field]);
  expect(tell(file, text, '2025-04-11')).toEqual([]);
});

const measure = (step: string) => `---\ntitle: Duty\nactor: office\nhistory: [{ ${step} }]\n---\n`;
const event = (lines: string) => `---\ntitle: Fair\n${lines}\n---\n`;
const source = (published: string) =>
  item('', {
    added: '2025-04-10',
    sources: `sources: [{ outlet: post, url: https://a.example, published: ${published} }]`,
  });

test.each([
  [FILE, source('2025-04-12'), 'sources[0].published'],
  ['measures/m.mdx', measure('status: in-force, on: 2099-01-01'), 'history[0].on'],
  [
    'measures/m.mdx',
    measure(
      'status: announced, on: 2025-04-01, source: { outlet: post, url: https://a.example, published: 2099 }',
    ),
    'history[0].source.published',
  ],
  ['events/fair.mdx', event('date: 2099-01-01/2099-01-03\noutcome: held'), 'date'],
])('%s: what others are said to have done', (file, text, field) => {
  expect(tell(file, text).map(([at, code]) => [at, code])).toEqual([[field, 'date.future']]);
});

test.each([
  ['on the day that is tomorrow here, and today elsewhere', FILE, source('2025-04-11')],
  ['on days some of which have come', FILE, source('2025-04-10/2099-01-01')],
  [
    'for a day to come',
    'measures/m.mdx',
    measure('status: announced, on: 2025-04-10, effective: 2099-01-01'),
  ],
  [
    'in an office that is given before it begins, for a term whose end is known',
    'people/ann.mdx',
    '---\nname: Ann\nroles: [{ title: Minister, from: 2099-01-20, to: 2103-01-20 }]\n---\n',
  ],
  [
    'in days that a question asks about',
    'questions/q.mdx',
    '---\ntitle: Q?\ndefinition: D.\nwindow: 2099\npositions: { "yes": Y., "no": N. }\n---\n',
  ],
  [
    'that turns the story on a day that is set',
    'topics/t.mdx',
    '---\ntitle: T\nsummary: So.\nturningPoints: [{ on: 2099-01-20, what: The truce ends. }]\n---\n',
  ],
  ['by plan', 'events/fair.mdx', event('date: 2099-01-01\noutcome: planned')],
  ['nobody knows whether', 'events/fair.mdx', event('date: 2099-01-01')],
  [
    'not, since it was called off',
    'events/fair.mdx',
    event('date: 2099-01-01\noutcome: cancelled'),
  ],
])('others may do something %s', (_, file, text) => {
  expect(tell(file, text)).toEqual([]);
});

test('what others did may be still to come, and a draft may wait for its day', () => {
  const event = '---\ntitle: Fair\ndate: 2099-01-01\noutcome: planned\n---\n';
  expect(tell('events/fair.mdx', event)).toEqual([]);
  expect(tell(FILE, item('', { added: '2099-01-05', more: 'status: draft' }))).toEqual([]);
});

test('what others did is told when it is certainly after the day at the desk, by any clock', () => {
  const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'];
  const offsets = ['', 'T00:00-12:00', 'T23:59-12:00', 'T00:00+14:00', 'T23:59+14:00', 'T12:00Z'];
  fc.assert(
    fc.property(
      fc.constantFrom('2025-03-01', '2025-04-10', '2026-01-01'),
      fc.integer({ min: -4, max: 3 }),
      fc.constantFrom(...offsets, '/..', '~', '?'),
      fc.constantFrom(...zones),
      (today, days, rest, zone) => {
        const published = `${toDayText(addDays(fromDayText(today), days))}${rest}`;
        const [entry] = toEntries({ [FILE]: item('', { added: '2025-02-01', published }) });
        if (entry === undefined) throw new Error('no entry');
        const there = { when: getWhen(published, zones[0] ?? ''), zone: zones[0] ?? '' };
        const isToCome = certainlyAfter(there, { when: getWhen(today, zone), zone });
        expect(judgeByDay(entry, today, zone).length > 0).toBe(isToCome);
      },
    ),
  );
});
