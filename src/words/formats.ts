/** The formats that messages may name in their slots. */
import { later } from '../content/problems/memoize.ts';
import { type Language, toFormedText } from '../time/words/language.ts';
import { changeStart } from '../time/words/date-forms.ts';
import { toDirection } from '../time/words/clocks.ts';
import { withinMarks } from './marks.ts';
import { parseMessage, compileNodes, type Messages, type Rules } from './message.ts';
import type { Text } from './text.ts';

/** Rules of a language, as opposed to interface texts. */
export const FORMAT_KEYS = /^(?:clip|dates|names|numbers|text)\./;

export const FORMATS: ReadonlySet<string> = new Set([
  ...['date', 'list', 'name', 'number', 'ordinal', 'spellout', 'text'],
]);

export const OF_NUMBERS = ['plural', 'selectordinal', 'number', 'ordinal', 'spellout'];

const MARKS = ['comma', 'semicolon', 'enumeration'];
const FORMS: Readonly<Record<string, readonly string[]>> = {
  list: [...MARKS, 'names', ...MARKS.map((mark) => `names-${mark}`)],
  text: ['capital', 'inside', 'decimal', 'apart', 'measure', 'unstopped'],
};

const FORMED: Readonly<Record<string, string>> = { date: 'dates\\.before\\.\\w+', name: 'names' };

/** The forms of each format in the language of these texts. */
export function listForms(format: string, texts: Messages): readonly string[] {
  const start = FORMED[format] ?? `numbers\\.${format}`;
  const pattern = new RegExp(`^${start}\\.(?!rest$)(\\w+)$`);
  const own = [...new Set(Object.keys(texts).flatMap((one) => pattern.exec(one)?.[1] ?? []))];
  if (format !== 'spellout') return FORMS[format] ?? own;
  return [...own, 'capital', ...own.map((form) => `${form}-capital`)];
}

/** A unit of letters, separated by a space: “145 тонн”, but “145%” and “145吨”. */
const APART = /^[\p{Script=Latin}\p{Script=Cyrillic}$€£]/u;

/** How many numbers are kept with their plural form: few are used, again and again. */
const MAX_KEPT = 10_000;

/** The rules of a language, from its messages by key, of which `numbers` and `names` matter here. */
export function toRules(text: Text, texts: Messages, toDates: () => Language): Rules {
  const plurals = new Intl.PluralRules([text.locale, 'en']);
  const numbers = new Intl.NumberFormat([text.locale, 'en']);
  const decimal = numbers.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const kept = new Map<number, string>();
  const isolate = toDirection(text.locale) === 'rtl' ? isolateName : (one: string) => one;
  const marks: Readonly<Record<string, string>> = {
    comma: text.comma,
    semicolon: text.semicolon,
    enumeration: '、',
  };
  const lists = new Map<string, readonly string[]>();
  const listOf = (key: string): readonly string[] => {
    const known = lists.get(key) ?? texts[key]?.split('|') ?? [];
    lists.set(key, known);
    return known;
  };
  /** The word for a number in a form, else its plain word, else its digits. */
  const toWord = (kind: string, at: number, form: string): string | undefined =>
    listOf(`numbers.${kind}.${form}`)[at] ?? listOf(`numbers.${kind}.plain`)[at];
  const ranks = later(() => new Intl.PluralRules([text.locale, 'en'], { type: 'ordinal' }));
  const rest = texts['numbers.ordinal.rest'] ?? '{n}';
  const sayRest = later(() => compileNodes(parseMessage(rest, FORMATS), rules));
  const rules: Rules = {
    selectordinal: (rank) => ranks().select(rank),
    plural: (count) => {
      const known = kept.get(count) ?? plurals.select(count);
      if (kept.size < MAX_KEPT) kept.set(count, known);
      return known;
    },
    formats: {
      date: (date: string, form) => toFormedText(date, form, toDates()),
      list: (all: readonly string[], form) => {
        const texts = form.startsWith('names') ? all.map(isolate) : all;
        const mark = marks[form.replace(/^names-?/, '')];
        return mark === undefined ? text.list(texts) : texts.join(mark);
      },
      name: (name: string | number, form) =>
        isolate(changeStart(String(name), listOf(`names.${form}`))),
      number: (count: number) => numbers.format(count),
      ordinal: (rank: number, form) =>
        toWord('ordinal', rank - 1, form) ?? sayRest()({ n: rank, form }),
      spellout: (count: number, form) => {
        const word = toWord('spellout', count, form.replace(/-?capital$/, '')) ?? String(count);
        return form.endsWith('capital') ? text.capital(word) : word;
      },
      text: (given: string | number, form) => {
        const value = String(given);
        if (form === 'capital') return text.capital(value);
        if (form === 'inside') return text.inSentence(value);
        if (form === 'decimal') return value.replace('.', decimal);
        // “12条报道” is counted with 条, and so is a part of it.
        if (form === 'measure') return /^\d+(\p{Script=Han})/u.exec(value)?.[1] ?? '';
        if (form === 'apart') return APART.test(value) ? `\u00a0${value}` : value;
        return withinMarks(value, (said) =>
          said.endsWith(text.stop) ? said.slice(0, -text.stop.length) : said,
        );
      },
    },
  };
  return rules;
}

const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/**
 * A name within a plain-text sentence. If it runs from left to right it is isolated, so that numbers and brackets stay
 * on their side. In pages, the style sheet isolates links and dates.
 */
function isolateName(name: string): string {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)
    ? `${FIRST_STRONG}${name}${POP}`
    : name;
}
