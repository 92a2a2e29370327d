/** What holds for the messages of the desk in every language, and that code says all of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSlots, parseMessage, type Slots } from '../../words/message.ts';
import { reviveMessages } from '../../words/slots.ts';
import { listLanguages } from '../../words/words.ts';
import { say, sayAll, sayEither, sayIn } from './say.ts';
import { chooseDeskWords, DESK_TABLES } from './words.ts';

/** What the page can read. */
const FORMATS = new Set(['number']);

const desk = join(import.meta.dirname, '..');
const english = DESK_TABLES.en ?? {};
const keys = Object.keys(english);
const slotsOf = (message: string) => [...listSlots(parseMessage(message, FORMATS)).keys()];

test('the tables are those of the files, of languages that the site has', () => {
  const tags = globSync('*.json', { cwd: import.meta.dirname }).map((name) => name.slice(0, -5));
  expect(tags.toSorted()).toEqual(Object.keys(DESK_TABLES).toSorted());
  expect(Object.keys(DESK_TABLES).filter((tag) => !listLanguages().includes(tag))).toEqual([]);
});

test('groups stand by the alphabet, and none has the name of rules', () => {
  const groups = [...new Set(keys.map((key) => key.replace(/\..*/, '')))];
  expect(groups).toEqual(groups.toSorted());
  expect(keys.map((key) => key.replace(/\..*/, '')).join(' ')).not.toMatch(
    /\b(clip|dates|names|numbers|text|tag|locale|(kind|correction|venue|field)Names)\b/,
  );
});

test('code says each message: say.list.search', () => {
  const code = globSync('**/*.ts', { cwd: desk })
    .filter((path) => !/\.(test|d)\.ts$/.test(path))
    .map((path) => readFileSync(join(desk, path), 'utf8').replace(/\s+\./g, '.'))
    .join('\n');
  const said = new Set<string>();
  for (const [, path = ''] of code.matchAll(/\b(?:say|words|table)\.(\w+(?:\.\w+)*)/g)) {
    said.add(`${path}!`);
    // What is done with a message may follow it.
    for (let own = path; own.includes('.'); own = own.replace(/\.\w+$/, '')) said.add(own);
  }
  // A group alone is asked for one of its messages: say.shared.statuses[status].
  const isSaid = (key: string) => said.has(key) || said.has(`${key.replace(/\.[^.]+$/, '')}!`);
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

describe.each(Object.entries(DESK_TABLES))('%s', (tag, own) => {
  test('has the keys of English in its order, and the slots', () => {
    expect(Object.keys(own)).toEqual(keys);
    const other = Object.entries(own).filter(
      ([key, message]) =>
        slotsOf(message).toSorted().join() !==
        slotsOf(english[key] ?? '')
          .toSorted()
          .join(),
    );
    expect(other.map(([key]) => key)).toEqual([]);
  });

  test('the page says what the server says', () => {
    const words = chooseDeskWords(tag);
    const page = reviveMessages(JSON.parse(JSON.stringify(words)), words.locale);
    for (const key of keys.filter((one) => english[one]?.includes('{'))) {
      const slots = slotsOf(english[key] ?? '');
      for (const n of [0, 1, 2, 5, 21, 1234]) {
        const given = Object.fromEntries(slots.map((name) => [name, n]));
        expect([key, sayAt(page, key, given)]).toEqual([key, sayAt(words, key, given)]);
      }
    }
  });
});

function sayAt(words: unknown, key: string, given: Slots): string {
  const found = key
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Readonly<Record<string, unknown>>)[name], words);
  return (found as (given: Slots) => string)(given);
}

test('what is said is in the language of the desk, in English where there is none', async () => {
  const italian = chooseDeskWords('it-CH');
  const later = sayIn(italian, async () => {
    await Promise.resolve();
    const lists = [sayEither(['a', 'b']), sayAll(['a', 'b', 'c'])];
    return [say.tag, say.shared.files({ n: 2 }), say.kindNames.topic, ...lists];
  });
  expect([say.tag, say.shared.files({ n: 2 }), say.kindNames.coverage]).toEqual([
    ...['en', '2 files', 'item'],
  ]);
  expect(await later).toEqual(['it', '2 file', 'tema', 'a o b', 'a, b e c']);
  expect(chooseDeskWords('pl').tag).toBe('en');
});
