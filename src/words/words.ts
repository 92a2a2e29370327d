/** The words of the interface in the language of a publication: `<tag>.json`, one message a key. */
import type { Language } from '../time/words/language.ts';
import arJson from './ar.json' with { type: 'json' };
import deJson from './de.json' with { type: 'json' };
import enJson from './en.json' with { type: 'json' };
import frJson from './fr.json' with { type: 'json' };
import zhHansJson from './zh-Hans.json' with { type: 'json' };
import { toDates } from './dates.ts';
import { FORMATS, toRules } from './formats.ts';
import { parseMessage, type Node, type Rules } from './message.ts';
import { toLetters, toPseudo, toPseudoNodes, toPseudoRules } from './pseudo.ts';
import { makeSentence, type Sentence } from './slots.ts';
import type { Table } from './table.d.ts';
import { toTextRules, type Text } from './text.ts';

/** All that the interface says. */
export interface Words extends Table {
  /** As in the attribute `lang`. */
  readonly tag: string;
  readonly dates: Language;
  readonly text: Text;
}

/** The messages of a language by dotted key, `front.empty`. */
export type Messages = Readonly<Record<string, string>>;

/** A publisher’s own messages, which replace those of the table. */
export type Overrides = Messages;

const ENGLISH: Messages = enJson;

/** By language tag. */
const TABLES: Readonly<Record<string, Messages>> = {
  ar: arJson,
  de: deJson,
  en: ENGLISH,
  fr: frJson,
  'zh-Hans': zhHansJson,
};

/** Not a language, see `pseudo.ts`. */
const PSEUDO = 'en-XA';

/** Rules of a language, which are no texts of the interface. */
const RULES = /^(?:dates|names|numbers|text)\./;

export interface Chosen {
  readonly words: Words;
  /** No table is of this language, so the words are English beside content that is not. */
  readonly isForeign: boolean;
}

const CHOSEN = new Map<string, Chosen>();
const NONE: Overrides = {};

/**
 * Chooses by the whole tag, then by what it begins with (`zh-Hans-CN`, `zh-Hans`, `zh`), then by language and script. The
 * publisher’s own texts replace ours.
 */
export function chooseWords(language: string, overrides = NONE): Chosen {
  const isOwn = Object.keys(overrides).length > 0;
  const known = isOwn ? undefined : CHOSEN.get(language);
  if (known !== undefined) return known;
  const tag = language === PSEUDO ? PSEUDO : findTag(language);
  const chosen = { words: makeWords(tag ?? 'en', overrides), isForeign: tag === undefined };
  if (!isOwn) CHOSEN.set(language, chosen);
  return chosen;
}

/** The words of a language that there is a table of, by its tag. */
export function getWords(tag: string): Words {
  return chooseWords(tag).words;
}

/** The tags of the languages that there are words of, for messages. */
export function listLanguages(): string[] {
  return Object.keys(TABLES).sort();
}

/** Those of every language. */
export function listTables(): readonly Words[] {
  return Object.keys(TABLES).map(getWords);
}

function findTag(language: string): string | undefined {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-');
    if (TABLES[tag] !== undefined) return tag;
  }
  const scripted = toScripted(language);
  return TABLES[scripted] === undefined ? undefined : scripted;
}

/** A language with the script that it has most likely there: `zh` and `zh-CN` are `zh-Hans`, `zh-TW` is `zh-Hant`. */
function toScripted(tag: string): string {
  try {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

function makeWords(tag: string, overrides: Overrides): Words {
  const isPseudo = tag === PSEUDO;
  const messages = { ...(TABLES[tag] ?? ENGLISH), ...overrides };
  const text = toTextRules(messages);
  // Numbers in words and lists are put into messages, so they are in those letters too.
  const spelled = Object.entries(messages).map(([key, message]) => [
    key,
    isPseudo && key.startsWith('numbers.') ? toLetters(message) : message,
  ]);
  const spoken = isPseudo ? { ...text, list: toPseudoRules(text).list } : text;
  const rules = toRules(spoken, Object.fromEntries(spelled) as Messages, () => dates);
  const dates = toDates(messages, rules);
  const table: Tree = {};
  for (const [key, inEnglish] of Object.entries(ENGLISH)) {
    if (RULES.test(key)) continue;
    const source = messages[key] ?? inEnglish;
    // What has slots in English is a sentence everywhere, also where a language needs none of them.
    const said = inEnglish.includes('{') ? toSentence(source, rules, isPseudo) : toPlain(source);
    put(table, key.split('.'), isPseudo && typeof said === 'string' ? toPseudo(said) : said);
  }
  return {
    ...(table as unknown as Table),
    tag,
    ...(isPseudo ? toPseudoRules({ dates, text }) : { dates, text }),
  };
}

function toSentence(source: string, rules: Rules, isPseudo: boolean): Sentence<object> {
  let nodes: readonly Node[] | undefined;
  return makeSentence(() => {
    const parsed = nodes ?? parseMessage(source, FORMATS);
    return (nodes ??= isPseudo ? toPseudoNodes(parsed) : parsed);
  }, rules);
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
