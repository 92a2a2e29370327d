/** What calendars hold: events, and measures with an end ahead. */
import { toCalendarUrl } from '../site/addresses/files.ts';
import { isDayKnown } from './claimed.ts';
import { getWhen, type Item } from './item.ts';
import { findComingEnd } from './measures/measure-standing.ts';
import type { Measure } from './measures/measure.ts';
import { type Publication, toPresentDay } from './publication.ts';
import type { Question } from './questions/question.ts';
import { ofStructure } from './structure.ts';
import { isKind, type Thing } from './thing.ts';

interface Contents {
  /** Also those whose day is unknown, which fill no day. */
  readonly events: readonly Thing<'event'>[];
  readonly ending: readonly Measure[];
}

/**
 * By the address of a page: of the whole site for `''`; of a topic, with the events that its items or turning points
 * name, and the measures in its series or items; of a question, with its events. A calendar without a day is left out:
 * RFC 5545 wants one entry at least, and nobody can follow it.
 */
export const getCalendars = ofStructure((publication): ReadonlyMap<string, Contents> => {
  const { about, things, record } = publication;
  const present = toPresentDay(publication);
  const events = things.get('event') ?? [];
  const ending = [...record.measures.values()].filter((one) => findComingEnd(one, present));
  const pick = (named: ReadonlySet<string>) => events.filter(({ id }) => named.has(id));
  const all: [string, Contents][] = [
    ['', { events, ending }],
    ...(things.get('topic') ?? []).map((topic): [string, Contents] => [
      topic.url,
      {
        events: pick(listNamed(publication, topic)),
        ending: ending.filter((measure) => isTold(publication, topic, measure)),
      },
    ]),
    ...[...record.questions.values()].map((question): [string, Contents] => [
      question.thing.url,
      { events: pick(listOfQuestion(question)), ending: [] },
    ]),
  ];
  const hasDay = ({ data }: Thing<'event'>) => isDayKnown(data, getWhen(data.date, about.zone));
  return new Map(all.filter(([, one]) => one.ending.length > 0 || one.events.some(hasDay)));
});

export function findCalendarUrl(publication: Publication, url: string): string | undefined {
  return getCalendars(publication).has(url) ? toCalendarUrl(url) : undefined;
}

/** The events that items with a statement on it name. */
function listOfQuestion({ statements }: Question): ReadonlySet<string> {
  return toEventIds(statements.map(({ item }) => item));
}

function listNamed({ coverage }: Publication, { url, data }: Thing<'topic'>): ReadonlySet<string> {
  const turned = (data.turningPoints ?? []).flatMap(({ event }) => event ?? []);
  return new Set([...turned, ...toEventIds(coverage.get(url) ?? [])]);
}

function toEventIds(items: readonly Item[]): ReadonlySet<string> {
  const entities = items.flatMap((item) => item.entities);
  return new Set(entities.filter(({ kind }) => kind === 'event').map(({ id }) => id));
}

function isTold(
  { backlinks }: Publication,
  topic: Thing<'topic'>,
  { thing, changes }: Measure,
): boolean {
  const isOf = (item: Thing | undefined) =>
    item !== undefined && isKind(item, 'coverage') && item.data.topics.includes(topic.id);
  return (
    topic.data.series.some((id) => id === thing.data.series) ||
    changes.some(({ item }) => isOf(item)) ||
    [...(backlinks.get(thing.url)?.values() ?? [])].flat().some(isOf)
  );
}
