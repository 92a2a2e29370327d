/** How a language writes dates, from its messages `dates.…`. */
import {
  comesBefore,
  SEASONS,
  toLead,
  toPartOrder,
  toUnshorten,
  type DateTexts,
} from '../time/words/date-forms.ts';
import type { DateParts, Language, PatternName, Unit } from '../time/words/language.ts';
import { parseMessage, compileNodes, type Slots, type Rules } from './message.ts';

/** `texts` are by key. `rules` are for plurals and numbers, as spans of time are counted. */
export function toDates(texts: DateTexts, rules: Rules): Language {
  const formats = new Set(Object.keys(rules.formats));
  const of = (name: string) => texts[`dates.${name}`] ?? '';
  const list = (name: string) => of(name).split('|');
  const message = (name: string) => {
    let say: ((given: Slots) => string) | undefined;
    return (given: Slots) => (say ??= compileNodes(parseMessage(of(name), formats), rules))(given);
  };
  const [sayDay, sayYear, sayTime] = [message('day'), message('year'), message('time')];
  const sayWeekday = of('weekday') === '' ? undefined : message('weekday');
  const narrow = list('weekdays.narrow');
  const span: Readonly<Record<Unit, (given: Slots) => string>> = {
    minute: message('spans.minute'),
    hour: message('spans.hour'),
    day: message('spans.day'),
  };
  const seasons = Object.fromEntries(
    SEASONS.map((season) => [season, of(`seasons.${season}`)]),
  ) as Language['seasons'];
  const order = toPartOrder(of('date'));
  const shortOrder = of('shortDate') === '' ? undefined : toPartOrder(of('shortDate'));
  const bareYear = of('bareYear') === '' ? undefined : message('bareYear');
  const sayLongYear = of('longYear') === '' ? sayYear : message('longYear');
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
    date: ({ weekday = '', day = '', month = '', year = '', isLong }: DateParts) => {
      if (bareYear !== undefined && weekday + day + month === '') return bareYear({ year });
      const shown = {
        weekday: weekday && (sayWeekday?.({ weekday }) ?? weekday),
        day: day && sayDay({ day }),
        month: day === '' ? (alone.get(month) ?? month) : month,
        year: year && (isLong ? sayLongYear : sayYear)({ year }),
      };
      let text = '';
      for (const { part, before } of isShort(month) ? (shortOrder ?? order) : order)
        if (shown[part] !== '') text += (text === '' ? '' : before) + shown[part];
      return text;
    },
    ...(comesBefore(order, 'year', 'month') && { isYearFirst: true }),
    seasons,
    ...(Object.keys(texts).some((key) => key.startsWith('dates.before.')) && {
      lead: toLead(texts, order, shortOrder && toUnshorten(months, shortOrder, order)),
      ...(shortOrder && { shortLead: toLead(texts, order) }),
    }),
    time: (hour, minute) => sayTime({ hour: String(Number(hour)), hh: hour, minute }),
    // In patterns, which take dates as pieces, a slot names its form as in `{a:the}`.
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

/** “май” for “мая”: the name of a month without a day, if a day changes it. */
const toAlone = (months: readonly string[], alone: readonly string[]) =>
  new Map(alone.length < 12 ? [] : months.map((month, index) => [month, alone[index]]));
