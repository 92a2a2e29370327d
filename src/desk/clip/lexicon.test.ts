/** What holds for the words by which clip reads pages, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toLexicon, toPattern } from './lexicon.ts';

const WORDS = `${import.meta.dirname}/../../words/clip`;

const read = (tag: string) =>
  JSON.parse(readFileSync(`${WORDS}/${tag}.json`, 'utf8')) as Record<string, string>;
const tags = readdirSync(WORDS).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
const KEYS = Object.keys(read('en'));

describe.each(tags)('the words of %s', (tag) => {
  const words = Object.entries(read(tag));
  test('stand under keys that are known, in the order of English', () => {
    const keys = words.map(([key]) => key);
    expect(keys).toEqual(KEYS.filter((key) => keys.includes(key)));
  });
  test('are lists without gaps, names of days and months by the week and the year', () => {
    for (const [key, text] of words) {
      const list = text.split('|');
      if (key === 'clip.months' || key === 'clip.weekdays')
        expect([key, text === '' ? 0 : list.length % (key === 'clip.months' ? 12 : 7)]).toEqual([
          key,
          0,
        ]);
      else if (text !== '')
        expect([key, list.filter((word) => word.trim() !== word || word === '')]).toEqual([
          key,
          [],
        ]);
    }
  });
  test('count on a page of the language', () => {
    const lexicon = toLexicon(undefined, tag);
    for (const [key, text] of words)
      for (const word of text.split('|').filter(Boolean))
        if (!/^clip\.(?:months|weekdays)$/.test(key))
          expect(lexicon.list(key as 'clip.verbs')).toContain(word.replace(/!$/, ''));
  });
});

test.each([
  ['said', 'he said it', true],
  ['said', 'unsaid', false],
  ['abonnent*', 'Abonnenten', true],
  ['*لل', 'وللم', false],
  ['*سوف*', 'وسوفت', true],
  ['表示', '他表示不', true],
  ['create … account', 'create your own free account', true],
  ['create … account', 'create accounts', false],
  ['# ago', '12 ago', true],
  ['a.b', 'axb', false],
])('“%s” in “%s”: %s', (word, text, isThere) =>
  expect(new RegExp(toPattern([word]), 'iu').test(text)).toBe(isThere),
);

test('a word that may mean something else counts on pages of its own language', () => {
  const has = (language?: string) =>
    toLexicon(undefined, language).list('clip.verbs').includes('dice');
  expect([has(), has('en'), has('es-MX')]).toEqual([false, false, true]);
});
