/**
 * What holds for the messages of every language: keys, what any arguments make of them, and no English left. Slots, forms and
 * marks are looked at as those of a publication are: `scripts/words/report.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, OF_NUMBERS } from './formats.ts';
import { listSlots, listMessageTexts, parseMessage, type Messages } from './message.ts';
import type { Sentence } from './slots.ts';
import { getWords, listLanguages, FORMAT_KEYS } from './words.ts';
import { FEW } from '../../test/support/properties.ts';

const read = (tag: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${tag}.json`), 'utf8')) as Messages;
const english = read('en');

/** Rules of a language, in which it is alone, and the name of the schema. */
const isRule = (key: string) => key === '$schema' || FORMAT_KEYS.test(key);
/** The same word in both languages, or a text without words. */
const SAME: Readonly<Record<string, RegExp>> = {
  fr: /^(|[,.; ]+|Suivant|Questions?|Date|Positions?|Paraphrase\.?|Document|Type|Source|Organisations?|Pages?|Formats|Sources|Graph|Page \{n\}|via \{name\}|.*# question.*|.*\{words\} \| .*)$/,
  es: /^(|[,.;: ]+|Original: .*|.*\{words\} \| .*)$/,
  it: /^(|[,.;: ]+|Feed|File|Schema|Privacy|In: .*|In \{language\}|.*\{words\} \| .*)$/,
  'pt-BR': /^(|[,.;: ]+|Feeds?|Status(: \{what\}\.)?|via \{name\}|.*\{words\} \| .*)$/,
  de: /^(|[,.;: ]+|Name|Website|Status|Person|Organisation|Position|Interview|Feeds?|Original: .*|Status: \{what\}\.|Schema|Graph|In: \{item\}|\{time\} in \{city\}|.*\{words\} \| .*)$/,
};

/** What is so now is so on a day: no page knows when it is read. */
const PRESENT: Readonly<Record<string, RegExp>> = {
  en: /\b(now|today|currently|so far|(at|the) present|to date)\b/i,
  de: /\b(jetzt|heute|heutig\w*|derzeit|bisher|bislang|aktuell\w*|gegenwärtig\w*)\b/i,
  fr: /aujourd’hui|actuel|l’instant|désormais|maintenant|jusqu’ici|le présent/i,
  es: /\b(ahora|hoy|actual(es|mente|idad)?|hasta (la fecha|el momento)|(por el|de) momento)\b/i,
  it: /\b(adesso|oggi|odiern\w+|attual\w+|finora|al momento|per (ora|il momento)|a tutt’oggi)\b/i,
  'pt-BR':
    /\b(agora|hoje|atua(l|is)|atualmente|no momento|por enquanto|até (agora|o momento|aqui))\b/i,
  ar: /الآن|حاليًا|الحاضر/,
  ru: /сейчас|сегодня|теперь|нынешн|текущ|на данный момент|настоящее время|до сих пор/i,
  uk: /зараз|сьогодні|тепер|нині|поточн|наразі|досі|дотепер|на цей час/i,
  hi: /(?<![\p{L}\p{M}])(?:अब|अभी|आज)(?![\p{L}\p{M}])|फ़िलहाल|इस समय|मौजूदा|वर्तमान/u,
  ja: /現在|現状|今日|本日|今のところ|目下|これまで/,
  ko: /현재|지금|오늘|현행|당장|요즘|이제까지/,
  'zh-Hans': /现在|现为|现行|现状|目前|如今|至今|当前|迄今|暂无/,
  'zh-Hant': /現在|現為|現行|現狀|目前|如今|至今|當前|迄今|暫無/,
};

/** So many messages may be English in another language, marked as such on pages. */
const MOST_WAITING = 20;

const NUMBER = fc.nat(200);
const SAID = fc.constantFrom('Oslo', 'Le Conseil', 'بريد', '阿兰', '3 May', '12');
const LISTED = fc.array(SAID, { minLength: 1, maxLength: 3 });

test('the tables are those of the languages', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^[\w-]+\.json$/.test(name));
  expect(files.map((name) => name.slice(0, -5)).sort()).toEqual(listLanguages());
});

describe.each(listLanguages())('%s', (tag) => {
  const all = read(tag);
  const messages = Object.entries(all)
    .filter(([key]) => !isRule(key))
    .map(([key, source]) => ({ key, source, nodes: parseMessage(source, FORMATS) }));

  test('has the keys of English in its order; only a few may wait for a translator', () => {
    const keys = Object.keys(english).filter((key) => !isRule(key));
    const has = new Set(messages.map(({ key }) => key));
    expect([...has]).toEqual(keys.filter((key) => has.has(key)));
    expect(keys.length - has.size).toBeLessThanOrEqual(MOST_WAITING);
  });

  test('no message with any arguments prints “undefined”, a brace or an element', () => {
    for (const { key, nodes } of messages) {
      const slots = [...listSlots(nodes)].map(([name, uses]) => {
        const types = uses.map(({ type = '' }) => type);
        const isNumber = types.some((type) => OF_NUMBERS.includes(type));
        return [name, types.includes('list') ? LISTED : isNumber ? NUMBER : SAID] as const;
      });
      if (slots.length === 0) continue;
      const say = getSentence(tag, key);
      fc.assert(
        fc.property(fc.record(Object.fromEntries(slots)), (given) => {
          expect(`${key}: ${say(given)}`).not.toMatch(/undefined|NaN|\[object|[{}<>]/);
        }),
        { numRuns: FEW },
      );
    }
  });

  test('says nothing of the present without its day', () => {
    const undated = messages.filter(
      ({ key, nodes }) =>
        // A search in the page is made while it is read.
        !/^(search|scripts|forms)\./.test(key) &&
        listMessageTexts(nodes).some((text) => PRESENT[tag]?.test(text)) &&
        !listSlots(nodes).has('day'),
    );
    expect(undated.map(({ key }) => key)).toEqual([]);
  });

  test.runIf(tag !== 'en')('leaves nothing in English', () => {
    const same = messages.filter(({ key, source, nodes }) => {
      const letters = listMessageTexts(nodes)
        .join('')
        .replace(/[^\p{L}]/gu, '');
      return letters !== '' && english[key] === source && SAME[tag]?.test(source) !== true;
    });
    expect(same.map(({ key, source }) => `${key}: ${source}`)).toEqual([]);
  });
});

function getSentence(tag: string, key: string): Sentence<object> {
  const found = key
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], getWords(tag));
  return found as Sentence<object>;
}
