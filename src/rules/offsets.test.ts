import { expect, test } from 'vitest';
import { item } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const PLACES = {
  'places/washington.mdx': '---\nname: Washington\ncountry: US\nzone: America/New_York\n---\n',
  'places/beijing.mdx': '---\nname: Beijing\ncountry: CN\nzone: Asia/Shanghai\n---\n',
};

function tell(happened: string, place?: string): string[] {
  const file = item('', {
    published: '2025-01-01',
    ...(place !== undefined && { place }),
  }).replace('dates: { added', `dates: { happened: ${happened}, added`);
  const { findings } = judgeFiles({ ...PLACES, 'coverage/2025/04/a.mdx': file });
  return findings.map(
    ({ field, code, message, remedy }) => `${String(field)} ${code} ${message} — ${remedy}`,
  );
}

test.each([
  ['2025-02-12T10:00', 'beijing'],
  ['2025-02-12T10:00+08:00', 'beijing'],
  ['2025-02-12T10:00-05:00', 'washington'],
  ['2025-07-12T10:00-04:00', 'washington'],
  // The hour that is shown twice has two offsets.
  ['2025-11-02T01:30-04:00', 'washington'],
  ['2025-11-02T01:30-05:00', 'washington'],
  ['2025-02-12', 'beijing'],
  ['2025-02-12T10:00-05:00', undefined],
])('%s at %s', (happened, place) => {
  expect(tell(happened, place)).toEqual([]);
});

test('an offset that the place does not have on that day', () => {
  expect(tell('2025-07-12T10:00-05:00', 'washington')).toEqual([
    'dates.happened date.offset clocks in America/New_York are -04:00 from UTC then, not -05:00 — write 2025-07-12T10:00-04:00 if that is the hour there, or 2025-07-12T11:00-04:00 for the same moment',
  ]);
  expect(tell('2025-02-12/2025-02-12T10:00Z', 'beijing')).toEqual([
    expect.stringContaining(
      'write 2025-02-12T10:00+08:00 if that is the hour there, or 2025-02-12T18:00+08:00',
    ),
  ]);
});

test('an hour that is of no place', () => {
  expect(tell('2025-02-12T10:00')).toEqual([
    expect.stringMatching(
      /^dates.happened date.offset a time needs its offset.*or name the `place`$/,
    ),
  ]);
});

test.each([
  ['2025-03-09T02:30', 'skip this time'],
  ['2025-11-02T01:30', 'show this time twice'],
])('%s, which clocks there do not show once, is told and stops nothing', (happened, words) => {
  expect(tell(happened, 'washington')).toEqual([expect.stringContaining(words)]);
});

test('of a place that is not there nothing more is told', () => {
  expect(tell('2025-02-12T10:00', 'nowhere').map((line) => line.split(' ')[1])).toEqual([
    'reference.dangling',
  ]);
});

test('an event is dated by its place', () => {
  const event = (more: string) => ({
    ...PLACES,
    'events/fair.mdx': `---\ntitle: Fair\ndate: 2025-07-12T10:00-05:00\n${more}---\n`,
  });
  const codes = (files: Record<string, string>) =>
    judgeFiles(files).findings.map(({ code }) => code);
  expect(codes(event('place: washington\n'))).toEqual(['date.offset']);
  expect(codes(event(''))).toEqual([]);
});
