/** A month as a calendar: what each of its days has, as marks. */
import { findAskedUrl, findDayUrl, getDayPages } from '../../../model/days/day-pages.ts';
import type { Day } from '../../../model/days/day.ts';
import { toMonthLength } from '../../../time/calendar.ts';
import { toPlace } from '../../../time/weeks.ts';
import type { Context } from '../../context.ts';
import { toMonthName } from '../month-name.ts';

/** `e` happened, `s` said, or public by then, `m` decided or took effect, `q` a status changed. */
export type DayMark = 'e' | 's' | 'm' | 'q';

export interface MonthCalendar {
  /** `2025-04` */
  readonly month: string;
  /** “April 2025”. */
  readonly name: string;
  /** From Monday. */
  readonly weekdays: readonly { readonly text: string; readonly name: string }[];
  /** Rows of seven; `undefined` where a day belongs to another month. */
  readonly weeks: readonly (readonly (CalendarCell | undefined)[])[];
}

export interface CalendarCell {
  readonly number: number;
  /** Where it is told of; `undefined` before the first day that has a page, and after the last. */
  readonly url: string | undefined;
  readonly hasPage: boolean;
  readonly marks: readonly DayMark[];
  /** The marks in words. */
  readonly holds: string;
  readonly isCurrent: boolean;
}

/** `on` is the day whose page it is. */
export function toMonthCalendar(context: Context, month: string, on?: string): MonthCalendar {
  const { language, publication } = context;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = toMonthLength(year, number);
  const before = toPlace({ year, month: number, day: 1 });
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    if (day < 1 || day > length) return undefined;
    const text = `${month}-${String(day).padStart(2, '0')}`;
    return { day, text };
  }).map((cell): CalendarCell | undefined => {
    if (cell === undefined) return undefined;
    const url = findDayUrl(publication, cell.text);
    const hasPage = url !== undefined;
    const marks = !hasPage ? [] : listMarks(getDayPages(publication).find(cell.text));
    return {
      number: cell.day,
      url: url ?? findAskedUrl(publication, cell.text),
      hasPage,
      marks,
      holds: toMarkWords(context, marks),
      isCurrent: cell.text === on,
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
  return [
    ...(happened.some(({ isWithin }) => !isWithin) ? (['e'] as const) : []),
    ...([said, late, published, byThen, heard].some(({ length }) => length > 0)
      ? (['s'] as const)
      : []),
    ...(decided.length > 0 ? (['m'] as const) : []),
    ...(turns.length > 0 ? (['q'] as const) : []),
  ];
}

/** “happened, said or public by then”. */
export function toMarkWords({ words }: Context, marks: readonly DayMark[]): string {
  const { marks: say, nothing } = words.days;
  const names = { e: say.happened, s: say.said, m: say.decided, q: say.turns };
  return marks.length === 0 ? nothing : marks.map((mark) => names[mark]).join(words.text.comma);
}
