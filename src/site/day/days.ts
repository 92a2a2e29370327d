/** The list of all days: a calendar of each month that has any, the newest first. */
import { countBefore, getDayPages } from '../../model/days/day-pages.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { DAYS_URL, toDayUrl } from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { toDayName, toDayNote } from '../parts/dates.ts';
import { toGoDay, toMonthCalendar } from '../parts/day/calendar.ts';
import { toPage } from '../parts/frame/head.ts';

type DaysView = ReturnType<typeof toDaysView>;

/** None where no day has a page. */
export function listDaysPages(context: Context): AddressedView<DaysView>[] {
  const { days } = getDayPages(context.publication);
  return days.length === 0 ? [] : [{ url: DAYS_URL, view: () => toDaysView(context) }];
}

function toDaysView(context: Context) {
  const { days } = getDayPages(context.publication);
  const say = context.words.days;
  const about = say.about({ n: days.length });
  const months = new Set(days.map((on) => on.slice(0, 7)));
  return {
    ...toPage(context, {
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

/** The days or weeks before and after one. */
export interface Near {
  readonly name: Pieces;
  readonly url: string;
  readonly note: string;
}

export type BeforeAfter = ReturnType<typeof toNearDays>;

/** The nearest days with a page. */
export function toNearDays(context: Context, on: string) {
  const { days, find } = getDayPages(context.publication);
  const at = countBefore(days, on);
  const toNear = (other: string | undefined): Near | undefined => {
    const day = other === undefined ? undefined : find(other);
    if (other === undefined || day === undefined) return undefined;
    return {
      name: toDayName(context, other, on),
      url: toDayUrl(other),
      note: toDayNote(context, day),
    };
  };
  return { before: toNear(days[at - 1]), after: toNear(days[at + 1]) };
}
