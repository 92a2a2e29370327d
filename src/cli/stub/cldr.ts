/**
 * What CLDR knows about a language, by the keys of `src/words/en.json`: from `Intl` of the pinned Node, and quotation
 * marks, which `Intl` lacks, from CLDR 48.
 */
import { TABLES } from '../../words/words.ts';
import QUOTES from './quotes.json' with { type: 'json' };

/** Texts by key, for a translator to review: newspapers may differ from CLDR. */
export function listKnown(tag: string): Readonly<Record<string, string>> {
  const language = [tag, 'en'];
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  const [quotes = '“|”', inner = '‘|’'] = findQuotes(tag);
  const english = Object.entries(TABLES.en ?? {});
  return {
    ...Object.fromEntries(english.filter(([key, text]) => isMarks(key, text))),
    'text.locale': numberingSystem === 'latn' ? tag : `${tag}-u-nu-latn`,
    'text.comma': toComma(language),
    'text.quotes': quotes,
    'text.innerQuotes': inner,
    'dates.months.short': toMonths(language, 'short'),
    'dates.months.long': toMonths(language, 'long'),
    'dates.weekdays.short': toWeekdays(language, 'short'),
    'dates.weekdays.long': toWeekdays(language, 'long'),
    ...listPatterns(language),
    'dates.spans.minute': toSpan(language, 'minute'),
    'dates.spans.hour': toSpan(language, 'hour'),
    'dates.spans.day': toSpan(language, 'day'),
  };
}

/** In the order of CLDR. */
const FORMS: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const NUMBERS = Array.from({ length: 201 }, (_, n) => n);

/** The plural forms of a language, each with the first numbers that have it: `one (1)`, `other (0, 2, 3)`. */
export function listPluralForms(tag: string): readonly string[] {
  const rules = new Intl.PluralRules([tag, 'en']);
  const { pluralCategories } = rules.resolvedOptions();
  return FORMS.filter((form) => pluralCategories.includes(form)).map((form) => {
    const first = NUMBERS.filter((n) => rules.select(n) === form).slice(0, 3);
    return `${form} (${first.join(', ') || 'large numbers or parts'})`;
  });
}

/** Rules without letters, the same nearly everywhere. */
function isMarks(key: string, text: string): boolean {
  return /^(?:text|dates)\./.test(key) && !/\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''));
}

function findQuotes(tag: string): readonly string[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  const names = [tag, `${language}-${script ?? ''}`, language];
  const rows = Object.entries(QUOTES);
  const found = names.map((name) => rows.find(([tags]) => tags.split(' ').includes(name)));
  return found.find((row) => row !== undefined)?.[1] ?? [];
}

function toComma(language: readonly string[]): string {
  const [, between] = new Intl.ListFormat([...language]).formatToParts(['a', 'b', 'c']);
  const mark = between?.value ?? '';
  return mark.trim() === '' || /\p{L}/u.test(mark) ? ', ' : mark;
}

function toParts(
  language: readonly string[],
  date: number,
  options: Intl.DateTimeFormatOptions,
): readonly Intl.DateTimeFormatPart[] {
  const plain = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  return new Intl.DateTimeFormat([...language], { ...plain, ...options }).formatToParts(date);
}

function joinParts(parts: readonly { readonly value: string }[]): string {
  return parts.map(({ value }) => value).join('');
}

/** Names of months in the form used after a day. */
function toMonths(language: readonly string[], month: 'long' | 'short'): string {
  const names = Array.from({ length: 12 }, (_, at) => {
    const date = Date.UTC(2000, at, 3);
    const parts = toParts(language, date, { day: 'numeric', month, year: 'numeric' });
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    // “4” of “4月”.
    return /^\d+$/.test(name) ? joinParts(toParts(language, date, { month })) : name;
  });
  return names.join('|');
}

/** From Sunday, which 2 January 2000 was. */
function toWeekdays(language: readonly string[], weekday: 'long' | 'short'): string {
  return Array.from({ length: 7 }, (_, at) =>
    joinParts(toParts(language, Date.UTC(2000, 0, 2 + at), { weekday })),
  ).join('|');
}

/** In “3.” and “2025年”, text attached to a day or a year belongs to it; other text belongs to the pattern. */
function listPatterns(language: readonly string[]): Record<string, string> {
  const parts = toParts(language, Date.UTC(2000, 3, 3), {
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
    // No line break between a day and its month.
    pattern += last === 'day' && rest.startsWith(' ') ? `\u00a0${rest.slice(1)}` : rest;
  }
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = toParts(language, 0, clock).map(({ type, value }) =>
    type === 'hour' ? '{hh}' : type === 'minute' ? '{minute}' : value,
  );
  return {
    'dates.date': pattern,
    'dates.day': `{day}${suffixes.day ?? ''}`,
    'dates.year': `{year}${suffixes.year ?? ''}`,
    'dates.time': time.join(''),
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
  const write = (n: number) =>
    format
      .formatToParts(n)
      .filter(({ type }) => type !== 'decimal' && type !== 'fraction')
      .map(({ type, value }) => (type === 'integer' ? '#' : value))
      .join('');
  const cases = FORMS.flatMap((form) => {
    const n = NUMBERS.find((one) => rules.select(one) === form) ?? (form === 'other' ? 1.5 : NaN);
    return Number.isNaN(n) ? [] : [{ form, text: write(n) }];
  });
  if (cases.length === 1) return (cases[0]?.text ?? '').replace('#', '{n}');
  return `{n, plural, ${cases.map(({ form, text }) => `${form} {${text}}`).join(' ')}}`;
}
