/**
 * The words by which pages are read: `src/words/clip/<tag>.json` of every language, and what a publication adds. A page
 * may declare a wrong language, so words of every language count on each. `|` separates the words of a list. In a word,
 * `…` is a gap, `#` a number, and `*` at an end allows more letters; a word with `!` means something else in other
 * languages, and counts only on pages in its own.
 */
import { perObject } from '../../content/problems/memoize.ts';
import ar from '../../words/clip/ar.json' with { type: 'json' };
import de from '../../words/clip/de.json' with { type: 'json' };
import en from '../../words/clip/en.json' with { type: 'json' };
import es from '../../words/clip/es.json' with { type: 'json' };
import fr from '../../words/clip/fr.json' with { type: 'json' };
import hi from '../../words/clip/hi.json' with { type: 'json' };
import it from '../../words/clip/it.json' with { type: 'json' };
import ja from '../../words/clip/ja.json' with { type: 'json' };
import ko from '../../words/clip/ko.json' with { type: 'json' };
import ptBr from '../../words/clip/pt-BR.json' with { type: 'json' };
import ru from '../../words/clip/ru.json' with { type: 'json' };
import uk from '../../words/clip/uk.json' with { type: 'json' };
import zhHans from '../../words/clip/zh-Hans.json' with { type: 'json' };
import zhHant from '../../words/clip/zh-Hant.json' with { type: 'json' };
import {
  getWords,
  listLanguages,
  NO_OWN_WORDS,
  type Messages,
  type OwnWords,
} from '../../words/words.ts';
import { say } from '../words/say.ts';
import type { DeskWords } from '../words/words.ts';

type Key = keyof typeof en;

export interface Lexicon {
  readonly list: (key: Key) => readonly string[];
  /** A pattern that matches any of the words; it matches nothing if there are none. */
  readonly any: (...keys: readonly Key[]) => string;
  /** Rows of twelve, from January, or of seven, from Sunday; long forms, then short ones. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  readonly shortWeekdays: readonly (readonly string[])[];
  /** Whether the page’s language writes 5/11 for the fifth of November; English does either. */
  readonly isDayFirst: boolean;
}

const ENGINE: Record<string, Messages> = {
  ...{ ar, de, en, es, fr, hi, it, ja, ko, ru, uk },
  ...{ 'pt-BR': ptBr, 'zh-Hans': zhHans, 'zh-Hant': zhHant },
};

/** Lists without which pages are read badly, each with what is missed. */
const NEEDED: readonly (readonly [Key, keyof DeskWords['lexicon']])[] = [
  ['clip.verbs', 'verbs'],
  ['clip.credit', 'credit'],
  ['clip.by', 'by'],
  ['clip.moment', 'moment'],
  ['clip.access.subscription', 'access'],
  ['clip.noise', 'noise'],
];

export function findLack(language: string, own: OwnWords) {
  const tag = toLanguage(language);
  const all = listTags(own).filter((other) => toLanguage(other) === tag);
  // Japanese has its verbs after the quotation, in a list of their own.
  const missing = NEEDED.filter(([key]) =>
    all.every((other) => {
      const texts = toTexts(other, own);
      return !texts[key] && !texts[`${key}.behind`];
    }),
  );
  if (missing.length === 0) return undefined;
  return { tag, missing: missing.map(([key, what]) => [key, say.lexicon[what]] as const) };
}

const listTags = ({ languages }: OwnWords) => Object.keys({ ...ENGINE, ...languages });
const toTexts = (tag: string, { languages }: OwnWords): Messages => ({
  ...ENGINE[tag],
  ...languages[tag]?.messages,
});

/** `zh` of `zh-Hant-TW`; plain Norwegian is Bokmål. */
function toLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return language === 'no' ? 'nb' : language;
}

const getLexicons = perObject<OwnWords, Map<string, Lexicon>>(() => new Map());

export function toLexicon(own = NO_OWN_WORDS, language = ''): Lexicon {
  const kept = getLexicons(own);
  const tag = toLanguage(language);
  const lexicon = kept.get(tag) ?? makeLexicon(own, tag);
  kept.set(tag, lexicon);
  return lexicon;
}

function makeLexicon(own: OwnWords, page: string): Lexicon {
  const spoken = listLanguages();
  const isNew = page !== '' && !spoken.some((tag) => toLanguage(tag) === page);
  const tags = new Set([...spoken, ...listTags(own), ...(isNew ? [page] : [])]);
  const tables = [...tags].map((tag) => ({
    ...{ tag, texts: toTexts(tag, own) },
    isOfPage: toLanguage(tag) === page,
  }));
  const list = (key: Key) =>
    tables
      .flatMap(({ texts, isOfPage }) => {
        const words = split(texts[key]);
        // “hat” and “gesagt” together are a verb.
        if (key === 'clip.verbs')
          for (const have of split(texts['clip.verbs.have']))
            words.push(...split(texts['clip.verbs.done']).map((done) => `${have} ${done}`));
        return isOfPage
          ? words.map((word) => word.replace(/!$/, ''))
          : words.filter((word) => !word.endsWith('!'));
      })
      .sort((a, b) => b.length - a.length);
  const names = (unit: Unit, size: 'long' | 'short') =>
    tables.flatMap(({ tag, texts, isOfPage }) => {
      const count = COUNTS[unit];
      const written = split(texts[`dates.${unit}s.${size}`]);
      const more = size === 'long' ? split(texts[`clip.${unit}s`]) : [];
      const foreign = isOfPage ? [] : split(texts['clip.months.own']);
      const own =
        written.length === count
          ? [written]
          : spoken.includes(tag)
            ? [getWords(tag).dates[`${unit}s`][size]]
            : listCldr(tag, unit, size);
      const rows = more.flatMap((_, at) => (at % count === 0 ? [more.slice(at, at + count)] : []));
      return [...own, ...rows].map((row) =>
        row.map((name) => (foreign.includes(name.replace('.', '')) ? '' : name)),
      );
    });
  return {
    list,
    any: (...keys) =>
      toPattern([...new Set(keys.flatMap(list))].sort((a, b) => b.length - a.length)),
    months: [...names('month', 'long'), ...names('month', 'short')],
    weekdays: names('weekday', 'long'),
    shortWeekdays: names('weekday', 'short'),
    isDayFirst: page !== '' && page !== 'en',
  };
}

function split(text = ''): string[] {
  return text === '' ? [] : text.split('|');
}

type Unit = keyof typeof COUNTS;
const COUNTS = { month: 12, weekday: 7 };

/** Names from Intl for a language without a table: alone, and beside a day, where many languages inflect them. */
function listCldr(tag: string, unit: Unit, size: 'long' | 'short'): string[][] {
  try {
    return [{ [unit]: size }, { [unit]: size, day: 'numeric', month: size } as const].map(
      (form) => {
        const format = new Intl.DateTimeFormat(tag, { ...form, timeZone: 'UTC' });
        // 1 January 2023 was a Sunday.
        return Array.from({ length: COUNTS[unit] }, (_, at) => {
          const day = unit === 'month' ? Date.UTC(2023, at, 1) : Date.UTC(2023, 0, 1 + at);
          return format.formatToParts(day).find(({ type }) => type === unit)?.value ?? '';
        });
      },
    );
  } catch {
    // Not a language tag.
    return [];
  }
}

/** Scripts without spaces between words: any character may be part of a word. */
const UNSPACED =
  /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmr}|\p{sc=Mymr}/u;

export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

/** A pattern that matches any of the words, the longest first; it matches nothing if there are none. */
export function toAlternatives(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replaceAll('.', '\\.')).join('|') || '(?!)'})`;
}

/** The same for whole words and their signs. Words begin and end where letters do, unless their script has no spaces. */
export function toPattern(words: readonly string[]): string {
  const isOpen = (edge = '') => isUnspaced(edge) || !/[\p{L}\p{N}]/u.test(edge);
  const parts = Map.groupBy(words.filter(Boolean), (word) => {
    const [start, end] = [isOpen(word[0]), isOpen(word[word.length - 1])];
    return `${start ? '' : '(?<!\\p{L})'}(?:…)${end ? '' : '(?!\\p{L})'}`;
  });
  const sources = [...parts].map(([frame, all]) =>
    frame.replace('…', () => all.map(toInner).join('|')),
  );
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}

function toInner(word: string): string {
  return word
    .replace(/^\*|\*$/g, '')
    .split(/\s*…\s*/)
    .map((part) =>
      part
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('#', '\\d+')
        .replace(/['’]/g, "['’]"),
    )
    .join('.{0,300}?');
}

export function ofLexicon<Made>(make: (lexicon: Lexicon) => Made): (lexicon?: Lexicon) => Made {
  const get = perObject(make);
  return (lexicon = toLexicon()) => get(lexicon);
}
