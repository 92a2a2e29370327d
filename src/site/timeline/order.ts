/** The order of timelines. Within a day it never lets a day without an hour pass for its first minute. */
import type { Statement } from '../../model/statements/statement.ts';
import { toSpan, type Span } from '../../time/bounds.ts';
import { listByWhen } from '../../time/compare-when.ts';
import { keepCertain } from '../../time/keep-certain.ts';
import { toFirstWrittenDay } from '../../time/written-day.ts';
import type { TimelineEntry, TimelineOrder } from './entries.ts';
import { isVague } from './limits.ts';

/**
 * By the first day that the date may mean, as it is counted at its place. Within a day: events and the items that tell
 * them; what was said, in the order of saying; steps of rates; reports; last what is known only between limits. As it
 * happened, rates stand before what was said, for they were in force from the first minute. Whatever the dates make
 * certain comes first (`keepCertain`), and statements that it does not concern keep their order.
 */
export function listInOrder(all: readonly TimelineEntry[], order: TimelineOrder): TimelineEntry[] {
  const statements = all.filter((entry) => entry.kind === 'statement');
  const others = all.filter((entry) => entry.kind !== 'statement');
  const said = listStatements(
    statements.map(({ statement }) => statement),
    order,
  );
  const entryOf = new Map(statements.map((entry) => [entry.statement, entry]));
  const spans = new Map<TimelineEntry, Span>();
  const bind = toBound(said.map(({ certain }) => certain[FIELDS[order]]));
  const listed: TimelineEntry[] = [];
  said.forEach((statement, at) => {
    const [entry, span] = [entryOf.get(statement), bind[at]];
    if (entry === undefined || span === undefined) return;
    spans.set(entry, span);
    listed.push(entry);
  });
  listed.push(...listByWhen(others, (entry) => ({ ...entry[order], id: entry.id })));
  const wanted = listed
    .map((entry) => ({
      entry,
      day: toFirstWrittenDay(entry[order].when),
      rank: toRank(entry, order),
    }))
    .sort((a, b) => compare(a.day, b.day) || a.rank - b.rank);
  return keepCertain(wanted, ({ entry }) => spans.get(entry) ?? toSpan(entry[order])).map(
    ({ entry }) => entry,
  );
}

const FIELDS = { happened: 'said', known: 'published' } as const;

/**
 * Statements in the order of saying, put in one of the orders. As they became known, two keep their order unless the
 * days of their publication, as written, differ or the hours make it certain.
 */
export function listStatements(
  statements: readonly Statement[],
  order: TimelineOrder,
): Statement[] {
  const field = FIELDS[order];
  const wanted = statements
    .map((statement) => ({ statement, day: toFirstWrittenDay(statement[field].when) }))
    .sort((a, b) => compare(a.day, b.day));
  return keepCertain(wanted, ({ statement }) => statement.certain[field]).map(
    ({ statement }) => statement,
  );
}

/** Spans that keep a list in its order: none may begin before those before it, or end after those after it. */
function toBound(spans: readonly Span[]): Span[] {
  const froms = spans.map(({ from }) => from);
  const untils = spans.map(({ until }) => until);
  for (let at = 1; at < spans.length; at += 1) {
    froms[at] = Math.max(froms[at] ?? 0, froms[at - 1] ?? 0);
    const back = spans.length - 1 - at;
    untils[back] = Math.min(untils[back] ?? 0, untils[back + 1] ?? 0);
  }
  return froms.map((from, at) => ({ from, until: untils[at] ?? Infinity }));
}

function toRank(entry: TimelineEntry, order: TimelineOrder): number {
  if (entry.kind === 'statement') return 2;
  if (isVague(entry, order)) return 5;
  if (entry.kind === 'event' || (entry.kind === 'item' && entry.tells[order].length > 0)) return 0;
  if (entry.kind === 'rate') return order === 'happened' ? 1 : 3;
  return 4;
}

/** Days as text: by code unit. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
