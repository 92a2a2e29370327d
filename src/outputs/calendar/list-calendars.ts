import { toCalendarUrl, toPath } from '../../model/addresses/files.ts';
import type { Publication } from '../../model/publication.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { printLater, type OutputFile } from '../output-file.ts';
import { toEventsIcs } from './events-ics.ts';
import { listMeasureEnds } from './measure-ends.ts';

/** A calendar of all events and of the days on which measures end, and one for each topic of those that its items or its turning points name. */
export function listCalendars(context: Context): OutputFile[] {
  const { about, things } = context.publication;
  const events = (things.get('event') ?? []).filter((thing) => isKind(thing, 'event'));
  const topics = (things.get('topic') ?? []).filter((thing) => isKind(thing, 'topic'));
  return [
    printLater(toPath(toCalendarUrl('')), () =>
      toEventsIcs(context, about.name, events, listMeasureEnds(context)),
    ),
    ...topics.map((topic) =>
      printLater(toPath(toCalendarUrl(topic.url)), () => {
        const named = listNamed(context.publication, topic);
        return toEventsIcs(
          context,
          `${topic.caption} | ${about.name}`,
          events.filter(({ id }) => named.has(id)),
        );
      }),
    ),
  ];
}

function listNamed({ coverage }: Publication, { url, data }: Thing<'topic'>): ReadonlySet<string> {
  const turned = (data.turningPoints ?? []).flatMap(({ event }) => event ?? []);
  const covered = (coverage.get(url) ?? []).flatMap(({ entities }) =>
    entities.filter(({ kind }) => kind === 'event').map(({ id }) => id),
  );
  return new Set([...turned, ...covered]);
}
