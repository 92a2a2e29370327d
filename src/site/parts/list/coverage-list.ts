import type { KindName } from '../../../content/kinds/kinds.ts';
import { perObject } from '../../../content/problems/memoize.ts';
import type { Item, SourcePiece } from '../../../model/item.ts';
import {
  addMonths,
  type CalendarMonth,
  listMonths,
  monthsBetween,
  toArchivePlace,
  toMonthText,
} from '../../../time/months.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import type { Words } from '../../../words/words.ts';
import { toArchiveUrl } from '../../addresses/pages.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toDateline, toMonthName } from '../dates.ts';
import { toLink } from '../links.ts';
import { listBears } from '../question/question-line.ts';
import { toReachMark } from '../sources/sources.ts';

/** A list of coverage: newest first, with the gaps in the record. */
export type CoverageLine = ReturnType<typeof toCoverageList>[number];

export const LATEST = 12;

const FEWER: Readonly<Partial<Record<KindName, number>>> = { topic: 5, question: 6 };

/** The most items on the page of a thing of this kind. Things with more have a list. */
export function toLatestCount(kind: KindName): number {
  return FEWER[kind] ?? LATEST;
}

const GAP_DAYS = 14;

/** With questions as they stood on `day` (default: as they stand now). */
export function toCoverageList(context: Context, items: readonly Item[], day?: string) {
  return items.map((item, index) => {
    const gap = findGap(context, items[index - 1], item);
    const alone = toAlone(context, item);
    const line = gap === undefined ? alone : { ...alone, gap };
    return day === undefined ? line : { ...line, bears: listBears(context, item, undefined, day) };
  });
}

/** The same on every list that has the item. */
const toAlone = oncePerKey((context, item: Item) => ({
  url: item.url,
  title: item.caption,
  summary: item.data.summary,
  lang: item.data.language,
  dateline: toDateline(context, item, 'short'),
  source: findSourceLine(context, item),
  bears: listBears(context, item),
  // “71 days earlier”, if there are two weeks or more to the item above.
  gap: undefined as string | undefined,
}));

function findGap({ language }: Context, above: Item | undefined, item: Item): string | undefined {
  if (above === undefined) return undefined;
  const lag = findLag({ when: above.day, zone: above.zone }, { when: item.day, zone: item.zone });
  if (lag?.unit !== 'day' || lag.count > -GAP_DAYS) return undefined;
  return toLagWords(lag, 'later', language);
}

export type SourceLine = NonNullable<ReturnType<typeof findSourceLine>>;

/** `undefined` only if the outlet is missing, which the check refuses. */
export function findSourceLine(context: Context, item: Item) {
  const [piece] = item.pieces;
  if (piece?.outlet === undefined) return undefined;
  return {
    verb: piece.isOfficial ? context.words.list.source : context.words.list.reportedBy,
    outlet: toLink(piece.outlet),
    // “three days after”, if the report came later than its subject.
    lag: findDelay(context, item, piece),
    mark: toReachMark(context, piece.url, piece),
  };
}

function findDelay(
  { language }: Context,
  item: Item,
  { published }: SourcePiece,
): string | undefined {
  if (published === undefined) return undefined;
  const lag = findLag({ when: item.day, zone: item.zone }, published);
  if (lag?.unit !== 'day' || lag.count < 2) return undefined;
  return toLagWords(lag, 'after', language);
}

/** Coverage over time: items per month, for a small chart and the table below it. */
export type MonthChart = ReturnType<typeof drawMonths>;

export type ChartMonth = MonthChart['months'][number];

/** Every month from first to last, empty ones included, and the highest count. */
export function drawMonths(
  { language }: Context,
  [first, last]: readonly [CalendarMonth, CalendarMonth],
  toCount: (month: CalendarMonth) => number | undefined,
  toUrl: (month: string) => string,
) {
  const months = listMonths(first, last).map((month) => ({
    month: toMonthText(month),
    label: language.date({ month: language.months.short[month.month - 1] }),
    year: month.year,
    count: toCount(month) ?? 0,
    url: toUrl(toMonthText(month)),
  }));
  return { months, most: Math.max(...months.map(({ count }) => count)), finding: '' };
}

export const NO_MONTHS: MonthChart = { months: [], most: 0, finding: '' };

/** From the first item to the last, without those known only to the year; `within` has all items of a wider chart. */
export function toMonthChart(
  context: Context,
  items: readonly Item[],
  within: readonly Item[] = items,
): MonthChart {
  const counts = countMonths(items);
  const numbers = [...(within === items ? counts : countMonths(within)).keys()];
  if (numbers.length === 0) return NO_MONTHS;
  const ends = [Math.min(...numbers), Math.max(...numbers)] as const;
  const chart = drawMonths(
    context,
    [addMonths(START, ends[0]), addMonths(START, ends[1])],
    (month) => counts.get(monthsBetween(START, month)),
    toArchiveUrl,
  );
  return { ...chart, finding: toFinding(context.words, chart) };
}

/** Months are counted from here: making their texts for each item of each list would be slow. */
const START: CalendarMonth = { year: 0, month: 1 };

const countMonths = perObject((items: readonly Item[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { day, zone } of items) {
    const { year, month } = toArchivePlace(day, zone);
    if (month === null) continue;
    const number = monthsBetween(START, { year, month });
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
});

/** “Busiest month: April 2025 (24)”. Of several such months, the first is named. */
function toFinding({ dates, list }: Words, { months, most }: MonthChart): string {
  const [first, ...others] = months.filter(({ count }) => count === most);
  if (first === undefined) return '';
  const month = toMonthName(dates, first.month);
  return others.length === 0
    ? list.mostIn({ month, n: most })
    : list.mostInSeveral({ month, others: others.length, n: most });
}
