/** The last seven days of the record: what was said, took effect and was published on each. */
import { findDayUrl, getDayPages, toWeekOf } from '../../model/days/day-pages.ts';
import { type Day, listHoldings } from '../../model/days/day.ts';
import { isPending } from '../../model/measures/measure.ts';
import { addDays, fromDayText, toDayText, toWeekday } from '../../time/calendar.ts';
import { capitalize, toText } from '../../time/words/pieces.ts';
import { toDayUrl, toWeekUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toDayName, toMonthName, toRange } from '../parts/dates.ts';
import { toPresentDayWords } from '../parts/rates/measure-words.ts';
import { toDayWords } from '../parts/statement/said.ts';

export type Week = NonNullable<ReturnType<typeof findWeek>>;

const DAYS = 7;
/** More marks do not fit into a column on a phone; then their number says it. */
const MOST_MARKS = 6;

/** `undefined` if none of the seven days has a page. */
export function findWeek(context: Context) {
  const { publication, words } = context;
  const last = toPresentDayWords(context);
  if (last === '') return undefined;
  const { all, weeks } = getDayPages(publication);
  const dates = Array.from({ length: DAYS }, (_, index) =>
    toDayText(addDays(fromDayText(last), index - DAYS + 1)),
  );
  const shown = dates.filter((on) => findDayUrl(publication, on) !== undefined);
  const [first = last] = dates;
  if (shown.length === 0) return undefined;
  const days = dates.map((on) =>
    toColumn(context, on, shown.includes(on) ? all.get(on) : undefined),
  );
  const titled = shown.findLast((on) => all.get(on)?.entry !== undefined) ?? '';
  const week = toWeekOf(shown.at(-1) ?? last);
  return {
    // The finding is the newest title of a day.
    title: all.get(titled)?.entry?.data.title ?? toText(capitalize(toRange(context, first, last))),
    week: weeks.has(week)
      ? {
          text: words.text.capital(words.days.week({ n: Number(week.slice(6)) })),
          url: toWeekUrl(week),
        }
      : undefined,
    month: toMonthName(context.language, last.slice(0, 7), 'short'),
    days,
    // The sides that the colours stand for.
    parties: (publication.about.parties ?? [])
      .map(({ id }) => id)
      .filter((id) =>
        days.some(({ said, begun }) => [...said.marks, ...begun.parties].includes(id)),
      ),
    // If nobody spoke: when somebody last did.
    lastSaid: days.some(({ said }) => said.count > 0) ? undefined : findLastSaid(context, last),
  };
}

function toColumn(context: Context, on: string, day: Day | undefined) {
  const { language, words } = context;
  const parties = (day === undefined ? [] : [...day.said, ...day.late]).map((one) =>
    one.parties.length === 1 ? one.parties[0] : undefined,
  );
  const begun = (day?.decided ?? []).filter(
    ({ change }) => change.holds === on && !isPending(change.status),
  );
  const holds = day === undefined ? [] : listHoldings(words.days.holds, [day]);
  return {
    weekday: listWeekdays(language)[toWeekday(fromDayText(on))] ?? '',
    number: Number(on.slice(8)),
    url: day && toDayUrl(on),
    // Read out: the day, and what it holds.
    name: words.rates.named({
      name: toText(toDayName(context, on)),
      text: holds.length === 0 ? words.days.nothing : holds.join(words.text.comma),
    }),
    said: toMarks(parties),
    begun: {
      count: begun.length,
      parties: [...new Set(begun.map(({ measure }) => measure.party))],
    },
    published: toMarks((day?.published ?? []).map(() => undefined)),
  };
}

/** As wide as a column on a phone. */
function listWeekdays({ weekdays }: Context['language']): readonly string[] {
  const { short, narrow = short } = weekdays;
  return short.every((name) => name.length <= 4) ? short : narrow;
}

function toMarks(parties: readonly (string | undefined)[]) {
  return { count: parties.length, marks: parties.length > MOST_MARKS ? [] : parties };
}

function findLastSaid(context: Context, present: string) {
  const { all, days } = getDayPages(context.publication);
  const on = days.findLast((day) => {
    const { said = [], late = [] } = all.get(day) ?? {};
    return day <= present && said.length + late.length > 0;
  });
  const year = on?.slice(0, 4) !== present.slice(0, 4);
  return on === undefined
    ? undefined
    : { text: toText(toDayWords(context, on, { year })), url: toDayUrl(on) };
}
