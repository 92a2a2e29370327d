/** The order of a date’s parts, and its forms in a sentence, from the messages `dates.…` of a language. */
import type { Language } from './language.ts';

/** By key. */
export type DateTexts = Readonly<Record<string, string>>;

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const PARTS = ['weekday', 'day', 'month', 'year'] as const;

type Part = (typeof PARTS)[number];
/** The parts of a date, each with what separates it from the one before. */
type Order = readonly { readonly part: Part; readonly before: string }[];

/** From `{weekday} {day} {month} {year}`. */
export function toPartOrder(pattern: string): Order {
  return [...pattern.matchAll(/([^{]*)\{(\w+)\}/g)].flatMap(([, before = '', name]) => {
    const part = PARTS.find((one) => one === name);
    return part === undefined ? [] : [{ part, before }];
  });
}

export function comesBefore(order: Order, first: Part, second: Part): boolean {
  const at = (part: Part) => order.findIndex((one) => one.part === part);
  return at(first) < at(second);
}

/**
 * The form of a date that a slot asks for, depending on how the date begins: “le 3 mai”, “en mai”, “в мае”.
 * `dates.before.<sort>.<form>` is put before it, or changes its start: `май>в мае|…`. A missing sort uses the wider
 * one.
 */
export function toLead(
  texts: DateTexts,
  order: Order,
  unshorten = (date: string) => date,
): NonNullable<Language['lead']> {
  const all = (name: string) => (texts[`dates.${name}`] ?? '').split('|').filter(Boolean);
  const months = ['alone', 'long', 'short'].flatMap((form) => all(`months.${form}`));
  const weekdays = [...all('weekdays.long'), ...all('weekdays.short')];
  const gap = order.find(({ part }) => part === 'day')?.before ?? ' ';
  const [start = '', end = ''] = (texts['dates.patterns.decade'] ?? '').split('{year}');
  const starts = (text: string, names: readonly string[]) =>
    names.find((name) => text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length)));
  const dayEnd = (texts['dates.day'] ?? '{day}').replace(/^.*\{day\}\}*/, '');
  const DAY = new RegExp(`^\\d{1,2}(?:er|º|${escape(dayEnd)})(?:$|\\u00A0(?!h\\b)\\p{L})`, 'u');
  const toSort = (date: string): string => {
    const weekday = starts(date, weekdays);
    if (weekday === date) return 'weekday';
    const rest =
      weekday !== undefined && date.startsWith(weekday + gap)
        ? date.slice(weekday.length + gap.length)
        : date;
    if (DAY.test(rest)) return 'day';
    if (/^\d{4}/.test(date.slice(start.length)) && date.startsWith(start))
      if (start !== '' || (end !== '' && date.slice(4).startsWith(end))) return 'decade';
    if (/^\d{4}/.test(date)) return 'year';
    if (starts(date, months) !== undefined)
      return /^[aeiouàâéèêëîïôûh]/i.test(date) ? 'vowelMonth' : 'month';
    const season = SEASONS.find((one) => date.startsWith(texts[`dates.seasons.${one}`] ?? ' '));
    return season ?? 'other';
  };
  const WIDER: Readonly<Record<string, string>> = {
    weekday: 'other',
    vowelMonth: 'month',
    ...Object.fromEntries(SEASONS.map((season) => [season, 'season'])),
  };
  const find = (sort: string, form: string): string =>
    texts[`dates.before.${sort}.${form}`] ??
    (WIDER[sort] === undefined ? '' : find(WIDER[sort], form));
  return (said, form) => {
    const date = unshorten(said);
    const before = find(toSort(date), form);
    return before.includes('>') ? changeStart(date, before.split('|')) : before + date;
  };
}

/** Writes a short date out, for sentences: “12 de mayo de 2025” for “12 may 2025”. */
export function toUnshorten(
  { short, long }: Language['months'],
  from: Order,
  to: Order,
): (date: string) => string {
  const gap = (order: Order, part: Part) => order.find((one) => one.part === part)?.before ?? ' ';
  const SHORT = new RegExp(
    `^(\\d{1,2}º?)${gap(from, 'month')}(${short.map(escape).join('|')})(?:${gap(from, 'year')}(\\d{4}))?(?!\\p{L})`,
    'u',
  );
  return (date) =>
    date.replace(SHORT, (_, day: string, month: string, year: string | undefined) => {
      const said = day + gap(to, 'month') + (long[short.indexOf(month)] ?? month);
      return year === undefined ? said : said + gap(to, 'year') + year;
    });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Changes the start of a name by the first rule that matches: `Le >du ` turns “Le Conseil” into “du Conseil”,
 * `[aeiou]>d’` puts a text before any of these letters, and `>de ` before everything else.
 */
export function changeStart(name: string, rules: readonly string[]): string {
  for (const rule of rules) {
    const [start = '', other = ''] = rule.split('>');
    const letters = /^\[(.+)\]$/.exec(start)?.[1];
    if (letters === undefined) {
      if (name.startsWith(start)) return other + name.slice(start.length);
    } else if (name !== '' && letters.includes(name.charAt(0).toLowerCase())) return other + name;
  }
  return name;
}
