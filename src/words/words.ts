/** The words of the interface in the language of a publication. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { getPseudoWords } from './pseudo.ts';
import { overrideWords, type Overrides } from './overrides.ts';
import { zhHans } from './zh-Hans.ts';

/** By language tag. A new language is a line here, beside a table of the type `Words`. */
const TABLES: Readonly<Record<string, Words>> = { ar, de, en, fr, 'zh-Hans': zhHans };

/** Not a language, see `pseudo.ts`. */
const PSEUDO = 'en-XA';

export interface Chosen {
  readonly words: Words;
  /** No table is of this language, so the words are English beside content that is not. */
  readonly isForeign: boolean;
}

const CHOSEN = new Map<string, Chosen>();
const NONE: Overrides = {};

/**
 * Chooses by the whole tag, then by what it begins with (`zh-Hans-CN`, `zh-Hans`, `zh`), then by language and script. The
 * publisher’s own texts stand in the place of ours.
 */
export function chooseWords(language: string, overrides = NONE): Chosen {
  const known = CHOSEN.get(language) ?? findWords(language);
  CHOSEN.set(language, known);
  return { ...known, words: overrideWords(known.words, overrides) };
}

/** The tags of the languages that there are words of, for messages. */
export function listLanguages(): string[] {
  return Object.keys(TABLES).sort();
}

/** Those of every language. */
export function listTables(): readonly Words[] {
  return Object.values(TABLES);
}

function findWords(language: string): Chosen {
  if (language === PSEUDO) return { words: getPseudoWords(), isForeign: false };
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const words = TABLES[parts.slice(0, length).join('-')];
    if (words !== undefined) return { words, isForeign: false };
  }
  const words = TABLES[toScripted(language)];
  return { words: words ?? en, isForeign: words === undefined };
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
