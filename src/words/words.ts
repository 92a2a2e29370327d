/** The words of the interface: one file per language (`<tag>.json`), one message per key, and the publication’s own. */
import { later } from '../content/problems/memoize.ts';
import type { Language } from '../time/words/language.ts';
import arJson from './ar.json' with { type: 'json' };
import deJson from './de.json' with { type: 'json' };
import enJson from './en.json' with { type: 'json' };
import esJson from './es.json' with { type: 'json' };
import frJson from './fr.json' with { type: 'json' };
import hiJson from './hi.json' with { type: 'json' };
import itJson from './it.json' with { type: 'json' };
import jaJson from './ja.json' with { type: 'json' };
import koJson from './ko.json' with { type: 'json' };
import ptBrJson from './pt-BR.json' with { type: 'json' };
import ruJson from './ru.json' with { type: 'json' };
import ukJson from './uk.json' with { type: 'json' };
import zhHansJson from './zh-Hans.json' with { type: 'json' };
import zhHantJson from './zh-Hant.json' with { type: 'json' };
import { toDates } from './dates.ts';
import { FORMATS, FORMAT_KEYS, toRules } from './formats.ts';
import { markNumbers, markPattern, markText, toFallenNodes } from './marks.ts';
import { parseMessage, type Messages, type Rules } from './message.ts';
import { makeSentence } from './slots.ts';
import type { Table } from './table.d.ts';
import { toTextRules, type Text } from './text.ts';

export interface Words extends Table {
  /** As in the attribute `lang`. */
  readonly tag: string;
  /** The languages that the marks count, its own first; empty if no message falls back. */
  readonly marked: readonly string[];
  readonly dates: Language;
  readonly text: Text;
}

export { FORMAT_KEYS };
export type { Messages };

/** Words that a publication brings along. */
export interface OwnWords {
  /** By tag: languages that the engine lacks, or messages that replace the engine’s. */
  readonly languages: Readonly<Record<string, OwnLanguage>>;
  /** Messages that replace the engine’s in any language. */
  readonly everywhere: Messages;
}

export interface OwnLanguage {
  /** The language that fills gaps, if not English. */
  readonly fallback?: string;
  readonly messages: Messages;
}

const { $schema: _, ...ENGLISH }: Messages = enJson;

export const TABLES: Readonly<Record<string, Messages>> = {
  ar: arJson,
  de: deJson,
  en: ENGLISH,
  es: esJson,
  fr: frJson,
  hi: hiJson,
  it: itJson,
  ja: jaJson,
  ko: koJson,
  'pt-BR': ptBrJson,
  ru: ruJson,
  uk: ukJson,
  'zh-Hans': zhHansJson,
  'zh-Hant': zhHantJson,
};

/** Rules that a language takes from another one rather than do without. */
const INHERITED = /^(?:dates|text)\./;

export interface Chosen {
  readonly words: Words;
  /** There are no words in this language: English ones appear beside content in another language. */
  readonly isForeign: boolean;
}

const CHOSEN = new Map<string, Chosen>();
const NOTHING: Partial<OwnLanguage> = {};
export const NO_OWN_WORDS: OwnWords = { languages: {}, everywhere: {} };

/**
 * Chooses by the whole tag, then by its prefixes (`zh-Hans-CN`, `zh-Hans`, `zh`), then by language and script (`pt-BR`
 * for `pt`). The publication’s own messages replace the engine’s. With `isMarked`, fallback texts are marked: see
 * `marks.ts`.
 */
export function chooseWords(language: string, own = NO_OWN_WORDS, isMarked = false): Chosen {
  const known = own === NO_OWN_WORDS && !isMarked ? CHOSEN.get(language) : undefined;
  if (known !== undefined) return known;
  const tag = findTag(language, own);
  const chosen = { words: makeWords(listLayers(tag ?? 'en', own), isMarked), isForeign: !tag };
  if (own === NO_OWN_WORDS && !isMarked) CHOSEN.set(language, chosen);
  return chosen;
}

export const getWords = (tag: string): Words => chooseWords(tag).words;

/** The tags of all languages that have words, for messages. */
export const listLanguages = (): string[] => Object.keys(TABLES).sort();

export const listTables = (): readonly Words[] => Object.keys(TABLES).map(getWords);

/** The tag of the words for a language; `undefined` if there are none. */
export function findTag(language: string, { languages } = NO_OWN_WORDS): string | undefined {
  const all = [...Object.keys(languages), ...Object.keys(TABLES)];
  for (let tag = language; tag !== ''; tag = toParent(tag)) if (all.includes(tag)) return tag;
  const scripted = toScripted(language);
  return all.find((tag) => toScripted(tag) === scripted);
}

/** `zh-Hans` for `zh-Hans-CN`; nothing for `zh`. */
const toParent = (tag: string): string => tag.slice(0, Math.max(tag.lastIndexOf('-'), 0));

/** A language with its most likely script: `zh` and `zh-CN` are `zh-Hans`, `zh-TW` is `zh-Hant`. */
function toScripted(tag: string): string {
  try {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/** The messages of one language, with fallbacks for what it lacks. */
interface Layer {
  readonly tag: string;
  readonly messages: Messages;
}

/** A language and its fallbacks, English last. A fallback that its tag implies, as `de` for `de-AT`, is part of it. */
export function listLayers(first: string, { languages, everywhere }: OwnWords): Layer[] {
  const layers: Layer[] = [];
  const seen = new Set<string>();
  for (let tag = first; !seen.has(tag);) {
    seen.add(tag);
    const { fallback, messages } =
      (Object.hasOwn(languages, tag) ? languages[tag] : undefined) ?? NOTHING;
    const last = layers.at(-1);
    const all = { ...TABLES[tag], ...(last ? {} : everywhere), ...messages };
    if (last?.tag.startsWith(`${tag}-`) === true)
      layers.splice(-1, 1, { tag: last.tag, messages: { ...all, ...last.messages } });
    else layers.push({ tag, messages: all });
    tag = findTag(fallback ?? toParent(tag), { languages, everywhere }) ?? 'en';
  }
  return seen.has('en') ? layers : [...layers, { tag: 'en', messages: ENGLISH }];
}

function makeWords(layers: readonly Layer[], isMarked: boolean): Words {
  const [own = { tag: 'en', messages: ENGLISH }] = layers;
  const { text, dates, rules } = makeSpeech(layers, isMarked, 0);
  const fallen = layers.map((_, at) =>
    later(() => makeSpeech(layers.slice(at), false, isMarked ? at : 0)),
  );
  const table: Tree = {};
  let hasGaps = false;
  for (const [key, inEnglish] of Object.entries(ENGLISH)) {
    const at = layers.findIndex(({ messages }) => messages[key] !== undefined);
    if (at > 0 && !/^(?:numbers|text)\./.test(key)) hasGaps = true;
    if (FORMAT_KEYS.test(key)) continue;
    const source = layers[at]?.messages[key] ?? inEnglish;
    const mark = isMarked ? at : 0;
    const speech = at > 0 ? fallen[at]?.() : undefined;
    const toNodes = later(() => {
      const nodes = parseMessage(source, FORMATS);
      return speech ? toFallenNodes(nodes, mark, speech.dates.lead !== undefined) : nodes;
    });
    // A message with slots in English is a sentence in every language, even if that needs no slots.
    const said = inEnglish.includes('{')
      ? makeSentence(toNodes, speech?.rules ?? rules)
      : markText(toPlain(source), mark);
    put(table, key.split('.'), said);
  }
  const marked = hasGaps ? layers.map(({ tag }) => tag) : [];
  return { ...(table as unknown as Table), tag: own.tag, marked, dates, text };
}

/** Messages that are not the site’s, such as the desk’s, as a tree, in the way in which the language counts. */
export function makeTable(tag: string, own: Messages, english: Messages): object {
  const { rules } = makeSpeech(listLayers(tag, NO_OWN_WORDS), false, 0);
  const table: Tree = {};
  for (const [key, inEnglish] of Object.entries(english)) {
    const source = own[key] ?? inEnglish;
    const said = inEnglish.includes('{')
      ? makeSentence(() => parseMessage(source, FORMATS), rules)
      : toPlain(source);
    put(table, key.split('.'), said);
  }
  return table;
}

type Speech = Pick<Words, 'text' | 'dates'> & { readonly rules: Rules };

/** How the first of these languages, a fallback at `place`, writes lists, numbers and dates. It may borrow dates. */
function makeSpeech(layers: readonly Layer[], isMarked: boolean, place: number): Speech {
  const [{ tag, messages } = { tag: 'en', messages: ENGLISH }] = layers;
  const texts: Record<string, string> = { 'text.locale': tag, ...messages };
  if (place > 0)
    for (const [key, own] of Object.entries(messages)) texts[key] = markNumbers(key, own, place);
  for (const key of Object.keys(ENGLISH)) {
    if (!INHERITED.test(key) || texts[key] !== undefined) continue;
    const at = layers.findIndex((layer) => layer.messages[key] !== undefined);
    const inherited = layers[at]?.messages[key] ?? '';
    texts[key] = isMarked ? markPattern(key, inherited, at) : inherited;
  }
  const text = toTextRules(texts);
  const rules: Rules = toRules(text, texts, () => dates);
  const own = toDates(texts, rules);
  const spoken = layers.map((_, at) =>
    later(() => {
      const there = isMarked ? at : place && place + at;
      return at === 0 ? own : makeSpeech(layers.slice(at), false, there).dates;
    }),
  );
  const dates: Language = {
    ...own,
    // A span is counted by the plurals of the language whose words it uses.
    span: (n, unit) => {
      const at = layers.findIndex(({ messages: all }) => all[`dates.spans.${unit}`] !== undefined);
      return (spoken[at]?.() ?? own).span(n, unit);
    },
  };
  return { text, rules, dates };
}

function toPlain(source: string): string {
  return source.includes("'")
    ? (parseMessage(source, FORMATS) as readonly string[]).join('')
    : source;
}

type Tree = Record<string, unknown>;

function put(table: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) table[name] = value;
  else put((table[name] ??= {}) as Tree, rest, value);
}
