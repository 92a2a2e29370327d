/** The entries of a timeline by month, with gaps between them and spans beside them. */
import { fromDayText } from '../../time/calendar.ts';
import { type CalendarMonth, monthsBetween, toAnchor, toMonthText } from '../../time/months.ts';
import { isPoint } from '../../time/when.ts';
import { findLag, toSpanWords } from '../../time/words/lag.ts';
import type { Context } from '../context.ts';
import { toPages } from '../parts/list/pages.ts';
import { drawMonths, type MonthChart, NO_MONTHS } from '../parts/list/coverage-list.ts';
import { listMonthsInOrder, toMonthName, toPartName } from '../parts/dates.ts';
import { toDays } from '../parts/statement/said.ts';
import { type TimelineEntry, type TimelineOrder, toStart } from './entries.ts';
import { LINES, toShownWhen } from './line.ts';
import { listSpanParts } from './spans.ts';

export type TimelineRow = TimelineMonth['rows'][number];

export type TimelineMonth = ReturnType<typeof toMonths>[number];

export const ROWS = 250;
const GAP_DAYS = 14;
/** Safely below that number of calendar days, in milliseconds. */
const SHORT_GAP = 12 * 86_400_000;

export type Shared = ReturnType<typeof toShared>;

export function toShared(
  context: Context,
  sorted: readonly TimelineEntry[],
  url: string,
  order: TimelineOrder,
) {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  // Entries without a known start stay with the one before.
  const months = listMonthsInOrder(
    sorted.map((entry) => (Number.isFinite(toStart(entry[order])) ? entry[order].when : undefined)),
  );
  months.forEach((month, index) => {
    if (!first.has(month)) first.set(month, index);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  });
  const pages = toPages(sorted, url, ROWS)[0]?.links ?? [];
  const toUrl = (month: string) => {
    const page = pages[Math.floor((first.get(month) ?? 0) / ROWS)];
    return `${page?.url ?? url}#${toMonthId(month)}`;
  };
  return {
    months,
    spans: listSpanParts(sorted, order),
    calendar: [...counts].map(([month, count]) => ({
      text: toPartName(context, month),
      url: toUrl(month),
      count,
    })),
    monthChart: toTimelineChart(context, counts, toUrl),
  };
}

export function toMonths(
  context: Context,
  values: readonly TimelineEntry[],
  { order, first, shared }: { order: TimelineOrder; first: number; shared: Shared },
) {
  const rows = values.map((entry, index) => ({
    month: shared.months[first - 1 + index] ?? '',
    row: {
      ...LINES[order](context, entry),
      spans: shared.spans.get(first - 1 + index) ?? [],
      // “71 days”, if there are two weeks or more since the entry before.
      gap: findGap(context, values[index - 1], entry, order),
    },
  }));
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, list]) => ({
    id: toMonthId(month),
    name: toPartName(context, month),
    // The last month of the timeline, which is open.
    isNewest: month === shared.months.at(-1),
    rows: list.map(({ row }) => row),
  }));
}

function findGap(
  { language }: Context,
  before: TimelineEntry | undefined,
  entry: TimelineEntry,
  order: TimelineOrder,
): string | undefined {
  if (before === undefined || toStart(entry[order]) - toStart(before[order]) < SHORT_GAP)
    return undefined;
  const [from, to] = [before[order], toShownWhen(entry, order)].map(({ when, zone }) => ({
    when: isPoint(toDays(when)) ? when : toAnchor(when),
    zone,
  }));
  const lag = from && to && findLag(from, to);
  if (lag?.unit !== 'day' || lag.count <= GAP_DAYS) return undefined;
  return toSpanWords({ ...lag, count: lag.count - 1 }, language);
}

function toMonthId(month: string): string {
  return `m-${month === '' ? 'unknown' : month}`;
}

/** A chart of more months is useless on a phone. Links to months with entries remain. */
const MOST = 120;

/** A small chart of `counts` by month (`2025-04`), in order, without years. Empty for fewer than two months. */
export function toTimelineChart(
  context: Context,
  counts: ReadonlyMap<string, number>,
  toUrl: (month: string) => string,
): MonthChart {
  const known = [...counts.keys()]
    .filter((month) => month.length > 5)
    .map((text): CalendarMonth => fromDayText(text));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last || monthsBetween(first, last) >= MOST) return NO_MONTHS;
  const toCount = (month: CalendarMonth) => counts.get(toMonthText(month));
  const chart = drawMonths(context, [first, last], toCount, toUrl);
  const { months, most } = chart;
  const busiest = months.find(({ count }) => count === most)?.month ?? '';
  const month = toMonthName(context.language, busiest);
  return { ...chart, finding: context.words.timeline.mostIn({ month, n: most }) };
}
