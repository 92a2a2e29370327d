import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listLanguages } from '../../src/words/words.ts';
import { listFaults, listWrong, printReport } from './report.ts';
import { readWordsFile } from './words-file.ts';

const read = (tag: string) =>
  readWordsFile(`${tag}.json`, readFileSync(`src/words/${tag}.json`, 'utf8')).messages;
const DAY = 'front.since';

test.each(listLanguages())('nothing is wrong with %s', (tag) => {
  expect(listWrong(tag, read(tag))).toEqual([]);
});

test.each([
  [
    'a missing brace',
    'siden {day',
    'has a { that is not closed after day (at character 7 of the text): write } there',
  ],
  ['a brace too many', 'siden {day}}', 'has a } that closes nothing'],
  [
    'an unknown slot',
    'siden {day} {dag}',
    'has {dag}, which this message does not have: use {day}',
  ],
  ['a slot that is not used', 'siden da', 'lacks {day}: use {day}'],
  ['an unknown format', 'siden {day, dato, on}', 'names the format dato, which there is not'],
  ['HTML', 'siden <b>{day}</b>', 'has HTML, which readers would see as written: “<b>”'],
  [
    'a character of HTML',
    'siden&nbsp;{day}',
    'has HTML, which readers would see as written: “&nbsp;”',
  ],
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
  const found = listFaults('nb', DAY, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(fault);
});

test.each([
  ['nb', '{n, plural, one {# sak} few {# saker} other {# saker}}', 'few'],
  ['zh-Hans', '{n, plural, one {#条} other {#条}}', 'one'],
])('%s has no such plural form', (tag, text, form) => {
  const [fault = '', ...more] = listFaults(tag, 'counts.items', text);
  expect(fault).toContain(`has the form ${form} in {n, plural, …}, which ${tag} does not have`);
  expect(more).toEqual([]);
});

test.each([
  ['ar', 'منذ {day}, ثم'],
  ['zh-Hans', '自{day}起.'],
  ['ru', 'с {day} since'],
  ['ja', '{day}から,'],
])('in %s marks and letters are those of its script: %s', (tag, text) => {
  expect(listFaults(tag, DAY, text)).toHaveLength(1);
});

test.each([
  ['ar', 'منذ {day}؛ بتوقيت UTC'],
  ['zh-Hans', '自{day}起，1.5%'],
  ['ja', '{day}からカナもOK、'.replace('OK', '')],
  ['ru', 'с {day}: «да»'],
  ['es', '¿Desde {day}?'],
])('marks of %s are its own: %s', (tag, text) => {
  expect(listFaults(tag, DAY, text)).toEqual([]);
});

test('a language is told in lines that lead to the places', () => {
  const keys = ['front.empty', 'front.since', 'counts.items', 'counts.changes', 'share.cite'];
  const english = read('en');
  const small = Object.fromEntries(keys.map((key) => [key, english[key] ?? '']));
  const text = `{
  "front.emty": "Тут ничего.",
  "front.since": "с дня",
  "counts.items": "{n, plural, one {# тема} few {# темы} many {# тем} other {# темы}}",
  "counts.changes": "{n, plural, one {# день} other {# дней}}",
  "share.cite": "Сослаться на эту страницу сайта"
}`;
  expect(printReport('ru', readWordsFile('ru.json', text), small).split('\n')).toEqual([
    'ru: 4 of 5 messages',
    `  missing: front.empty: ${small['front.empty'] ?? ''}`,
    '  ru.json:2:3: front.emty: is not the key of a message: did you mean “front.empty”?',
    '  ru.json:3:3: front.since: lacks {day}: use {day}',
    '  messages with the forms one and other alone, where ru has one, few, many, other: 1, as counts.changes',
    '  ru.json:6:3: share.cite: 3.9 times as long as English: Сослаться на эту страницу сайта',
    '',
  ]);
});
