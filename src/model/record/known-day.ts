import { toLastWrittenDay } from '../../time/written-day.ts';
import { getWhen, type Item } from '../item.ts';
import type { Statement } from './statement.ts';

/**
 * The day from which a reader could know what an item tells, as written: that on which the piece covered was
 * published (when the item was added, if that is not recorded), or the last of its own statements became known, since
 * title and summary may speak of it. Older sources give the background and do not make an item known.
 */
export function toKnownDay({ data, zone }: Item, statements: readonly Statement[]): string {
  const covered = toLastWrittenDay(getWhen(data.sources[0]?.published ?? data.dates.added, zone));
  return statements.reduce((latest, { knownOn }) => (knownOn > latest ? knownOn : latest), covered);
}
