/** What is shown beside words that are being captured: the same, a hedge, a few words; never more than is so. */
import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../model/entries.fixture.ts';
import { type Compared, listSaid } from './said-already.ts';

const SAID: readonly (readonly [id: string, by: string, said: string, words: string])[] = [
  ['never', 'ann', '2025-04-01', 'We will never lower the dues of the harbour'],
  ['later', 'ann', '2025-04-20', 'We will never lower the dues of the harbour'],
  ['talks', 'ann', '2025-04-02', 'There were no talks between our two countries'],
  ['bo', 'bo', '2025-04-01', 'We will never lower the dues of the harbour'],
  ['de', 'ann', '2025-04-03', 'Wir werden die Abgaben bis Mai senken'],
  ['zh', 'ann', '2025-04-04', '双方没有进行过任何磋商或谈判'],
];

const { publication } = buildFiles({
  'coverage/2025/04/a.mdx': item(
    SAID.map(([id, by, said, words]) => say(id, { by, said }, words)).join('\n\n'),
    { more: 'title: On the dues' },
  ).replace(/^title: (?!On the dues).*\n/m, ''),
});

const mark = (parts: readonly Compared[] = []) =>
  parts.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join('');

const find = (words: string, said = '2025-04-10', speaker = 'ann') =>
  listSaid(publication, speaker, words, said).map(({ address, how, then, now }) =>
    [address.replace(/^.*#/, ''), how, mark(then), mark(now)].filter(Boolean).join(' | '),
  );

test('the same words, in whatever marks and capitals, by the same speaker', () => {
  expect(find('“we will never lower the dues of the harbour.”')).toEqual(['never | same']);
  expect(find('We will never lower the dues of the harbour', '2025-04-10', 'bo')).toEqual([
    'bo | same',
  ]);
  expect(listSaid(publication, 'ann', SAID[0]?.[3] ?? '', '2025-04-10')).toEqual([
    { address: 'coverage/2025/04/a#never', title: 'On the dues', said: '2025-04-01', how: 'same' },
  ]);
});

test('the latest comes first, and nothing that was said later', () => {
  const words = 'We will never lower the dues of the harbour';
  expect(find(words, '2025-04-21')).toEqual(['later | same', 'never | same']);
  expect(find(words, '2025-03-01')).toEqual([]);
});

test.each([
  [
    'We may never lower the dues of the harbour',
    'never | hedge | We [will] never lower the dues of the harbour | We [may] never lower the dues of the harbour',
  ],
  [
    'There were, as far as I know, no talks between our two countries',
    'talks | hedge | There were no talks between our two countries | There were, [as far as I know], no talks between our two countries',
  ],
  [
    'Wir werden die Abgaben vielleicht bis Mai senken',
    'de | hedge | Wir werden die Abgaben bis Mai senken | Wir werden die Abgaben [vielleicht] bis Mai senken',
  ],
  [
    'There were talks between our two countries',
    'talks | near | There were [no] talks between our two countries | There were talks between our two countries',
  ],
  [
    '双方可能没有进行过任何磋商或谈判',
    'zh | hedge | 双方没有进行过任何磋商或谈判 | 双方[可能]没有进行过任何磋商或谈判',
  ],
  [
    'There were no talks – between our two countries!',
    'talks | near | There were no talks between our two countries | There were no talks – between our two countries!',
  ],
])('beside each other, with the words that differ: %s', (words, told) => {
  expect(find(words)).toEqual([told]);
});

test.each([
  ['other words', 'There were no ships between our three islands this winter'],
  ['few words', 'No talks'],
  ['no words', ''],
])('nothing of %s', (_, words) => {
  expect(find(words)).toEqual([]);
});

test('among ten thousand statements', () => {
  const many = Object.fromEntries(
    Array.from({ length: 250 }, (_, file) => [
      `coverage/2025/04/m${file}.mdx`,
      item(
        Array.from({ length: 40 }, (_, index) =>
          say(
            `s${index}`,
            { by: 'ann', said: '2025-04-01' },
            `The dues of quay ${file * 40 + index} are what they have been for years`,
          ),
        ).join('\n\n'),
      ),
    ]),
  );
  const large = buildFiles(many).publication;
  expect(large.record.statements).toHaveLength(10_000);
  const words = 'The dues of quay 4711 are what they have been for years';
  const [first, second] = listSaid(large, 'ann', words, '2025-04-10');
  expect([first?.address, first?.how]).toEqual(['coverage/2025/04/m117#s31', 'same']);
  expect(second?.how).toBe('near');
});
