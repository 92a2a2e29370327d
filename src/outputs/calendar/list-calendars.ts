import { getCalendars } from '../../model/calendars.ts';
import { findComingEnd } from '../../model/measures/measure-standing.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { toPresentDay } from '../../model/publication.ts';
import { toCalendarUrl, toPath } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { earliest } from '../../time/bounds.ts';
import { addDays, fromDayText } from '../../time/calendar.ts';
import { isInstant } from '../../time/when.ts';
import { type OutputContext, type OutputFile, printLater } from '../output-file.ts';
import { toInstant } from '../moment.ts';
import { toUid } from '../tag-uri.ts';
import { type Property, toEventsIcs, toIcsDay, toIcsText, toIcsTime } from './events-ics.ts';

/** See `getCalendars`. */
export function listCalendars(context: OutputContext): OutputFile[] {
  const { about, byUrl } = context.publication;
  return [...getCalendars(context.publication)].map(([url, { events, ending }]) =>
    printLater(toPath(toCalendarUrl(url)), () => {
      const of = byUrl.get(url);
      const name = of === undefined ? about.name : `${of.caption} | ${about.name}`;
      const ends = ending.flatMap((measure) => listEnd(context, measure));
      return toEventsIcs(context, name, events, ends);
    }),
  );
}

function listEnd({ publication, siteUrl, words }: OutputContext, measure: Measure): Property[] {
  const end = findComingEnd(measure, toPresentDay(publication));
  if (end === undefined) return [];
  const { thing, zone } = measure;
  const { until, on, status, last, isRate } = end;
  const { calendarEnd, calendarStays, statuses } = words.measures;
  const title = thing.caption;
  const day = fromDayText(on);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `until-${until.text.slice(0, 10)}/${toUid(publication, thing)}`],
    ['DTSTAMP', toIcsTime(toInstant(last.change.decided, zone))],
    ...(isInstant(until)
      ? [['DTSTART', toIcsTime(earliest(until, zone))] as const]
      : [
          ['DTSTART;VALUE=DATE', toIcsDay(day)] as const,
          ['DTEND;VALUE=DATE', toIcsDay(addDays(day, 1))] as const,
        ]),
    [
      'SUMMARY',
      toIcsText(
        isRate
          ? calendarStays({ title })
          : calendarEnd({ title, status: words.text.inSentence(statuses[status]) }),
      ),
    ],
    ['DESCRIPTION', last.cause && toIcsText(last.cause)],
    ['URL', toAbsolute({ siteUrl }, thing.url)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}
