/** What holds for the table of every language: nothing is left in English, and sentences have the same slots. */
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { listSlots } from './slots.ts';
import { zhHans } from './zh-Hans.ts';

/** Names that are the same in every language. */
const NAMES = /JavaScript|Natural Earth|EDTF|RSS|\bUTC\b/g;
/** What is asked of the functions; what is not of the type throws, and is asked differently. */
const ASKED = [
  [3, 3, 3, 3],
  ['7', '7', '7', '7'],
  ['7', 3, '7', 3],
  [3, '7', '7'],
  [3, '7', 3, ['7', '7']],
  ['7', '7', 3, ['7', '7']],
  ['7', '7', ['7', '7']],
  [['7', '7']],
  [['7', '7'], '7', '7'],
  [{ days: true, topics: true, corrections: true, questions: true }],
];

/** Dotted names and texts; those of a function are what it says of several numbers and names. */
function listTexts(value: unknown, name = ''): [string, string][] {
  if (/^(tag|dates|text)$|\.(tag|locale)$/.test(name)) return [];
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'function')
    return ASKED.flatMap((asked, index) => {
      const said = attempt(() => (value as (...parts: unknown[]) => unknown)(...asked));
      // An answer with one of these was asked with what is not of the type.
      const isFit = typeof said === 'string' && !/undefined|NaN|\[object|7,7/.test(said);
      return isFit ? [[`${name}(${String(index)})`, said]] : [];
    });
  return Object.entries(value as object).flatMap(([key, one]) =>
    listTexts(one, name === '' ? key : `${name}.${key}`),
  );
}

function attempt(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const toLetters = (text: string) => text.replace(/\{\w+(?::\w+)?\}/g, '').replace(/[^\p{L}]/gu, '');

const english = new Map(listTexts(en));

describe.each<[string, Words]>([
  ['zh-Hans', zhHans],
  ['ar', ar],
])('%s', (_, words) => {
  const texts = listTexts(words);

  test('says every text of the table', () => {
    // The forms of plurals are a language's own.
    const own = (name: string) => !/\.(zero|one|two|few|many|other)$/.test(name);
    const names = new Set(texts.map(([name]) => name.replace(/\(\d\)$/, '')).filter(own));
    const expected = [...english.keys()].map((name) => name.replace(/\(\d\)$/, '')).filter(own);
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
  });

  test('leaves no word in Latin letters but names', () => {
    const left = texts.filter(([, text]) =>
      /[A-Za-z]/.test(text.replace(/\{\w+(?::\w+)?\}/g, '').replace(NAMES, '')),
    );
    expect(left).toEqual([]);
  });

  test('says nothing as English does, where there are words', () => {
    const same = texts.filter(
      ([name, text]) => toLetters(text) !== '' && english.get(name) === text,
    );
    expect(same).toEqual([]);
  });

  test('has the slots of the English sentences', () => {
    const slots = (text: string) =>
      listSlots(text)
        .map((slot) => slot.split(':')[0])
        .sort();
    const other = texts.filter(([name, text]) => {
      const theirs = english.get(name);
      return theirs !== undefined && slots(text).join() !== slots(theirs).join();
    });
    expect(other).toEqual([]);
  });

  test('uses the marks of its script', () => {
    const latin = words.tag === 'ar' ? /[,;?]/ : /[,;:?.()](?!\d)/;
    const wrong = texts.filter(([, text]) => latin.test(text.replace(/\{\w+(?::\w+)?\}/g, '')));
    expect(wrong).toEqual([]);
  });
});

/** What is so now is so on a day: no page knows when it is read. */
describe.each<[string, Words, RegExp]>([
  ['en', en, /\b(now|today|currently|so far|(at|the) present|to date)\b/i],
  ['de', de, /\b(jetzt|heute|heutig\w*|derzeit|bisher|bislang|aktuell\w*|gegenwärtig\w*)\b/i],
  ['fr', fr, /aujourd’hui|actuel|l’instant|désormais|maintenant|jusqu’ici|le présent/i],
  ['ar', ar, /الآن|حاليًا|الحاضر/],
  ['zh-Hans', zhHans, /现在|现为|现行|现状|目前|如今|至今|当前|迄今|暂无/],
])('%s', (_, words, present) => {
  test('says nothing of the present without its day', () => {
    // A search in the page is made while it is read.
    const texts = listTexts(words).filter(([name]) => !/^(search|scripts|forms)\./.test(name));
    const undated = ([, text]: [string, string]) =>
      present.test(text.replace(/\{\w+/g, '{')) && !text.includes('{day');
    expect(texts.filter(undated)).toEqual([]);
  });
});
