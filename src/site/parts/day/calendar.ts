import { findAskedUrl, findDayUrl, getDayPages } from '../../../model/days/day-pages.ts';
import type { Day } from '../../../model/days/day.ts';
import { toMonthLength } from '../../../time/calendar.ts';
import { toPlace } from '../../../time/months.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toDaysOfMonthUrl } from '../../addresses/pages.ts';
import type { Context } from '../../context.ts';
import { toMonthName, toRange } from '../dates.ts';

/** The way to another day: a field for a date, and links to the months that have days. */
export type GoDay = NonNullable<ReturnType<typeof toGoDay>>;

/** `on` is the day of the page, or its last day. `undefined` if no other day has a page. */
export function toGoDay(context: Context, on?: string) {
  const { days } = getDayPages(context.publication);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const value = on === undefined || on > last ? last : on < first ? first : on;
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const year = value.slice(0, 4);
  const years = new Map(months.map((month) => [month.slice(0, 4), month]));
  const { language } = context;
  return {
    first,
    last,
    range: toText(toRange(context, first, last)),
    value,
    year,
    months: months
      .filter((month) => month.startsWith(year))
      .map((month) => ({
        text: language.date({ month: language.months.short[Number(month.slice(5)) - 1] }),
        name: toMonthName(language, month, 'short'),
        url: toDaysOfMonthUrl(month),
        isCurrent: on?.startsWith(month) === true,
      })),
    years: [...years]
      .filter(([other]) => other !== year)
      .map(([text, month]) => ({ text, url: toDaysOfMonthUrl(month) })),
  };
}

// A month as a calendar, with marks for what each day holds.

/** `e`: something happened; `s`: was said or became public; `m`: was decided or took effect; `q`: changed its status. */
export type DayMark = 'e' | 's' | 'm' | 'q';

export type MonthCalendar = ReturnType<typeof toMonthCalendar>;

/** `on` is the day of the page. */
export function toMonthCalendar(context: Context, month: string, on?: string) {
  const { language, publication } = context;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = toMonthLength(year, number);
  const before = toPlace({ year, month: number, day: 1 });
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    if (day < 1 || day > length) return undefined;
    const text = `${month}-${String(day).padStart(2, '0')}`;
    const url = findDayUrl(publication, text);
    const hasPage = url !== undefined;
    const marks = hasPage ? listMarks(getDayPages(publication).all.get(text)) : [];
    return {
      number: day,
      url: url ?? findAskedUrl(publication, text),
      hasPage,
      marks,
      holds: toMarkWords(context, marks),
      isCurrent: text === on,
    };
  });
  return {
    month,
    name: context.words.text.capital(toMonthName(language, month)),
    weekdays: [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
      text: (language.weekdays.narrow ?? language.weekdays.short)[weekday] ?? '',
      name: language.weekdays.long[weekday] ?? '',
    })),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + 7),
    ),
  };
}

export function listMarks(day: Day | undefined): DayMark[] {
  if (day === undefined) return [];
  const { said, late, published, byThen, heard, happened, decided, turns } = day;
  const has = {
    e: happened.some(({ isWithin }) => !isWithin),
    s: [said, late, published, byThen, heard].some(({ length }) => length > 0),
    m: decided.length > 0,
    q: turns.length > 0,
  };
  return (['e', 's', 'm', 'q'] as const).filter((mark) => has[mark]);
}

/** “happened, said or public by then”. */
export function toMarkWords({ words }: Context, marks: readonly DayMark[]): string {
  const { marks: say, nothing } = words.days;
  const names = { e: say.happened, s: say.said, m: say.decided, q: say.turns };
  return marks.length === 0 ? nothing : marks.map((mark) => names[mark]).join(words.text.comma);
}
