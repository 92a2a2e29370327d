/** What holds for the messages of every language: keys, slots, plurals, marks of the script, and no English left. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from './formats.ts';
import { listSlots, parseMessage, type Node } from './message.ts';
import type { Sentence } from './slots.ts';
import { getWords, listLanguages } from './words.ts';

type Messages = Readonly<Record<string, string>>;

const read = (tag: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${tag}.json`), 'utf8')) as Messages;
const english = read('en');

/** Rules of a language, in which it is alone, and the name of the schema. */
const isRule = (key: string) => /^(?:\$schema$|(?:dates|names|numbers|text)\.)/.test(key);
/** Names that are the same in every language. */
const NAMES = /JavaScript|Natural Earth|EDTF|RSS|\bUTC\b|\bURL\b/g;
/** The same word in both languages, or a text without words. */
const SAME: Readonly<Record<string, RegExp>> = {
  fr: /^(|[,.; ]+|Suivant|Questions?|Date|Positions?|Paraphrase\.?|Document|Type|Source|Organisations?|Pages?|Formats|Sources|Graph|Page \{n\}|via \{name\}|.*# question.*|.*\{words\} \| .*)$/,
  es: /^(|[,.;: ]+|Original: .*|.*\{words\} \| .*)$/,
  de: /^(|[,.;: ]+|Name|Website|Status|Person|Organisation|Position|Interview|Feeds?|Original: .*|Status: \{what\}\.|Schema|Graph|In: \{item\}|\{time\} in \{city\}|.*\{words\} \| .*)$/,
};

/** What is so now is so on a day: no page knows when it is read. */
const PRESENT: Readonly<Record<string, RegExp>> = {
  en: /\b(now|today|currently|so far|(at|the) present|to date)\b/i,
  de: /\b(jetzt|heute|heutig\w*|derzeit|bisher|bislang|aktuell\w*|gegenwärtig\w*)\b/i,
  fr: /aujourd’hui|actuel|l’instant|désormais|maintenant|jusqu’ici|le présent/i,
  es: /\b(ahora|hoy|actual(es|mente|idad)?|hasta (la fecha|el momento)|(por el|de) momento)\b/i,
  ar: /الآن|حاليًا|الحاضر/,
  ru: /сейчас|сегодня|теперь|нынешн|текущ|на данный момент|настоящее время|до сих пор/i,
  ja: /現在|現状|今日|本日|今のところ|目下|これまで/,
  'zh-Hans': /现在|现为|现行|现状|目前|如今|至今|当前|迄今|暂无/,
};

/** The texts of a message, without its slots. */
function listTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : Object.values(node.cases ?? {}).flatMap(listTexts),
  );
}

test('the tables are those of the languages', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^[\w-]+\.json$/.test(name));
  expect(files.map((name) => name.slice(0, -5)).sort()).toEqual(listLanguages());
});

describe.each(listLanguages())('%s', (tag) => {
  const all = read(tag);
  const messages = Object.entries(all)
    .filter(([key]) => !isRule(key))
    .map(([key, source]) => ({ key, source, nodes: parseMessage(source, FORMATS) }));

  test('has each key of English and no other, in its order', () => {
    const keys = Object.keys(english).filter((key) => !isRule(key));
    expect(messages.map(({ key }) => key)).toEqual(keys);
  });

  test('has the slots of the English messages', () => {
    const wrong = messages.flatMap(({ key, nodes }) => {
      const [own, theirs] = [nodes, parseMessage(english[key] ?? '', FORMATS)].map((one) =>
        listSlots(one),
      );
      const extra = [...(own?.keys() ?? [])].filter((name) => !theirs?.has(name));
      // A number or a choice that a language has no use for may go unsaid.
      const missing = [...(theirs ?? [])].filter(
        ([name, uses]) => !own?.has(name) && uses.every(({ cases }) => cases === undefined),
      );
      return extra.length + missing.length === 0 ? [] : [key];
    });
    expect(wrong).toEqual([]);
  });

  test('asks for no plural form that the language does not have', () => {
    const own = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
    const wrong = messages.filter(({ nodes }) =>
      [...listSlots(nodes).values()]
        .flat()
        .filter(({ type }) => type === 'plural')
        .flatMap(({ cases }) => Object.keys(cases ?? {}))
        .some((form) => !form.startsWith('=') && !own.has(form)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('asks for no form of a date, a name or a number that it does not have', () => {
    const { lead } = getWords(tag).dates;
    const dates = [
      ...['3.\u00A0Mai', '3\u00A0mai', 'Frühjahr', 'printemps', 'mai', 'Mai', 'Dienstag', 'май'],
    ];
    const isKnown: Readonly<Record<string, (form: string) => boolean>> = {
      date: (form) => lead === undefined || dates.some((date) => lead(date, form) !== date),
      name: (form) => form === '' || all[`names.${form}`] !== undefined,
      ordinal: (form) => form === '' || all[`numbers.ordinal.${form}`] !== undefined,
      spellout: (form) => {
        const word = form.replace(/-?capital$/, '');
        return word === '' || all[`numbers.spellout.${word}`] !== undefined;
      },
      list: (form) => /^(?:names)?(?:(?:^|-)(?:comma|semicolon|enumeration))?$/.test(form),
      text: (form) =>
        ['capital', 'inside', 'decimal', 'apart', 'measure', 'unstopped'].includes(form),
    };
    const wrong = messages.flatMap(({ key, nodes }) =>
      [...listSlots(nodes).values()]
        .flat()
        .filter(({ type = '', form = '' }) => isKnown[type]?.(form) === false)
        .map(({ type = '', form = '' }) => `${key}: ${type}, ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no message with any arguments prints “undefined”, a brace or an element', () => {
    const said = fc.constantFrom('Oslo', 'Le Conseil', 'بريد', '阿兰', '3 May', '12');
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.nat(200), said, (message, n, word) => {
        const slots = [...listSlots(message.nodes)];
        if (slots.length === 0) return;
        const values = slots.map(([name, uses]) => {
          const types = new Set(uses.map(({ type }) => type));
          if (types.has('list')) return [name, [word, word]];
          const isNumber = ['plural', 'number', 'ordinal', 'spellout'].some((one) =>
            types.has(one),
          );
          return [name, isNumber ? n : word];
        });
        const text = getSentence(tag, message.key)(Object.fromEntries(values) as object);
        expect(text).not.toMatch(/undefined|NaN|\[object|[{}<>]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('says nothing of the present without its day', () => {
    const undated = messages.filter(
      ({ key, nodes }) =>
        // A search in the page is made while it is read.
        !/^(search|scripts|forms)\./.test(key) &&
        listTexts(nodes).some((text) => PRESENT[tag]?.test(text)) &&
        !listSlots(nodes).has('day'),
    );
    expect(undated.map(({ key }) => key)).toEqual([]);
  });

  test.runIf(tag !== 'en')('leaves nothing in English', () => {
    const same = messages.filter(({ key, source, nodes }) => {
      const letters = listTexts(nodes)
        .join('')
        .replace(/[^\p{L}]/gu, '');
      return letters !== '' && english[key] === source && SAME[tag]?.test(source) !== true;
    });
    expect(same.map(({ key, source }) => `${key}: ${source}`)).toEqual([]);
  });

  test.runIf(['ar', 'ja', 'zh-Hans'].includes(tag))(
    'has no Latin letters but names, and the marks of its script',
    () => {
      const latin = tag === 'ar' ? /[,;?]/ : /[,;:?.()](?!\d)/;
      const wrong = messages.filter(({ nodes }) =>
        listTexts(nodes).some(
          (text) => /[A-Za-z]/.test(text.replace(NAMES, '')) || latin.test(text),
        ),
      );
      expect(wrong.map(({ key, source }) => `${key}: ${source}`)).toEqual([]);
    },
  );
});

function getSentence(tag: string, key: string): Sentence<object> {
  const found = key
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], getWords(tag));
  return found as Sentence<object>;
}
