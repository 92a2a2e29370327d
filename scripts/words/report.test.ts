import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFaults, listWrong, printReport } from './report.ts';
import { readWordsFile } from './words-file.ts';

const read = (tag: string) =>
  readWordsFile(`${tag}.json`, readFileSync(`src/words/${tag}.json`, 'utf8')).messages;
const english = read('en');

test.each(['ar', 'de', 'en', 'fr', 'zh-Hans'])('nothing is wrong with %s', (tag) => {
  expect(listWrong(tag, read(tag), english)).toEqual([]);
});

test.each([
  [
    'a missing brace',
    'siden {day',
    'has a { that is not closed after day (at character 7 of the text): write } there',
  ],
  ['a brace too many', 'siden {day}}', 'has a } that closes nothing'],
  ['an unknown slot', 'siden {day} {dag}', 'has {dag}, which English does not have: use {day}'],
  ['a slot that is not used', 'siden da', 'does not use {day}: put it where it belongs'],
  ['an unknown format', 'siden {day, dato, on}', 'names the format dato, which there is not'],
  ['HTML', 'siden <b>{day}</b>', 'has HTML (<b>): write plain text'],
  ['a character of HTML', 'siden&nbsp;{day}', 'has HTML (&nbsp;): write plain text'],
  [
    'two million characters',
    '{day}'.padEnd(2_000_000, 'a'),
    'has 2000000 characters, and 4000 are the most',
  ],
  [
    'five levels',
    `{day}${'{n, select, other {'.repeat(5)}${'}}'.repeat(5)}`,
    'has braces more than 4 deep',
  ],
  [
    'a mark of another script',
    'siden {day}。',
    'has 。, a mark of another script: write that of nb',
  ],
  ['a mark that nobody sees', 'siden \u2068{day}', 'has U+2068, which cannot be seen: delete it'],
  ['letters of another script', 'siden {day} с', 'has с, in letters of another script'],
])('%s: one clear error', (_, text, fault) => {
  const found = listFaults('nb', text, 'since {day}');
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(fault);
});

test.each([
  ['nb', '{n, plural, one {# sak} few {# saker} other {# saker}}', 'few'],
  ['zh-Hans', '{n, plural, one {#条} other {#条}}', 'one'],
])('%s has no such plural form', (tag, text, form) => {
  expect(listFaults(tag, text, '{n}')).toEqual([
    `has the plural form ${form}, which ${tag} does not have: delete it`,
  ]);
});

test.each([
  ['ar', 'منذ {day}, ثم'],
  ['zh-Hans', '自{day}起.'],
  ['ru', 'с {day} since'],
  ['ja', '{day}から,'],
])('in %s marks and letters are those of its script: %s', (tag, text) => {
  expect(listFaults(tag, text, 'since {day}')).toHaveLength(1);
});

test.each([
  ['ar', 'منذ {day}؛ بتوقيت UTC'],
  ['zh-Hans', '自{day}起，1.5%'],
  ['ja', '{day}からカナもOK、'.replace('OK', '')],
  ['ru', 'с {day}: «да»'],
  ['es', '¿Desde {day}?'],
])('marks of %s are its own: %s', (tag, text) => {
  expect(listFaults(tag, text, 'since {day}')).toEqual([]);
});

test('a language is told in lines that lead to the places', () => {
  const small = {
    'front.empty': 'No item.',
    'front.since': 'since {day}',
    'counts.items': '{n, plural, one {# item} other {# items}}',
    'counts.days': '{n, plural, one {# day} other {# days}}',
    'share.cite': 'Cite',
  };
  const text = `{
  "front.emty": "Тут ничего.",
  "front.since": "с дня",
  "counts.items": "{n, plural, one {# тема} few {# темы} many {# тем} other {# темы}}",
  "counts.days": "{n, plural, one {# день} other {# дней}}",
  "share.cite": "Сослаться на эту страницу сайта"
}`;
  expect(printReport('ru', readWordsFile('ru.json', text), small).split('\n')).toEqual([
    'ru: 4 of 5 messages',
    '  missing: front.empty: No item.',
    '  ru.json:2:3: front.emty: is not a key: write front.empty',
    '  ru.json:3:3: front.since: does not use {day}: put it where it belongs',
    '  1 messages have no plural form few, as for 2, and say other there: counts.days, …',
    '  1 messages have no plural form many, as for 5, and say other there: counts.days, …',
    '  ru.json:6:3: share.cite: 3.9 times as long as English: Сослаться на эту страницу сайта',
    '',
  ]);
});
