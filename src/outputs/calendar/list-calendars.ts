import { toCalendarUrl, toPath } from '../../site/addresses/files.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { printLater, type OutputFile } from '../output-file.ts';
import { toEventsIcs } from './events-ics.ts';
import { listMeasureEnds } from './measure-ends.ts';

/**
 * A calendar of all events and of the days on which measures end, and one for each topic: of the events that its items or its
 * turning points name, and of the measures that its series count or its items tell of.
 */
export function listCalendars(context: Context): OutputFile[] {
  const { about, things, record } = context.publication;
  const { measures } = record;
  const events = (things.get('event') ?? []).filter((thing) => isKind(thing, 'event'));
  const topics = (things.get('topic') ?? []).filter((thing) => isKind(thing, 'topic'));
  return [
    printLater(toPath(toCalendarUrl('')), () =>
      toEventsIcs(context, about.name, events, listMeasureEnds(context, [...measures.values()])),
    ),
    ...topics.map((topic) =>
      printLater(toPath(toCalendarUrl(topic.url)), () => {
        const named = listNamed(context.publication, topic);
        return toEventsIcs(
          context,
          `${topic.caption} | ${about.name}`,
          events.filter(({ id }) => named.has(id)),
          listMeasureEnds(context, listTold(context.publication, topic)),
        );
      }),
    ),
  ];
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
