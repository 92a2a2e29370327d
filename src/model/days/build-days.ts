/** Everything on record by day, in one pass. */
import { addDays, daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { compareValues, listByWhen } from '../../time/compare-when.ts';
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

/** A day while it is being filled. */
type OpenDay = {
  -readonly [Key in keyof Day]: Day[Key] extends readonly (infer One)[] ? One[] : Day[Key];
};

/** Days by date (`2025-04-24`); empty days are left out. */
export function buildDays(publication: Publication): ReadonlyMap<string, Day> {
  const { record, things } = publication;
  const days = new Map<string, OpenDay>();
  const open = (on: string): OpenDay => {
    const day = days.get(on) ?? openDay(on);
    days.set(on, day);
    return day;
  };
  for (const statement of record.statements) placeStatement(publication, statement, open);
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

/** Under the day of saying; also under the day on which it became public, if that is later and not its item’s day. */
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

/** Sorted by when their pieces were published, as far as that is known. */
function listByPiece(items: readonly Item[]): Item[] {
  return listByWhen(items, ({ pieces, day, zone, url }) => ({
    ...(pieces[0]?.published ?? { when: day, zone }),
    id: url,
  }));
}

/** Without inexact days. An entry that only says that a decision took effect is listed with the decision. */
function placeChanges(measure: Measure, open: Open): void {
  const begun = new Set(
    // An entry that takes effect on the day it is decided has nothing to begin later.
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

type DatedHappening = Readonly<{ on: string; happened: Happened }>;

/** Something longer is listed on its first and last day only; limits farther apart are left out. */
const MOST_DAYS = 14;

/**
 * Events on each of their days, or on each day between their limits; and items without statements and events, on the
 * day of what they report. An item with statements is listed by those.
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
    const [by] = told
      .filter((item) => toPieceKnownDay(item) >= on)
      .sort((a, b) => compareValues(toPieceKnownDay(a), toPieceKnownDay(b)));
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

function listItemDays({ record }: Publication, item: Item): DatedHappening[] {
  const happening = findHappening(item.data);
  if (happening === undefined || record.of.has(item.url)) return [];
  if (item.entities.some(({ kind }) => kind === 'event')) return [];
  const on = findWrittenDay(getWhen(happening.text, item.zone));
  const knownOn = record.knownOn.get(item.url) ?? '';
  // An item that was public by the end of that day is listed as a report.
  if (on === undefined || on >= knownOn) return [];
  const happened: Happened = {
    ...{ what: item, isClaimed: happening.isClaimed, isWithin: false, part: undefined },
    ...{ by: item, knownOn },
  };
  return [{ on, happened }];
}

type DayOf = Readonly<{ on: string; part: Happened['part'] }>;

/** The days of something whose days are known. */
function listDays(when: When): DayOf[] {
  const first = toFirstWrittenDay(when);
  // An open or unknown end is not a day on record.
  const last = isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : first;
  const of = countDays(first, last);
  if (of < 2) return [{ on: first, part: undefined }];
  const numbers = of > MOST_DAYS ? [1, of] : listNumbers(of);
  return numbers.map((number) => ({ on: addTo(first, number - 1), part: { number, of } }));
}

/** The days between the limits, if both are days and near each other. */
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
