import { findComingEnd } from '../../model/measures/measure-standing.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { Question } from '../../model/questions/question.ts';
import { type Publication, toPresentDay } from '../../model/publication.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { toCalendarUrl, toPath } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { earliest } from '../../time/bounds.ts';
import { addDays, fromDayText } from '../../time/calendar.ts';
import { isInstant } from '../../time/when.ts';
import { type OutputContext, type OutputFile, printLater } from '../output-file.ts';
import { toInstant } from '../moment.ts';
import { toUid } from '../tag-uri.ts';
import { type Property, toEventsIcs, toIcsDay, toIcsText, toIcsTime } from './events-ics.ts';

/**
 * A calendar of all events and of the days on which measures end; one for each topic, with the events that its items or
 * turning points name, and the measures in its series or items; one for each question, with its events.
 */
export function listCalendars(context: OutputContext): OutputFile[] {
  const { about, things, record } = context.publication;
  const { measures } = record;
  const toEnd = (measure: Measure) => listEnd(context, measure);
  const events = things.get('event') ?? [];
  const topics = things.get('topic') ?? [];
  return [
    printLater(toPath(toCalendarUrl('')), () =>
      toEventsIcs(context, about.name, events, [...measures.values()].flatMap(toEnd)),
    ),
    ...topics.map((topic) =>
      printLater(toPath(toCalendarUrl(topic.url)), () => {
        const named = listNamed(context.publication, topic);
        return toEventsIcs(
          context,
          `${topic.caption} | ${about.name}`,
          events.filter(({ id }) => named.has(id)),
          listTold(context.publication, topic).flatMap(toEnd),
        );
      }),
    ),
    ...[...record.questions.values()].map((question) =>
      printLater(toPath(toCalendarUrl(question.thing.url)), () => {
        const named = listOfQuestion(question);
        return toEventsIcs(
          context,
          `${question.thing.caption} | ${about.name}`,
          events.filter(({ id }) => named.has(id)),
          [],
        );
      }),
    ),
  ];
}

/** The events that items with a statement on it name. */
function listOfQuestion({ statements }: Question): ReadonlySet<string> {
  const entities = statements.flatMap(({ item }) => item.entities);
  return new Set(entities.filter(({ kind }) => kind === 'event').map(({ id }) => id));
}

function listTold({ record, backlinks }: Publication, topic: Thing<'topic'>): readonly Measure[] {
  const isOf = (item: Thing | undefined) =>
    item !== undefined && isKind(item, 'coverage') && item.data.topics.includes(topic.id);
  return [...record.measures.values()].filter(
    ({ thing, changes }) =>
      topic.data.series.some((id) => id === thing.data.series) ||
      changes.some(({ item }) => isOf(item)) ||
      [...(backlinks.get(thing.url)?.values() ?? [])].flat().some(isOf),
  );
}

function listNamed({ coverage }: Publication, { url, data }: Thing<'topic'>): ReadonlySet<string> {
  const turned = (data.turningPoints ?? []).flatMap(({ event }) => event ?? []);
  const covered = (coverage.get(url) ?? []).flatMap(({ entities }) =>
    entities.filter(({ kind }) => kind === 'event').map(({ id }) => id),
  );
  return new Set([...turned, ...covered]);
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
