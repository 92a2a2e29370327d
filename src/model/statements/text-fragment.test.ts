import { expect, test } from 'vitest';
import { addTextFragment } from './text-fragment.ts';

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
