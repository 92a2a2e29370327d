import { noteBody } from '../../model/body-reads.ts';
import { getWhen } from '../../model/item.ts';
import { getText } from '../../model/entry.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toAbsolute, type Context } from '../context.ts';
import { findEndedText } from '../ended-text.ts';
import { toItemDates } from '../item-dates.ts';
import { toMoment } from '../moment.ts';
import { toOwner, toUid } from '../tag-uri.ts';
import { findEventDates, findLimit, type EventDates } from './event-dates.ts';
import { printProperties, toIcsDay, toIcsText, toIcsTime, type Property } from './ics-lines.ts';

type Event = Thing<'event'>;

/**
 * A calendar (RFC 5545; NAME and DESCRIPTION of all of it are of RFC 7986). Events that no calendar can hold are left out: see `findEventDates`.
 * `more` are whole entries that follow.
 */
export function toEventsIcs(
  context: Context,
  name: string,
  events: readonly Event[],
  more: readonly Property[] = [],
): string {
  const ended = findEndedText(context);
  return printProperties([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${toIcsText(toOwner(context.publication))}//Dateline//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', toIcsText(name)],
    ['X-WR-CALNAME', toIcsText(name)],
    ...(ended === undefined ? [] : [['DESCRIPTION', toIcsText(ended)] as const]),
    ...events.flatMap((event) => listEvent(context, event)),
    ...more,
    ['END', 'VCALENDAR'],
  ]);
}

function listEvent(context: Context, event: Event): Property[] {
  const { publication } = context;
  const place =
    event.data.place === undefined ? undefined : publication.entities.get(event.data.place);
  const site = place !== undefined && isKind(place, 'place') ? place : undefined;
  const zone = site?.data.zone ?? publication.about.zone;
  const limit = findLimit(event, zone);
  const dates = limit ?? findEventDates(event, zone);
  if (dates === undefined) return [];
  const status = findStatus(event, dates.firm);
  const text = [limit === undefined ? '' : toLimits(context, event, zone), getText(event.entry)]
    .filter((part) => part !== '')
    .join(context.words.text.space);
  noteBody(event.entry.inside);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', toUid(publication, event)],
    ['DTSTAMP', toIcsTime(toStamp(context, event))],
    ...listTimes(dates),
    ['SUMMARY', toIcsText(event.caption)],
    ...(text === '' ? [] : [['DESCRIPTION', toIcsText(text)] as const]),
    ...(site === undefined ? [] : [['LOCATION', toIcsText(site.caption)] as const]),
    ...(site?.data.coordinates === undefined
      ? []
      : [['GEO', site.data.coordinates.join(';')] as const]),
    ['URL', toAbsolute(context, event.url)],
    ...(status === undefined ? [] : [['STATUS', status] as const]),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** “Disputed, between 20 Jan and 22 Apr 2025.” */
function toLimits({ words, language }: Context, { data }: Event, zone: string): string {
  const { entity, text } = words;
  const when = toText(toPieces(getWhen(data.date, zone), { language }));
  return text.sentence(`${entity.outcomes.disputed}${text.comma}${when}`);
}

function listTimes(dates: EventDates): Property[] {
  if (dates.sort === 'days') {
    return [
      ['DTSTART;VALUE=DATE', toIcsDay(dates.start)],
      ['DTEND;VALUE=DATE', toIcsDay(dates.end)],
    ];
  }
  const start: Property = ['DTSTART', toIcsTime(dates.start)];
  return dates.end === undefined ? [start] : [start, ['DTEND', toIcsTime(dates.end)]];
}

/** Nothing is confirmed that the record does not say was held. */
function findStatus({ data }: Event, firm: boolean): string | undefined {
  if (data.outcome === 'cancelled') return 'CANCELLED';
  if (!firm || data.outcome === 'planned' || data.outcome === 'disputed') return 'TENTATIVE';
  return data.outcome === 'held' ? 'CONFIRMED' : undefined;
}

/** When the record of the event was last made: its newest correction, else the first item that names it. */
function toStamp({ publication }: Context, { url, data }: Event): number {
  const { zone } = publication.about;
  const corrected = (data.corrections ?? []).map(({ on }) => toMoment(on, zone));
  if (corrected.length > 0) return Math.max(...corrected);
  const dates = toItemDates(publication);
  const added = (publication.coverage.get(url) ?? []).map(
    (item) => dates.get(item.url)?.added ?? Infinity,
  );
  const first = added.reduce((least, moment) => Math.min(least, moment), Infinity);
  return Number.isFinite(first) ? first : toMoment(data.date, zone);
}
