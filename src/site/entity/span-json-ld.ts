import { isDayKnown } from '../../model/claimed.ts';
import { getWhen } from '../../model/item.ts';
import type { Thing } from '../../model/thing.ts';
import { toPeriod, type Period } from '../../time/period.ts';
import type { Context } from '../context.ts';

/** When an event took place or is to, by the clock of its place; nothing where its calendar entry is left out. */
export function toEventSpan({ publication }: Context, { data }: Thing<'event'>): Period {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  const zone = place?.kind === 'place' ? place.data.zone : publication.about.zone;
  const when = getWhen(data.date, zone);
  return isDayKnown(data, when) ? toPeriod(when) : { start: undefined, end: undefined };
}
