import { noteBody } from '../../model/reads.ts';
import { isClaimed, isDayKnown } from '../../model/claimed.ts';
import { getText } from '../../model/entry.ts';
import { getWhen } from '../../model/item.ts';
import type { Thing } from '../../model/thing.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { earliest, latest } from '../../time/bounds.ts';
import { addDays, type CalendarDay, pad } from '../../time/calendar.ts';
import { isInstant, isPoint, type When } from '../../time/when.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toDayAt } from '../../time/zone.ts';
import type { OutputContext } from '../output-file.ts';
import { findEndedText, toInstant, toItemDates } from '../moment.ts';
import { toOwner, toUid } from '../tag-uri.ts';

type Event = Thing<'event'>;

/**
 * A calendar (RFC 5545; NAME and DESCRIPTION of the whole calendar are from RFC 7986). Events whose day is unknown
 * are left out, but for disputed ones, which are notes. `more` are whole entries that follow.
 */
export function toEventsIcs(
  context: OutputContext,
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
    ['DESCRIPTION', ended && toIcsText(ended)],
    ...events.flatMap((event) => listEvent(context, event)),
    ...more,
    ['END', 'VCALENDAR'],
  ]);
}

function listEvent(context: OutputContext, event: Event): Property[] {
  const { publication } = context;
  const place = publication.entities.get(event.data.place ?? '');
  const site = place?.kind === 'place' ? place : undefined;
  const zone = site?.data.zone ?? publication.about.zone;
  const dates = findEventDates(event, zone);
  const isNote = dates === undefined;
  if (isNote && !isClaimed(event)) return [];
  const text = [isNote ? toLimits(context, event, zone) : '', getText(event.entry)]
    .filter((part) => part !== '')
    .join(context.words.text.space);
  noteBody(event.entry.inside);
  const own: Property[] = [
    ['UID', toUid(publication, event)],
    ['DTSTAMP', toIcsTime(toStamp(context, event))],
    ['SUMMARY', toIcsText(event.caption)],
    ['DESCRIPTION', text && toIcsText(text)],
    ['URL', toAbsolute(context, event.url)],
  ];
  // Without a day, a journal entry is a note: it would fill all days of a span that only gives limits.
  if (isNote) return [['BEGIN', 'VJOURNAL'], ...own, ['END', 'VJOURNAL']];
  return [
    ['BEGIN', 'VEVENT'],
    ...own,
    ...listTimes(dates),
    ['LOCATION', site && toIcsText(site.caption)],
    ['GEO', site?.data.coordinates?.join(';')],
    ['STATUS', findStatus(event, dates.firm)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** “Disputed, between 20 Jan and 22 Apr 2025.” */
function toLimits({ words, language }: OutputContext, { data }: Event, zone: string): string {
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
  const { start, end } = dates;
  return [
    ['DTSTART', toIcsTime(start)],
    ['DTEND', end === undefined ? undefined : toIcsTime(end)],
  ];
}

/** Only what the record says was held is confirmed. */
function findStatus({ data }: Event, firm: boolean): string | undefined {
  if (data.outcome === 'cancelled') return 'CANCELLED';
  if (!firm || data.outcome === 'planned' || data.outcome === 'disputed') return 'TENTATIVE';
  return data.outcome === 'held' ? 'CONFIRMED' : undefined;
}

/** When the record of the event was last changed: by its newest correction, or else by the first item that names it. */
function toStamp({ publication }: OutputContext, { url, data }: Event): number {
  const { zone } = publication.about;
  const corrected = (data.corrections ?? []).map(({ on }) => toInstant(on, zone));
  if (corrected.length > 0) return Math.max(...corrected);
  const dates = toItemDates(publication);
  const added = (publication.coverage.get(url) ?? []).map(
    (item) => dates.get(item.url)?.added ?? Infinity,
  );
  const first = added.reduce((least, moment) => Math.min(least, moment), Infinity);
  return Number.isFinite(first) ? first : toInstant(data.date, zone);
}

/** When an event takes place, as a calendar can say it. */
type EventDates = { readonly firm: boolean } & (
  | // Moments in epoch milliseconds; no `end` where only the start is known.
    { readonly sort: 'times'; readonly start: number; readonly end: number | undefined }
    // Days at the place; `end` is the first day after the event.
  | { readonly sort: 'days'; readonly start: CalendarDay; readonly end: CalendarDay }
);

/**
 * `zone` is that of the place. An open or unknown end is left out, and the event is then not firm. `undefined` for an
 * event whose day is unknown, see `isDayKnown`.
 */
function findEventDates({ data }: Thing<'event'>, zone: string): EventDates | undefined {
  const when = getWhen(data.date, zone);
  if (!isDayKnown(data, when)) return undefined;
  const firm = isPoint(when) || isPoint(when.end);
  const [start, end] = isPoint(when) ? [when] : [when.start, when.end];
  if (!isInstant(start) || (end !== undefined && isPoint(end) && !isInstant(end)))
    return toDays(when, zone, firm);
  const until = end !== undefined && isInstant(end) ? earliest(end, zone) : undefined;
  return { sort: 'times', start: earliest(start, zone), end: until, firm };
}

function toDays(when: When, zone: string, firm: boolean): EventDates {
  const [first, last] = isPoint(when) ? [when, when] : [when.start, when.end];
  const start = isPoint(first) ? first : last;
  const end = isPoint(last) ? last : first;
  if (!isPoint(start) || !isPoint(end)) throw new TypeError(`no end of ${when.text} is known`);
  const over = addDays(toDayAt(latest(end, zone), zone), 1);
  return { sort: 'days', start: toDayAt(earliest(start, zone), zone), end: over, firm };
}

// Content lines of iCalendar (RFC 5545, section 3.1).

/** A property: its name with parameters, and its value, which is printed as it is. Without a value, it is left out. */
export type Property = readonly [name: string, value: string | undefined];

/** Lines of at most 75 octets with CRLF; no character is cut in two. */
export function printProperties(properties: readonly Property[]): string {
  return properties.map(([name, value]) => (value ? fold(`${name}:${value}`) : '')).join('');
}

/** A value of type TEXT (RFC 5545, section 3.3.11). Controls other than a tab become U+FFFD. */
export function toIcsText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '\ufffd');
}

/** `20250212` */
export function toIcsDay({ year, month, day }: CalendarDay): string {
  return `${pad(year, 4)}${pad(month)}${pad(day)}`;
}

/** `20250212T075800Z`, of epoch milliseconds. */
export function toIcsTime(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

const WIDTH = 75;

function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = toOctets(character);
    if (octets + size > WIDTH) {
      lines.push(current);
      // The space that marks a continued line counts.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current, ''].join('\r\n');
}

function toOctets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
