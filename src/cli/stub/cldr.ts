/**
 * What CLDR knows of a language, by the keys of `src/words/en.json`: from `Intl` of the pinned Node, and quotation marks, which
 * that does not tell, from a table.
 */
import { TABLES } from '../../words/words.ts';

const ENGLISH = TABLES.en ?? {};

/** Quotation marks and those within them, by the languages that have them (CLDR 48). */
const QUOTES: readonly (readonly [languages: string, quotes: string, inner: string])[] = [
  ['nb nn no', '«|»', '‘|’'],
  ['ca el es it', '«|»', '“|”'],
  ['be ru uk', '«|»', '„|“'],
  ['pt-PT hy', '«|»', '“|”'],
  ['fa', '«|»', '‹|›'],
  ['cs de et hr is lb lt sk sl', '„|“', '‚|‘'],
  ['bg mk', '„|“', '‘|’'],
  ['ka', '„|“', '«|»'],
  ['pl ro', '„|”', '«|»'],
  ['hu', '„|”', '»|«'],
  ['sr', '„|”', '’|’'],
  ['fi he sv', '”|”', '’|’'],
  ['nl', '‘|’', '“|”'],
  ['ja zh-Hant', '「|」', '『|』'],
];

/** Texts by key. All of them are for a look: what a newspaper of the language does may be another thing. */
export function listKnown(tag: string): Readonly<Record<string, string>> {
  const { numberingSystem } = new Intl.NumberFormat([tag, 'en']).resolvedOptions();
  const language = [tag, 'en'];
  const [quotes = '“|”', inner = '‘|’'] = findQuotes(tag);
  return {
    ...Object.fromEntries(Object.entries(ENGLISH).filter(([key, text]) => isMarks(key, text))),
    'text.locale': numberingSystem === 'latn' ? tag : `${tag}-u-nu-latn`,
    'text.comma': toComma(language),
    'text.quotes': quotes,
    'text.innerQuotes': inner,
    ...listNames(language),
    ...listPatterns(language),
    'dates.spans.minute': toSpan(language, 'minute'),
    'dates.spans.hour': toSpan(language, 'hour'),
    'dates.spans.day': toSpan(language, 'day'),
  };
}

/** Forms of a plural, in the order of CLDR. */
const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural forms of a language, each with the first numbers that have it: `one (1)`, `other (0, 2, 3)`. */
export function listForms(tag: string): readonly string[] {
  const rules = new Intl.PluralRules([tag, 'en']);
  const first: ReadonlyMap<string, readonly number[]> = Map.groupBy(
    Array.from({ length: 201 }, (_, n) => n),
    (n) => rules.select(n),
  );
  return ORDER.filter((form) => rules.resolvedOptions().pluralCategories.includes(form))
    .map((form) => `${form} (${(first.get(form) ?? []).slice(0, 3).join(', ')})`)
    .map((form) => form.replace(' ()', ' (large numbers or parts)'));
}

/** Rules that say nothing in letters, the same nearly everywhere. */
function isMarks(key: string, text: string): boolean {
  return /^(?:text|dates)\./.test(key) && !/\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''));
}

function findQuotes(tag: string): readonly string[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  const names = [tag, `${language}-${script ?? ''}`, language];
  const found = names.flatMap(
    (name) => QUOTES.find(([languages]) => languages.split(' ').includes(name)) ?? [],
  );
  return found.slice(1, 3);
}

function toComma(language: readonly string[]): string {
  const [, between] = new Intl.ListFormat([...language]).formatToParts(['a', 'b', 'c']);
  const mark = between?.value ?? '';
  return mark.trim() === '' || /\p{L}/u.test(mark) ? ', ' : mark;
}

const PLAIN = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
/** 2 January 2000 was a Sunday. */
const toDay = (day: number) => Date.UTC(2000, 0, 2 + day);
const toMonth = (month: number) => Date.UTC(2000, month, 3);

function toParts(
  language: readonly string[],
  date: number,
  options: Intl.DateTimeFormatOptions,
): readonly Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat([...language], { ...PLAIN, ...options }).formatToParts(date);
}

/** Months as they stand behind a day. */
function listNames(language: readonly string[]): Record<string, string> {
  const months = (month: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, at) => {
      const date = toMonth(at);
      const parts = toParts(language, date, { day: 'numeric', month, year: 'numeric' });
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      // “4” of “4月”.
      return /^\d+$/.test(name)
        ? toParts(language, date, { month })
            .map(({ value }) => value)
            .join('')
        : name;
    }).join('|');
  const weekdays = (weekday: 'long' | 'short') =>
    Array.from({ length: 7 }, (_, at) =>
      toParts(language, toDay(at), { weekday })
        .map(({ value }) => value)
        .join(''),
    ).join('|');
  return {
    'dates.months.short': months('short'),
    'dates.months.long': months('long'),
    'dates.weekdays.short': weekdays('short'),
    'dates.weekdays.long': weekdays('long'),
  };
}

/** “3.” and “2025年”: what stands at a day or a year without a space is part of it; what stands between two is of the pattern. */
function listPatterns(language: readonly string[]): Record<string, string> {
  const parts = toParts(language, toMonth(3), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const suffixes: Record<string, string> = {};
  let pattern = '';
  let last = '';
  for (const [at, { type, value }] of parts.entries()) {
    if (type !== 'literal') {
      pattern += `{${type}}`;
      last = type;
      continue;
    }
    const isEnd = at === parts.length - 1;
    const [own = ''] = isEnd && last !== '' ? [value] : (/^[^\s,،]+/u.exec(value) ?? ['']);
    if (last === 'day' || last === 'year') suffixes[last] = own;
    const rest = last === '' || last === 'weekday' ? value : value.slice(own.length);
    // No line breaks between a day and its month.
    pattern += last === 'day' && rest.startsWith(' ') ? `\u00a0${rest.slice(1)}` : rest;
  }
  const time = toParts(language, toMonth(0), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return {
    'dates.date': pattern,
    'dates.day': `{day}${suffixes.day ?? ''}`,
    'dates.year': `{year}${suffixes.year ?? ''}`,
    'dates.time': time
      .map(({ type, value }) => (type === 'hour' ? '{hh}' : type === 'minute' ? '{minute}' : value))
      .join(''),
  };
}

/** “{n, plural, one {# day} other {# days}}”, in the forms of the language. */
function toSpan(language: readonly string[], unit: string): string {
  const rules = new Intl.PluralRules([...language]);
  const format = new Intl.NumberFormat([...language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: 'latn',
  });
  const texts = new Map<Intl.LDMLPluralRule, string>();
  for (let n = 0; n <= 200; n += 1) {
    const form = rules.select(n);
    const text = format
      .formatToParts(n)
      .map(({ type, value }) => (type === 'integer' ? '#' : value));
    if (!texts.has(form)) texts.set(form, text.join(''));
  }
  if (!texts.has('other'))
    texts.set(
      'other',
      format
        .formatToParts(1.5)
        .map(({ type, value }) =>
          type === 'integer' ? '#' : /decimal|fraction/.test(type) ? '' : value,
        )
        .join(''),
    );
  const cases = [...texts].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  if (cases.length === 1) return (texts.get('other') ?? '').replace('#', '{n}');
  return `{n, plural, ${cases.map(([form, text]) => `${form} {${text}}`).join(' ')}}`;
}
