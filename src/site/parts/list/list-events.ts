/** Events in their order. */
import { isClaimed } from '../../../model/claimed.ts';
import { getWhen } from '../../../model/item.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { listByWhen } from '../../../time/compare-when.ts';
import { isInstant } from '../../../time/when.ts';
import type { City } from '../../../time/words/clocks.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toPieces } from '../../../time/words/words.ts';
import { toClocks, toTableDate } from '../dates.ts';
import { toDays } from '../statement/said.ts';

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
export function getEventZone(context: Context, event: Thing<'event'>): string {
  return findCity(context, event)?.zone ?? context.publication.about.zone;
}

/** The date of an event, “claimed” if it is disputed; an hour by the clocks of its place and of the capitals. */
export function toEventDate(context: Context, event: Thing<'event'>): Pieces {
  const { date } = event.data;
  const zone = getEventZone(context, event);
  if (isClaimed(event)) {
    const { language } = context;
    return toPieces(toDays(getWhen(date, zone)), { language, frame: 'table', claimed: true });
  }
  if (!isInstant(getWhen(date, zone))) return toTableDate(context, date, zone);
  return toClocks(context, date, findCity(context, event) ?? { name: 'UTC', zone: 'UTC' });
}

function findCity({ publication }: Context, { data }: Thing<'event'>): City | undefined {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  return place?.kind === 'place' ? { name: place.caption, zone: place.data.zone } : undefined;
}
