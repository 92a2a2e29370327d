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

/** What lasted longer stands on its first day and its last: nobody looks it up by a day between. */
const MOST_DAYS = 14;

/**
 * Events whose days are known, on each of them, and items without statements and without an event, on the day of what
 * they report: what an item with statements tells stands there by these, and an event stands for itself.
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
  const days = isDayKnown(event.data, when) ? listDays(when) : [];
  const by = findFirstItem(publication, event);
  return days.map(({ on, part }) => ({
    on,
    happened: {
      what: event,
      isClaimed: isClaimed(event),
      part,
      by,
      // Nobody could know of a day before it came.
      knownOn: by === undefined || toPieceKnownDay(by) < on ? on : toPieceKnownDay(by),
    },
  }));
}

/** The item that told of it first. */
function findFirstItem({ coverage }: Publication, { url }: Thing): Item | undefined {
  return (coverage.get(url) ?? []).reduce<Item | undefined>(
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
  // What was told on the day itself stands there as published.
  if (on === undefined || on >= knownOn) return [];
  const { isClaimed: claimed } = happening;
  return [{ on, happened: { what: item, isClaimed: claimed, part: undefined, by: item, knownOn } }];
}

function listDays(when: When): { on: string; part: Happened['part'] }[] {
  const first = toFirstWrittenDay(when);
  // An end that is open or not known is not a day on which anything is on record.
  const last = isPoint(when) || isPoint(when.end) ? toLastWrittenDay(when) : first;
  const start = fromDayText(first);
  const of = daysBetween(start, fromDayText(last)) + 1;
  if (of < 2) return [{ on: first, part: undefined }];
  const numbers = of > MOST_DAYS ? [1, of] : Array.from({ length: of }, (_, index) => index + 1);
  return numbers.map((number) => ({
    on: toDayText(addDays(start, number - 1)),
    part: { number, of },
  }));
}
