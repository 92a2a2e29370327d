import { expect, test } from 'vitest';
import { item } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

function tell(on: string, more = '', front = '') {
  const question = [
    '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }',
    more,
    `override: { status: known, why: Both say so., by: Ed, on: ${on} }\n---\n`,
  ].join('\n');
  const files = {
    'questions/ask.mdx': question,
    'coverage/2025/04/a.mdx': item('It is so.', { published: '2025-04-10', more: front }),
    'coverage/2025/04/b.mdx': item('It is so.', { published: '2025-04-12' }),
  };
  return judgeFiles(files).findings.map(({ code, field, message }) => [code, field, message]);
}

const WITHDRAWN = 'status: withdrawn\nwithdrawn: It was wrong.';

test.each([
  ['when the first item was known', '2025-04-10', '', ''],
  ['when an item was known that is withdrawn since', '2025-04-10', '', WITHDRAWN],
  ['when the time begins that the question asks about', '2025-04-20', 'window: 2025-04-20/..', ''],
  ['in a month of which the window says no more', '2025-04-20', 'window: 2025-04/2025-05', ''],
  ['before a window that may begin earlier', '2025-04-11', 'window: 2025-04-20?/..', ''],
  ['where the beginning of the window is open', '2025-04-11', 'window: ../2025-04-20', ''],
])('an editor may judge %s', (_, on, more, front) => {
  expect(tell(on, more, front)).toEqual([]);
});

test.each([
  ['2025-04-09', '', 'before the first item here was known (2025-04-10)'],
  ['2025-04-19', 'window: 2025-04-20/..', 'before the time that it asks about (2025-04-20/..)'],
  ['2025-04-01', 'window: ../2025-04-20', 'before the first item here was known (2025-04-10)'],
])('a judgement of %s cannot be: %s', (on, more, message) => {
  expect(tell(on, more)).toEqual([['date.order', 'override.on', `judged ${on}, ${message}`]]);
});

test('nothing is said where nothing is covered yet', () => {
  const files = {
    'questions/ask.mdx':
      '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\noverride: { status: known, why: So., by: Ed, on: 2001-01-01 }\n---\n',
  };
  expect(judgeFiles(files).findings).toEqual([]);
});
