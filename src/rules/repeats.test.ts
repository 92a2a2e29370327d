/** Words that somebody said before: told once, silent where the two refer to each other, and fast. */
import { expect, test } from 'vitest';
import { item, say } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const WORDS = 'We have never had a call';

function tell(
  first: Readonly<Record<string, string>>,
  later: Readonly<Record<string, string>>,
  words = WORDS,
  more = '',
): string[] {
  const { findings } = judgeFiles({
    'coverage/2025/04/a.mdx': item(say('x', { said: '2025-04-01', ...first }, WORDS)),
    'coverage/2025/04/b.mdx': item(say('y', { said: '2025-04-03', ...later }, words), { more }),
  });
  return findings
    .filter(({ code }) => code === 'statement.repeats')
    .map(({ severity, field, entry, message }) =>
      [severity, entry.inside, field, message].join(' '),
    );
}

const NOTE =
  'note coverage/2025/04/b.mdx Statement.repeats Ann said these words already: coverage/2025/04/a#x (2025-04-01)';

test.each([
  ['as they were', WORDS],
  ['in other capitals, quotation marks and spaces', '“we have  never had a Call.”'],
])('words that are said again %s', (_, words) => {
  expect(tell({ by: 'ann' }, { by: 'ann' }, words)).toEqual([NOTE]);
});

test('a paraphrase of the same words, and an original of the same words', () => {
  expect(tell({ by: 'ann' }, { by: 'ann', kind: 'paraphrase' })).toEqual([NOTE]);
  const original = 'Wir haben nie telefoniert';
  const said = { by: 'ann', lang: 'de', original };
  expect(tell(said, said, 'There has not been a telephone call')).toEqual([NOTE]);
});

test.each([
  ['that somebody else says', { by: 'bo' }, WORDS],
  ['that say that they are repeated', { by: 'ann', repeats: 'coverage/2025/04/a#x' }, WORDS],
  ['with another relation', { by: 'ann', confirms: 'coverage/2025/04/a#x' }, WORDS],
  ['with a hedge', { by: 'ann' }, 'We may never have had a call'],
])('nothing of words %s', (_, later, words) => {
  expect(tell({ by: 'ann' }, later, words)).toEqual([]);
});

test('nothing of words too short to tell anything', () => {
  const body = (id: string, said: string) => item(say(id, { by: 'ann', said }, 'No comment today'));
  const { findings } = judgeFiles({
    'coverage/2025/04/a.mdx': body('x', '2025-04-01'),
    'coverage/2025/04/b.mdx': body('y', '2025-04-02'),
  });
  expect(findings.filter(({ code }) => code === 'statement.repeats')).toEqual([]);
});

test('nothing of words in a draft or a withdrawn item that something published may not name', () => {
  const told = (status: string) => {
    const { findings } = judgeFiles({
      'coverage/2025/04/a.mdx': item(say('x', { by: 'ann', said: '2025-04-01' }, WORDS), {
        more: status,
      }),
      'coverage/2025/04/b.mdx': item(say('y', { by: 'ann', said: '2025-04-03' }, WORDS)),
    });
    return findings.filter(({ code }) => code === 'statement.repeats').length;
  };
  expect(told('')).toBe(1);
  expect(told('status: draft')).toBe(0);
  expect(told('status: withdrawn\nwithdrawn: It was wrong.')).toBe(0);
});

test('one note for each statement, and none for those that a chain of repeats joins', () => {
  const at = (day: number, more = {}) =>
    item(say('x', { by: 'ann', said: `2025-04-0${day}`, ...more }, WORDS));
  const { findings } = judgeFiles({
    'coverage/2025/04/a.mdx': at(1),
    'coverage/2025/04/b.mdx': at(2, { repeats: 'coverage/2025/04/a#x' }),
    'coverage/2025/04/c.mdx': at(3, { repeats: 'coverage/2025/04/b#x' }),
    'coverage/2025/04/d.mdx': at(4),
  });
  const told = findings.filter(({ code }) => code === 'statement.repeats');
  expect(told.map(({ entry }) => entry.inside)).toEqual(['coverage/2025/04/d.mdx']);
});
