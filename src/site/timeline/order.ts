/** Entries in one of two orders, and statements in lanes: as they were said, and as anyone could have read them. */
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { earliest, latest, type Span, toFirstWrittenDay, toSpan } from '../../time/bounds.ts';
import { compareValues, keepCertain, listByWhen } from '../../time/compare-when.ts';
import { toTimelineUrl } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { type AxisSpot, toAxis, toSaidOrHour, toAxisSpot } from '../parts/figure/figure.ts';
import { FIELDS, listStatements, listTwoOrders } from '../parts/figure/two-orders.ts';
import { findWait, isPublishedThen, toPartyName } from '../parts/statement/said.ts';
import type { TimelineEntry, TimelineOrder } from './entries.ts';
import { isVague } from './spans.ts';

export function findTwoOrdersAt(context: Context, questions: readonly Question[]) {
  const question = questions.find((one) => listTwoOrders(context, one).length > 0);
  return question && { text: question.thing.caption, url: toTimelineUrl(question.thing.url) };
}

/**
 * By the first day that a date may mean, at its place. Within a day: events and items that report them; statements, in
 * the order of saying; changes of rates; reports; last, what is only known between limits. As it happened, rates come
 * before statements, as they were in force from the first minute. What dates make certain overrides this
 * (`keepCertain`); other statements keep their order.
 */
export function sortInOrder(all: readonly TimelineEntry[], order: TimelineOrder): TimelineEntry[] {
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
  // Joined, since a call takes a hundred thousand arguments at most.
  const wanted = [...listed, ...listByWhen(others, (entry) => ({ ...entry[order], id: entry.id }))]
    .map((entry) => ({ entry, day: toFirstWrittenDay(entry[order].when) }))
    .sort((a, b) => compareValues(a.day, b.day) || toRank(a.entry, order) - toRank(b.entry, order))
    .map(({ entry }) => entry);
  return keepCertain(wanted, (entry) => spans.get(entry) ?? toSpan(entry[order]));
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

/** Statements as marks, in one lane per side: a ring where it was said, a disc where it was published. */
export type Lanes = NonNullable<ReturnType<typeof findLanes>>;

/** Closer marks would touch; in per cent of a phone’s width. */
const ROOM = 4.4;

/** `undefined` for fewer than two statements. */
export function findLanes(context: Context, statements: readonly Statement[]) {
  const [first] = statements;
  if (first === undefined || statements.length < 2) return undefined;
  const times = statements.flatMap(({ said, published }) =>
    [said, published].flatMap(({ when, zone }) => [earliest(when, zone), latest(when, zone)]),
  );
  const finite = times.filter(Number.isFinite);
  const axis = toAxis(context, Math.min(...finite), Math.max(...finite), first.said.zone);
  const numbers = new Map(statements.map((statement, index) => [statement, index + 1]));
  const parties = (context.publication.about.parties ?? []).map(({ id }) => id);
  const late = statements.filter((statement) => findWait(context, statement) !== undefined);
  return {
    label: axis.label,
    ticks: axis.ticks,
    description: context.words.timeline.lanes({ n: statements.length, late: late.length }),
    lanes: [...parties, undefined].flatMap((party) => {
      const own = statements.filter((one) =>
        party === undefined ? one.parties.length === 0 : one.parties.includes(party),
      );
      if (own.length === 0) return [];
      const placed = own.map((statement) => ({
        number: numbers.get(statement) ?? 0,
        from: toAxisSpot(axis, toSaidOrHour(statement)),
        isRing: !isPublishedThen(statement),
        to:
          findWait(context, statement) === undefined
            ? undefined
            : toAxisSpot(axis, statement.published),
      }));
      const { marks, rows } = stack(placed);
      const name = party === undefined ? toRest(context, parties) : toPartyName(context, party);
      return [{ party, name, rows, marks }];
    }),
  };
}

/** Statements of no side; in a story without sides, all. */
function toRest({ words }: Context, parties: readonly string[]): string {
  return parties.length === 0 ? words.timeline.allSaid : words.timeline.others;
}

/** Puts marks that would touch in different rows, as few as possible. */
function stack<Mark extends { readonly from: AxisSpot; readonly to: AxisSpot | undefined }>(
  placed: readonly Mark[],
) {
  const ends: number[] = [];
  const marks = placed
    .toSorted((a, b) => a.from.at - b.from.at)
    .map((mark) => {
      const end = mark.to?.at ?? mark.from.at;
      // If its two ends would touch, they are drawn side by side.
      const isShort = mark.to !== undefined && end - mark.from.at < ROOM;
      const aside = isShort ? ROOM / 2 : 0;
      const free = ends.findIndex((one) => one + ROOM < mark.from.at - aside);
      const row = free === -1 ? ends.length : free;
      ends[row] = end + aside;
      return { ...mark, row, isShort };
    });
  return { marks, rows: ends.length };
}
