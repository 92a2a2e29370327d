/** How a language says dates, from the texts `dates.…` of its table. */
import type { DateParts, Language, PatternName, Unit } from '../time/words/language.ts';
import { changeStart } from './formats.ts';
import { parseMessage, toText, type Given, type Rules } from './message.ts';

type Texts = Readonly<Record<string, string>>;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const PARTS = ['weekday', 'day', 'month', 'year'] as const;

/** `texts` by key. `rules` are those of plurals and numbers: spans of time are counted. */
export function toDates(texts: Texts, rules: Rules): Language {
  const formats = new Set(Object.keys(rules.formats));
  const of = (name: string) => texts[`dates.${name}`] ?? '';
  const list = (name: string) => of(name).split('|');
  const message = (name: string) => {
    let say: ((given: Given) => string) | undefined;
    return (given: Given) => (say ??= toText(parseMessage(of(name), formats), rules))(given);
  };
  const [sayDay, sayYear, sayTime] = [message('day'), message('year'), message('time')];
  const sayWeekday = of('weekday') === '' ? undefined : message('weekday');
  const narrow = list('weekdays.narrow');
  const span: Readonly<Record<Unit, (given: Given) => string>> = {
    minute: message('spans.minute'),
    hour: message('spans.hour'),
    day: message('spans.day'),
  };
  const seasons = Object.fromEntries(
    SEASONS.map((season) => [season, of(`seasons.${season}`)]),
  ) as Language['seasons'];
  const order = toOrder(of('date'));
  const shortOrder = of('shortDate') === '' ? undefined : toOrder(of('shortDate'));
  const bareYear = of('bareYear') === '' ? undefined : message('bareYear');
  const months = { short: list('months.short'), long: list('months.long') };
  const isShort = (month: string) => months.short.includes(month) && !months.long.includes(month);
  const alone = toAlone(months.long, list('months.alone'));
  return {
    months,
    weekdays: {
      short: list('weekdays.short'),
      long: list('weekdays.long'),
      ...(narrow.length === 7 && { narrow }),
    },
    date: ({ weekday = '', day = '', month = '', year = '' }: DateParts) => {
      if (bareYear !== undefined && weekday + day + month === '') return bareYear({ year });
      const shown = {
        weekday: weekday && (sayWeekday?.({ weekday }) ?? weekday),
        day: day && sayDay({ day }),
        month: day === '' ? (alone.get(month) ?? month) : month,
        year: year && sayYear({ year }),
      };
      let text = '';
      for (const { part, before } of isShort(month) ? (shortOrder ?? order) : order)
        if (shown[part] !== '') text += (text === '' ? '' : before) + shown[part];
      return text;
    },
    ...(isBefore(order, 'year', 'month') && { isYearFirst: true }),
    seasons,
    ...(Object.keys(texts).some((key) => key.startsWith('dates.before.')) && {
      lead: toLead(texts, order, shortOrder && toUnshorten(months, shortOrder, order)),
    }),
    time: (hour, minute) => sayTime({ hour: String(Number(hour)), hh: hour, minute }),
    // A pattern is filled with marked dates, where a slot writes the form that it asks for as `{a:the}`.
    patterns: Object.fromEntries(
      Object.keys(texts).flatMap((key) => {
        const name = /^dates\.patterns\.(\w+)$/.exec(key)?.[1];
        const text = texts[key] ?? '';
        return name === undefined
          ? []
          : [[name, text.replace(/\{(\w+), date, (\w+)\}/g, '{$1:$2}')]];
      }),
    ) as Record<PatternName, string>,
    span: (n, unit) => span[unit]({ n }),
  };
}

/** “май” of “мая”: what a month is called without a day, where a day changes its name. */
const toAlone = (months: readonly string[], alone: readonly string[]) =>
  new Map(alone.length < 12 ? [] : months.map((month, index) => [month, alone[index]]));

type Part = (typeof PARTS)[number];
/** The parts of a date, each with what stands between it and what comes before it. */
type Order = readonly { readonly part: Part; readonly before: string }[];

/** Of `{weekday} {day} {month} {year}`. */
function toOrder(pattern: string): Order {
  return [...pattern.matchAll(/([^{]*)\{(\w+)\}/g)].flatMap(([, before = '', name]) => {
    const part = PARTS.find((one) => one === name);
    return part === undefined ? [] : [{ part, before }];
  });
}

function isBefore(order: Order, first: Part, second: Part): boolean {
  const at = (part: Part) => order.findIndex((one) => one.part === part);
  return at(first) < at(second);
}

/**
 * A date in a sentence whose slot names a form, by what the date begins with: “le 3 mai”, “en mai”, “в мае”. What
 * `dates.before.<sort>.<form>` says stands before it, or changes its start: `май>в мае|…`. A sort that is not there counts
 * as the wider one.
 */
function toLead(
  texts: Texts,
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
  const DAY = new RegExp(`^\\d{1,2}(?:er|${escape(dayEnd)})(?:$|\\u00A0(?!h\\b)\\p{L})`, 'u');
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

/** Writes a short date out, as a sentence has it: “12 de mayo de 2025” of “12 may 2025”. */
function toUnshorten(
  { short, long }: Language['months'],
  from: Order,
  to: Order,
): (date: string) => string {
  const gap = (order: Order, part: Part) => order.find((one) => one.part === part)?.before ?? ' ';
  const SHORT = new RegExp(
    `^(\\d{1,2})${gap(from, 'month')}(${short.map(escape).join('|')})(?:${gap(from, 'year')}(\\d{4}))?(?!\\p{L})`,
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
