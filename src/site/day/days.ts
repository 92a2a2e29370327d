/** The list of all days: a calendar of each month that has any, the newest first. */
import { DAYS_URL } from '../addresses/pages.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { toGoDay, type GoDay } from '../parts/day/go-day.ts';
import { toMonthCalendar, type MonthCalendar } from '../parts/day/month-calendar.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';

export interface DaysView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly about: string;
  readonly go: GoDay | undefined;
  readonly months: readonly MonthCalendar[];
}

/** None where no day has a page. */
export function listDaysPages(context: Context): AddressedView<DaysView>[] {
  const { days } = getDayPages(context.publication);
  return days.length === 0 ? [] : [{ url: DAYS_URL, view: () => toDaysView(context) }];
}

function toDaysView(context: Context): DaysView {
  const { days } = getDayPages(context.publication);
  const say = context.words.days;
  const about = say.about({ n: days.length });
  const months = new Set(days.map((on) => on.slice(0, 7)));
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: say.title,
      description: about,
      path: DAYS_URL,
      feed: { path: DAYS_URL, title: say.feed },
    }),
    title: say.title,
    about,
    go: toGoDay(context),
    months: [...months].reverse().map((month) => toMonthCalendar(context, month)),
  };
}
