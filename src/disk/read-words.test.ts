import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';

const read = (text: string) => readWords(Buffer.from(text), 'content/words.yaml');

test('texts that can be used are there, and each other one is told with its place', () => {
  const { words, problems } = read(
    'front.empty: Quiet so far.\nfront.emty: x\nfront.allQuestions: y\n',
  );
  expect(words).toEqual({ 'front.empty': 'Quiet so far.' });
  expect(problems).toMatchObject([
    { path: 'content/words.yaml', line: 2, column: 1, code: 'words.unknown' },
    { line: 3, column: 1, field: 'front.allQuestions', code: 'words.slots' },
  ]);
});

test('a message has numbers in it, and the form of a date as it was written before is read', () => {
  const counted = '{n, plural, one {# story} other {# stories}}';
  const { words, problems } = read(
    `counts.items: "${counted}"\nitem.saidTo: "until {day:on}"\nfront.everything: "All {feeds"\n`,
  );
  expect(words).toEqual({ 'counts.items': counted, 'item.saidTo': 'until {day, date, on}' });
  expect(problems).toMatchObject([{ line: 3, field: 'front.everything', code: 'words.message' }]);
});

test.each(['- a list\n', 'just a text\n'])('%j holds no texts', (text) => {
  expect(read(text)).toMatchObject({ words: {}, problems: [{ line: 1, code: 'words.lines' }] });
});

test('what is no YAML is told as such', () => {
  const { problems } = read('front.empty: "open\n');
  expect(problems[0]?.severity).toBe('error');
  expect(problems.length).toBeGreaterThan(0);
});
