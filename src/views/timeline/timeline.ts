/** Timelines: everything, a topic or a question, as it happened and as it became known, a page at a time. */
import { earliest } from '../../time/bounds.ts';
import { findLag, toSpanWords } from '../../time/words/lag.ts';
import { toAnchor, toMonthText } from '../../time/months.ts';
import { isPoint } from '../../time/when.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import type { Link } from '../link.ts';
import { toPages, type Paged } from '../pages.ts';
import { toDays } from '../record/said.ts';
import { getEntries, sortEntries, type TimelineEntry, type TimelineOrder } from './entries.ts';
import { toTimelineLine, type TimelineLine } from './line.ts';
import { findTwoOrders, listDecisive, type TwoOrders } from './two-orders.ts';
import { findLanes, type Lanes } from './lanes.ts';
import { listScopes, type Scope } from './scopes.ts';
import { listSpanParts, type SpanPart } from './spans.ts';

export interface TimelineRow extends TimelineLine {
  readonly spans: readonly SpanPart[];
  /** “71 days”, where two weeks or more lie between it and the one before. */
  readonly gap: string | undefined;
}

export interface TimelineMonth {
  /** `m-2025-04` */
  readonly id: string;
  /** “April 2025”. */
  readonly name: string;
  /** Lines that run past its heading. */
  readonly spans: readonly SpanPart[];
  readonly rows: readonly TimelineRow[];
}

export interface TimelineView {
  readonly frame: Frame;
  readonly head: Head;
  readonly of: Link | undefined;
  readonly order: TimelineOrder;
  /** The addresses of the two orders. */
  readonly urls: Readonly<Record<TimelineOrder, string>>;
  /** On the first page, if some statement was made past one that was not yet public. */
  readonly two: TwoOrders | undefined;
  readonly lanes: Lanes | undefined;
  readonly months: readonly TimelineMonth[];
  readonly page: Omit<Paged<TimelineEntry>, 'values'> & { readonly shown: number };
  /** Every month of the whole timeline, with where it begins. */
  readonly calendar: readonly (Link & { readonly count: number })[];
  /** Other timelines. */
  readonly others: readonly Link[];
}

/** About half a kilobyte each on a page. */
const ROWS = 150;
const GAP_DAYS = 14;
const MOST_OTHERS = 20;

export function listTimelinePages(context: Context): AddressedView<TimelineView>[] {
  const scopes = listScopes(context);
  const others = scopes.flatMap(({ of, url }) =>
    of === undefined ? [] : [{ text: of.text, url }],
  );
  const entries = getEntries(context.publication);
  return scopes.flatMap((scope) =>
    (['happened', 'known'] as const).flatMap((order) => {
      const sorted = sortEntries(entries, scope.list(), order);
      const url = toOrderUrl(scope.url, order);
      let shared: Shared | undefined;
      const getShared = () => (shared ??= toShared(context, { sorted, url, order }));
      return toPages(sorted, url, ROWS).map((page) => ({
        url: page.links[page.number - 1]?.url ?? url,
        view: () => toTimelineView(context, { scope, order, page, shared: getShared(), others }),
      }));
    }),
  );
}

export function toOrderUrl(url: string, order: TimelineOrder): string {
  return order === 'happened' ? url : `${url}/known`;
}

/** What the pages of one timeline share. */
interface Shared {
  /** The month of each entry. */
  readonly months: readonly string[];
  readonly spans: ReadonlyMap<number, readonly SpanPart[]>;
  readonly calendar: TimelineView['calendar'];
}

interface Whole {
  readonly sorted: readonly TimelineEntry[];
  readonly url: string;
  readonly order: TimelineOrder;
}

function toShared(context: Context, { sorted, url, order }: Whole): Shared {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  const months = listMonths(sorted, order);
  months.forEach((month, index) => {
    if (!first.has(month)) first.set(month, index);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  });
  const pages = toPages(sorted, url, ROWS)[0]?.links ?? [];
  return {
    months,
    spans: listSpanParts(sorted, order),
    calendar: [...first].map(([month, index]) => ({
      text: toMonthName(context, month),
      url: `${pages[Math.floor(index / ROWS)]?.url ?? url}#${toMonthId(month)}`,
      count: counts.get(month) ?? 0,
    })),
  };
}

interface Input {
  readonly scope: Scope;
  readonly order: TimelineOrder;
  readonly page: Paged<TimelineEntry>;
  readonly shared: Shared;
  readonly others: readonly Link[];
}

function toTimelineView(context: Context, input: Input): TimelineView {
  const { scope, order, shared, others } = input;
  const { values, ...page } = input.page;
  const url = toOrderUrl(scope.url, order);
  const path = page.links[page.number - 1]?.url ?? url;
  const words = order === 'happened' ? 'as it happened' : 'as it became known';
  const title = `Timeline${scope.of === undefined ? '' : `: ${scope.of.text}`}, ${words}`;
  const two = page.number === 1 ? findTwoOrders(context, scope.questions()) : undefined;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title:
        page.number === 1
          ? title
          : `${title}, page ${String(page.number)} of ${String(page.count)}`,
      description: `${String(page.total)} entries ${words}, oldest first: events, statements and reports, with what is known of their dates.`,
      path,
    }),
    of: scope.of,
    order,
    urls: { happened: scope.url, known: toOrderUrl(scope.url, 'known') },
    two,
    lanes: findLanes(
      context,
      two === undefined
        ? values.flatMap((entry) => (entry.kind === 'statement' ? [entry.statement] : []))
        : listDecisive(context, scope.questions()),
    ),
    months: toMonths(context, values, { order, first: page.first, shared }),
    page: { ...page, shown: values.length },
    calendar: shared.calendar,
    others: others.filter((other) => other.url !== scope.url).slice(0, MOST_OTHERS),
  };
}

function toMonths(
  context: Context,
  values: readonly TimelineEntry[],
  { order, first, shared }: { order: TimelineOrder; first: number; shared: Shared },
): TimelineMonth[] {
  const rows = values.map((entry, index) => ({
    month: shared.months[first - 1 + index] ?? '',
    row: {
      ...toTimelineLine(context, entry, order),
      spans: shared.spans.get(first - 1 + index) ?? [],
      gap: findGap(context, values[index - 1], entry, order),
    },
  }));
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, list]) => ({
    id: toMonthId(month),
    name: toMonthName(context, month),
    spans: (list[0]?.row.spans ?? []).filter(({ part }) => part !== 'open'),
    rows: list.map(({ row }) => row),
  }));
}

function findGap(
  { language }: Context,
  before: TimelineEntry | undefined,
  entry: TimelineEntry,
  order: TimelineOrder,
): string | undefined {
  if (before === undefined) return undefined;
  const [from, to] = [before[order], entry[order]].map(({ when, zone }) => ({
    when: isPoint(toDays(when)) ? when : toAnchor(when),
    zone,
  }));
  const lag = from && to && findLag(from, to);
  return lag?.unit === 'day' && lag.count >= GAP_DAYS ? toSpanWords(lag, language) : undefined;
}

/**
 * `2025-04`, by the start of what is known; empty without one. As days are counted where things happen, an entry may
 * seem to go back over the end of a month: it stays with the one before it.
 */
function listMonths(sorted: readonly TimelineEntry[], order: TimelineOrder): string[] {
  let last = '';
  return sorted.map((entry) => {
    const { when, zone } = entry[order];
    const { year, month } = toAnchor(when);
    const own = month === null ? String(year) : toMonthText({ year, month });
    if (Number.isFinite(earliest(when, zone)) && own > last) last = own;
    return last;
  });
}

function toMonthId(month: string): string {
  return `m-${month === '' ? 'unknown' : month}`;
}

function toMonthName({ language }: Context, month: string): string {
  const name = language.months.long[Number(month.slice(5)) - 1];
  if (month === '') return 'Start not known';
  return name === undefined ? month : `${name} ${month.slice(0, 4)}`;
}
