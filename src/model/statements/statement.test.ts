import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { getWhen } from '../item.ts';
import { addTextFragment, toKnownDay } from './statement.ts';

test.each([
  ['2025-04-25', '2025-04-27', '2025-04-25'],
  ['2025-04-24T23:30-04:00', '2025-04-27', '2025-04-24'],
  ['2025-04-25T01:30+08:00', '2025-04-27', '2025-04-25'],
  ['2025-04-20/2025-04-24', '2025-04-27', '2025-04-24'],
  ['2025-04', '2025-04-27', '2025-04-27'],
  ['2025-04', '2025-06-01', '2025-04-30'],
])('what was published %s and added %s was known on %s', (published, added, day) => {
  expect(toKnownDay(getWhen(published, 'UTC'), getWhen(added, 'UTC'))).toBe(day);
});

describe('an item', () => {
  const known = (text: string) =>
    buildFiles({ 'coverage/2025/04/a.mdx': text }).publication.record.knownOn.get(
      '/coverage/2025/04/a',
    );
  const sources = (first: string) =>
    `sources: [{ outlet: post, url: https://a.example/${first} }, { outlet: wire, url: https://b.example/, published: 2025-04-02 }]`;

  test('was known when the piece covered was published, not its background', () => {
    expect(known(item('', { sources: sources(', published: 2025-04-05') }))).toBe('2025-04-05');
  });

  test('was known when it was added, if that is not recorded', () => {
    expect(known(item('', { sources: sources(''), added: '2025-04-06' }))).toBe('2025-04-06');
  });

  test('was not known before a later source that its summary names', () => {
    const later = (outlet: string) =>
      `sources: [{ outlet: post, url: https://a.example/, published: 2025-04-05 }, { outlet: ${outlet}, url: https://b.example/, published: 2025-04-09 }]`;
    const tell = (summary: string, outlet = 'wire') =>
      known(item('', { sources: later(outlet) }).replace('It says so.', summary));
    expect(tell('Post reports it.')).toBe('2025-04-05');
    expect(tell('Post reports it, and Wire denies it.')).toBe('2025-04-09');
    // The name of an outlet does not tell a second piece of it from the first.
    expect(tell('Post reports it.', 'post')).toBe('2025-04-05');
  });

  test('was not known before the last of its statements', () => {
    expect(known(item(say('x', { published: '2025-04-12' }), { published: '2025-04-10' }))).toBe(
      '2025-04-12',
    );
  });
});

const PAGE = 'https://paper.example/a';

test.each([
  ['no recent call', '#:~:text=no%20recent%20call'],
  ['very tough, and extremely hard', '#:~:text=very%20tough%2C%20and%20extremely%20hard'],
  ['a well-known call', '#:~:text=a%20well%2Dknown%20call'],
  // Pages write apostrophes in several ways.
  [
    'He’s called. It is no sign of weakness',
    '#:~:text=called.%20It%20is%20no%20sign%20of%20weakness',
  ],
  ['one two … three four five', '#:~:text=three%20four%20five'],
  ['[the two] sides have spoken', '#:~:text=sides%20have%20spoken'],
  [
    'one two three four five six seven eight nine ten',
    '#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten',
  ],
  ['…', ''],
])('%s', (words, fragment) => {
  expect(addTextFragment(PAGE, words)).toBe(PAGE + fragment);
});

test('an address that has a fragment keeps it', () => {
  expect(addTextFragment(`${PAGE}#part`, 'no call')).toBe(`${PAGE}#part:~:text=no%20call`);
});
