/** The way to a day: a field for a date, and the months that have days. */
import { toDaysOfMonthUrl } from '../../addresses/pages.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toMonthName } from '../month-name.ts';
import { toRange } from './day-words.ts';

export interface GoDay {
  /** The first and the last day that have a page. */
  readonly first: string;
  readonly last: string;
  /** “17 Jan–13 Nov 2025”. */
  readonly range: string;
  /** The day that the field shows: that of the page, or of its end. */
  readonly value: string;
  /** That whose months are shown. */
  readonly year: string;
  readonly months: readonly GoMonth[];
  /** The other years, each with its last month. */
  readonly years: readonly { readonly text: string; readonly url: string }[];
}

interface GoMonth {
  /** “Apr”. */
  readonly text: string;
  /** “Apr 2025”: what is seen is a part of what is heard. */
  readonly name: string;
  readonly url: string;
  readonly isCurrent: boolean;
}

/** `on` is the day or the last day of the page on which it stands; `undefined` where no other day has a page. */
export function toGoDay(context: Context, on?: string): GoDay | undefined {
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
