/** What took place, with the days on which it did. */
import { addDays, daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { isPoint, type When } from '../../time/when.ts';
import { findWrittenDay, toFirstWrittenDay, toLastWrittenDay } from '../../time/written-day.ts';
import { findHappening, isClaimed } from '../claimed.ts';
import { isDayKnown } from '../event-days.ts';
import { getWhen, type Item } from '../item.ts';
import type { Publication } from '../publication.ts';
import { toPieceKnownDay } from '../statements/known-day.ts';
import { isKind, type Thing } from '../thing.ts';
import type { Happened } from './day.ts';

export interface DatedHappening {
  readonly on: string;
  readonly happened: Happened;
}

/** What lasted longer stands on its first day and its last, and limits farther apart say nothing of any day. */
const MOST_DAYS = 14;

/**
 * Events on each of their days, or on each between their limits, and items without statements and without an event, on
 * the day of what they report: what an item with statements tells stands there by these, and an event stands for itself.
 */
export function listHappened(publication: Publication): DatedHappening[] {
  const events = (publication.things.get('event') ?? []).filter((thing) => isKind(thing, 'event'));
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

/** The one whose piece was public first. */
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
