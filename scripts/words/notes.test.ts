import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIP_KEYS } from '../../src/content/disk/check-message.ts';
import { explainAll, NOTES } from './notes.ts';
import { printSchema } from './schema.ts';
import { readWordsFile } from './words-file.ts';

const read = (name: string) =>
  readWordsFile(name, readFileSync(`src/words/${name}`, 'utf8')).messages;
const names = readdirSync('src/words').filter((name) => /^[\w-]+\.json$/.test(name));
const english = read('en.json');
const all = names.map(read);
const explained = explainAll(english, all);
const ruleKeys = [...new Set(all.flatMap((one) => Object.keys(one)))].filter(
  (key) => english[key] === undefined,
);

const toPattern = (key: string) => (one: string) =>
  one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one;
const toWords = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

test('each message has a note, a place and a meaning of each slot: write them in notes.json', () => {
  const bare = explained.filter(
    ({ note, place, slots }) => !note || !place || slots.some(({ means }) => !means),
  );
  expect(bare.map(({ key }) => key)).toEqual([]);
  const keys = Object.keys(NOTES.keys);
  expect(ruleKeys.filter((key) => !keys.some(toPattern(key)))).toEqual([]);
});

test('no note is left over', () => {
  const keys = [...Object.keys(english), ...ruleKeys, ...CLIP_KEYS];
  expect(Object.keys(NOTES.keys).filter((one) => !keys.some((key) => toPattern(key)(one)))).toEqual(
    [],
  );
  const groups = Object.keys(NOTES.groups);
  expect(groups.filter((one) => !keys.some((key) => key.startsWith(`${one}.`)))).toEqual([]);
  const slots = explained.flatMap((one) => one.slots.map(({ name }) => ({ key: one.key, name })));
  const isUsed = (one: string) => {
    const [name = '', place] = one.split('/').toReversed();
    return slots.some(
      (slot) => slot.name === name && (!place || `${slot.key}.`.startsWith(`${place}.`)),
    );
  };
  expect(Object.keys(NOTES.slots).filter((one) => !isUsed(one))).toEqual([]);
});

test('no two messages of a group have one note', () => {
  const seen = new Set<string>();
  const twice = explained.filter(({ place, note }) => {
    const told = `${place} ${note}`;
    return seen.has(told) || !seen.add(told);
  });
  expect(twice.map(({ key }) => key)).toEqual([]);
});

test('a note says more than the key and the English message', () => {
  const idle = explained.filter(({ key, english: message, note }) => {
    const known = new Set([...toWords(key.replace(/[A-Z]/g, ' $&')), ...toWords(message)]);
    return toWords(note).filter((word) => word.length > 2 && !known.has(word)).length < 2;
  });
  expect(idle.map(({ key, note }) => `${key}: ${note}`)).toEqual([]);
});

test('a note names messages that there are, and slots that its message has', () => {
  const wrong = explained.flatMap(({ key, note, slots }) =>
    [
      ...[...note.matchAll(/`([^`]+)`/g)].filter(([, named = '']) => english[named] === undefined),
      ...[...note.matchAll(/\{(\w+)\}/g)].filter(
        ([, name]) => !key.startsWith('dates.') && !slots.some((slot) => slot.name === name),
      ),
    ].map(([named]) => `${key}: ${named}`),
  );
  expect(wrong).toEqual([]);
});

test('an example is what readers see, with each slot filled', () => {
  const wrong = explained.filter(
    ({ examples, slots }) =>
      examples.some((one) => /[{}]|undefined|NaN|\[object/.test(one)) ||
      slots.length > 0 !== examples.length > 0,
  );
  expect(wrong.map(({ key }) => key)).toEqual([]);
  const say = (key: string) => explained.find((one) => one.key === key)?.examples;
  expect(say('counts.items')).toEqual(['1 item', '3 items']);
  expect(say('rates.percent')).toEqual(['12.5%']);
  expect(say('entity.latitude')).toEqual(['3.5° N', '3.5° S']);
});

test('the schema is that of the messages that there are: npm run words -- --types', () => {
  expect(readFileSync('src/words/words.schema.json', 'utf8')).toBe(printSchema(english, all));
});

interface Schema {
  readonly properties: Readonly<Record<string, { readonly pattern?: string }>>;
  readonly patternProperties: Readonly<Record<string, { readonly pattern?: string }>>;
}

test('the schema takes the messages of each language, and no unknown key or slot left out', () => {
  const { properties, patternProperties } = JSON.parse(printSchema(english, all)) as Schema;
  const isFine = (key: string, text: string) => {
    const property = Object.hasOwn(properties, key)
      ? properties[key]
      : Object.entries(patternProperties).find(([one]) => new RegExp(one, 'u').test(key))?.[1];
    return property !== undefined && new RegExp(property.pattern ?? '', 'u').test(text);
  };
  const wrong = all.flatMap((one) =>
    Object.entries(one).filter(([key, text]) => !isFine(key, text)),
  );
  expect(wrong).toEqual([]);
  expect(isFine('front.emty', 'x')).toBe(false);
  expect(isFine('front.since', 'since then')).toBe(false);
  expect(isFine('front.since', 'depuis {day, date, since}')).toBe(true);
  expect(isFine('front.empty', 'No {thing}.')).toBe(false);
});

test.each([
  ['.vscode/settings.json', ''],
  ['starter/dot-vscode/settings.json', 'node_modules/dateline/'],
])('%s leads editors to the schema', (file, root) => {
  const { 'yaml.schemas': schemas } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly 'yaml.schemas': Readonly<Record<string, string>>;
  };
  expect(schemas[`${root}src/words/words.schema.json`]).toBe('content/words/*.yaml');
});

test.each(names)('%s names the schema', (name) => {
  const { $schema } = JSON.parse(readFileSync(`src/words/${name}`, 'utf8')) as Record<
    string,
    string
  >;
  expect($schema).toBe('./words.schema.json');
});
