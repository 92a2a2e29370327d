/** Events that an item tells: a timeline that has the item need not list them again. */
import { getWhen, type Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { isDayPoint } from '../../time/when.ts';
import { toDays } from '../parts/statement/said.ts';
import type { EventEntry } from './entries.ts';

export interface Told {
  readonly item: Item;
  readonly event: EventEntry;
}

/**
 * Those on whose one day exactly one item happened that names them, and that names all who took part: a report of
 * something else of the day may name it too. Of several items none is the one to tell it, and one that stands on
 * timelines by its statements tells nothing else.
 */
export function listTold({ coverage, record }: Publication, events: readonly EventEntry[]): Told[] {
  return events.flatMap((entry) => {
    const { event, happened } = entry;
    const day = toDays(happened.when);
    if (!isDayPoint(day)) return [];
    const items = (coverage.get(event.url) ?? []).filter(
      ({ data, zone }) =>
        data.dates.happened !== undefined &&
        toDays(getWhen(data.dates.happened, zone)).text === day.text,
    );
    const [item] = items;
    if (item === undefined || items.length > 1 || record.of.has(item.url)) return [];
    const named = new Set(item.entities.map(({ id }) => id));
    return event.data.participants.every((id) => named.has(id)) ? [{ item, event: entry }] : [];
  });
}
