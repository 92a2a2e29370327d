/** Everything on record by its day, in one pass. */
import { addDays, daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { listByWhen } from '../../time/compare-when.ts';
import { isPoint, type When } from '../../time/when.ts';
import { findWrittenDay, toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import { findHappening, isClaimed, isDayKnown } from '../claimed.ts';
import { getWhen, type Item } from '../item.ts';
import type { Measure } from '../measures/measure.ts';
import type { Publication } from '../publication.ts';
import type { Question } from '../questions/question.ts';
import { isPublishedOn, type Statement, toPieceKnownDay } from '../statements/statement.ts';
import type { Thing } from '../thing.ts';
import type { Day, Happened } from './day.ts';

/** A day while it is filled. */
type OpenDay = {
  -readonly [Key in keyof Day]: Day[Key] extends readonly (infer One)[] ? One[] : Day[Key];
};

/** By the day (`2025-04-24`); days without anything are left out. */
export function buildDays(publication: Publication): ReadonlyMap<string, Day> {
  const { record, things } = publication;
  const days = new Map<string, OpenDay>();
  const open = (on: string): OpenDay => {
    const day = days.get(on) ?? openDay(on);
    days.set(on, day);
    return day;
  };
  for (const statement of record.statements) placeStatement(publication, statement, open);
  for (const { said } of days.values()) said.splice(0, said.length, ...orderSaid(said));
  for (const item of listByPiece(publication.items)) {
    const day = open(record.knownOn.get(item.url) ?? '');
    (isPublishedOn(item, day.on) ? day.published : day.byThen).push(item);
  }
  for (const { on, happened } of listHappened(publication)) open(on).happened.push(happened);
  for (const measure of record.measures.values()) placeChanges(measure, open);
  for (const question of record.questions.values()) placeTurns(question, open);
  for (const thing of things.get('day') ?? []) open(thing.id).entry = thing;
  return days;
}

function openDay(on: string): OpenDay {
  return {
    on,
    entry: undefined,
    said: [],
    late: [],
    published: [],
    byThen: [],
    heard: [],
    happened: [],
    decided: [],
    turns: [],
  };
}

type Open = (on: string) => OpenDay;

/** On the day of saying; from that on which it became public again, if that was later, unless its item tells of it then. */
function placeStatement({ record }: Publication, statement: Statement, open: Open): void {
  const { said, knownOn, item } = statement;
  const on = findWrittenDay(said.when);
  if (on !== undefined && on >= knownOn) {
    open(on).said.push(statement);
    return;
  }
  if (on !== undefined) open(on).late.push(statement);
  if (record.knownOn.get(item.url) !== knownOn) open(knownOn).heard.push(statement);
}

/** By when their pieces were published, as far as their dates tell. */
function listByPiece(items: readonly Item[]): Item[] {
  return listByWhen(items, ({ pieces, day, zone, url }) => ({
    ...(pieces[0]?.published ?? { when: day, zone }),
    id: url,
  }));
}

/** An entry whose day is not known to the day stands nowhere; one that only says that another began, with that. */
function placeChanges(measure: Measure, open: Open): void {
  const begun = new Set(
    // What is changed and holds on the same day is told by its change.
    measure.changes.flatMap(({ holds, decided, status, data }) =>
      holds === decided && status !== 'amended' ? [] : [`${holds} ${String(data.rate)}`],
    ),
  );
  for (const change of measure.changes) {
    const { holds, decided, status, data } = change;
    const on = findWrittenDay(change.on);
    const isTold = status === 'in-force' && begun.has(`${decided} ${String(data.rate)}`);
    if (on !== undefined && !isTold) open(on).decided.push({ measure, change, isNew: true });
    if (holds !== decided) open(holds).decided.push({ measure, change, isNew: false });
  }
}

function placeTurns(question: Question, open: Open): void {
  question.states.forEach((state, index) => {
    const before = question.states[index - 1];
    if (state.on === undefined || before === undefined || state.since !== state.on) return;
    open(state.on).turns.push({ question, state, before });
  });
}

/** What took place, with the days on which it did. */
interface DatedHappening {
  readonly on: string;
  readonly happened: Happened;
}

/** What lasted longer stands on its first day and its last, and limits farther apart say nothing of any day. */
const MOST_DAYS = 14;

/**
 * Events on each of their days, or on each between their limits, and items without statements and without an event, on
 * the day of what they report: what an item with statements tells stands there by these, and an event stands for itself.
 */
function listHappened(publication: Publication): DatedHappening[] {
  const events = publication.things.get('event') ?? [];
  return [
    ...events.flatMap((event) => listEventDays(publication, event)),
    ...publication.items.flatMap((item) => listItemDays(publication, item)),
  ];
}

function listEventDays(publication: Publication, event: Thing<'event'>): DatedHappening[] {
  const { outcome, place } = event.data;
  if (outcome === 'cancelled') return [];
  const found = place === undefined ? undefined : publication.entities.get(place);
  const zone = found?.kind === 'place' ? found.data.zone : publication.about.zone;
  const when = getWhen(event.data.date, zone);
  const isWithin = !isDayKnown(event.data, when);
  const days = isWithin ? listDaysWithin(when) : listDays(when);
  const told = publication.coverage.get(event.url) ?? [];
  return days.map(({ on, part }) => {
    const isKnown = told.length === 0 || told.some((item) => toPieceKnownDay(item) <= on);
    const by = findFirst(told.filter((item) => toPieceKnownDay(item) >= on));
    return {
      on,
      happened: {
        what: event,
        isClaimed: isClaimed(event),
        isWithin,
        part,
        by,
        knownOn: isKnown || by === undefined ? on : toPieceKnownDay(by),
      },
    };
  });
}

function findFirst(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (first, item) =>
      first === undefined || toPieceKnownDay(item) < toPieceKnownDay(first) ? item : first,
    undefined,
  );
}

function listItemDays({ record }: Publication, item: Item): DatedHappening[] {
  const happening = findHappening(item.data);
  if (happening === undefined || record.of.has(item.url)) return [];
  if (item.entities.some(({ kind }) => kind === 'event')) return [];
  const on = findWrittenDay(getWhen(happening.text, item.zone));
  const knownOn = record.knownOn.get(item.url) ?? '';
  // What was told by the end of the day stands there as a report.
  if (on === undefined || on >= knownOn) return [];
  const { isClaimed: claimed } = happening;
  return [
    {
      on,
      happened: {
        what: item,
        isClaimed: claimed,
        isWithin: false,
        part: undefined,
        by: item,
        knownOn,
      },
    },
  ];
}

interface DayOf {
  readonly on: string;
  readonly part: Happened['part'];
}

/** Of what took place on days that are known. */
function listDays(when: When): DayOf[] {
  const first = toFirstWrittenDay(when);
  // An end that is open or not known is not a day on which anything is on record.
  const last = isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : first;
  const of = countDays(first, last);
  if (of < 2) return [{ on: first, part: undefined }];
  const numbers = of > MOST_DAYS ? [1, of] : listNumbers(of);
  return numbers.map((number) => ({ on: addTo(first, number - 1), part: { number, of } }));
}

/** The days between limits, if both are days and near each other. */
function listDaysWithin(when: When): DayOf[] {
  const [start, end] = isPoint(when) ? [when, when] : [when.start, when.end];
  if (!isPoint(start) || !isPoint(end) || start.day === null || end.day === null) return [];
  const first = toFirstWrittenDay(when);
  const of = countDays(first, toLastWrittenDay(when));
  return of > MOST_DAYS
    ? []
    : listNumbers(of).map((number) => ({ on: addTo(first, number - 1), part: undefined }));
}

function countDays(first: string, last: string): number {
  return daysBetween(fromDayText(first), fromDayText(last)) + 1;
}

function addTo(day: string, count: number): string {
  return toDayText(addDays(fromDayText(day), count));
}

function listNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The statements of a day in their order, but each after those of the same day that it bears on: an answer follows. */
function orderSaid(said: readonly Statement[]): Statement[] {
  const own = new Set(said);
  const ordered = new Set<Statement>();
  const open = new Set<Statement>();
  const place = (statement: Statement): void => {
    // Relations may be written in a ring; then the order of saying holds.
    if (ordered.has(statement) || open.has(statement)) return;
    open.add(statement);
    for (const { to } of statement.relations) if (own.has(to)) place(to);
    ordered.add(statement);
  };
  said.forEach(place);
  return [...ordered];
}
