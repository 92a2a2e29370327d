/** Events in their order. */
import { getWhen } from '../model/item.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { listByWhen } from '../time/compare-when.ts';
import type { Context } from './context.ts';

/** Those of the things that are events, newest first. */
export function listEventsNewestFirst(
  context: Context,
  things: readonly Thing[],
): Thing<'event'>[] {
  const events = things.filter((thing) => isKind(thing, 'event'));
  return listByWhen(events, (event) => {
    const zone = getEventZone(context, event);
    return { when: getWhen(event.data.date, zone), zone, id: event.id };
  }).reverse();
}

/** The zone that dates an event: that of its place, else that of the desk. */
export function getEventZone({ publication }: Context, { data }: Thing<'event'>): string {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  return place?.kind === 'place' ? place.data.zone : publication.about.zone;
}
