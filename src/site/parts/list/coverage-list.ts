import type { KindName } from '../../../content/kinds/kinds.ts';
import type { Item, Piece } from '../../../model/item.ts';
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
import { type Context, once } from '../../context.ts';
import { type Dateline, toDateline, toMonthName } from '../dates.ts';
import { toLink } from '../links.ts';
import { type Bear, listBears } from '../question/question-line.ts';
import { toReachMark } from '../sources/sources.ts';

/** Coverage as a list: newest first, with the gaps in the record said. */
export interface CoverageLine {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string | undefined;
  readonly dateline: Dateline;
  readonly source: SourceLine | undefined;
  readonly bears: readonly Bear[];
  /** “71 days earlier”, where two weeks or more lie between this item and the one above it. */
  readonly gap: string | undefined;
}

/** The most items on a page that is about something else. */
export const LATEST = 12;

/** Pages that have more to say before. */
const FEWER: Readonly<Partial<Record<KindName, number>>> = { topic: 5, question: 6 };

/** The most items on the page of a thing of that kind: whoever has more has a list of their own. */
export function toLatestCount(kind: KindName): number {
  return FEWER[kind] ?? LATEST;
}

const GAP_DAYS = 14;

export function toCoverageList(context: Context, items: readonly Item[]): CoverageLine[] {
  return items.map((item, index) => {
    const gap = findGap(context, items[index - 1], item);
    const alone = toAlone(context, item);
    return gap === undefined ? alone : { ...alone, gap };
  });
}

/** The same in the list of its month, of its topics, of its entities. */
const toAlone = once((context, item: Item): CoverageLine => ({
  url: item.url,
  title: item.caption,
  summary: item.data.summary,
  lang: item.data.language,
  dateline: toDateline(context, item, 'short'),
  source: findSourceLine(context, item),
  bears: listBears(context, item),
  gap: undefined,
}));

function findGap({ language }: Context, above: Item | undefined, item: Item): string | undefined {
  if (above === undefined) return undefined;
  const lag = findLag({ when: above.day, zone: above.zone }, { when: item.day, zone: item.zone });
  if (lag?.unit !== 'day' || lag.count > -GAP_DAYS) return undefined;
  return toLagWords(lag, 'later', language);
}

export type SourceLine = NonNullable<ReturnType<typeof findSourceLine>>;

/** `undefined` only for an item whose outlet is missing, which the check refuses. */
export function findSourceLine(context: Context, item: Item) {
  const [piece] = item.pieces;
  if (piece?.outlet === undefined) return undefined;
  return {
    verb: piece.isOfficial ? context.words.list.source : context.words.list.reportedBy,
    outlet: toLink(piece.outlet),
    // “three days after”, where the report came later than what it reports.
    lag: findDelay(context, item, piece),
    mark: toReachMark(context, piece.url, piece),
  };
}

function findDelay({ language }: Context, item: Item, { published }: Piece): string | undefined {
  if (published === undefined) return undefined;
  const lag = findLag({ when: item.day, zone: item.zone }, published);
  if (lag?.unit !== 'day' || lag.count < 2) return undefined;
  return toLagWords(lag, 'after', language);
}

/** Coverage over time: how many items a month, for a small chart and the table under it. */
export interface ChartMonth {
  readonly month: string;
  readonly label: string;
  readonly year: number;
  readonly count: number;
  readonly url: string;
}

export type MonthChart = ReturnType<typeof toMonthChart>;

/** Every month from the first item to the last, empty ones included. Items known only to the year are left out. */
export function toMonthChart({ language, words }: Context, items: readonly Item[]) {
  const counts = countMonths(items);
  const numbers = [...counts.keys()];
  if (numbers.length === 0) return { months: [], most: 0, finding: '' };
  const first = addMonths(START, Math.min(...numbers));
  const last = addMonths(START, Math.max(...numbers));
  const rows = listMonths(first, last).map((month) => ({
    month: toMonthText(month),
    label: language.date({ month: language.months.short[month.month - 1] }),
    year: month.year,
    count: counts.get(monthsBetween(START, month)) ?? 0,
    url: toMonthUrl(month),
  }));
  const most = Math.max(...rows.map(({ count }) => count));
  return { months: rows, most, finding: toFinding(words, rows, most) };
}

/** From which months are counted: their texts would be put together for each item of each list. */
const START: CalendarMonth = { year: 0, month: 1 };

function countMonths(items: readonly Item[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { day, zone } of items) {
    const { year, month } = toArchivePlace(day, zone);
    if (month === null) continue;
    const number = monthsBetween(START, { year, month });
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** “Busiest month: April 2025 (24)”; only the first of several such months is named. */
function toFinding({ dates, list }: Words, rows: readonly ChartMonth[], most: number): string {
  const [first, ...others] = rows.filter(({ count }) => count === most);
  if (first === undefined) return '';
  const month = toMonthName(dates, first.month);
  return others.length === 0
    ? list.mostIn({ month, n: most })
    : list.mostInSeveral({ month, others: others.length, n: most });
}

function toMonthUrl(month: CalendarMonth): string {
  return toArchiveUrl(toMonthText(month));
}
