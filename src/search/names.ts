import { listThingNames, type Thing } from '../model/thing.ts';

/** One text for the index; a comma and a space part the names. */
export function toNamesText(things: Iterable<Thing>): string {
  return [...new Set([...new Set(things)].flatMap(listThingNames))].join(', ');
}
