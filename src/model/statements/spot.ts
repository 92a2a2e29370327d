import type { Spot } from '../dangling.ts';
import type { Statement } from './statement.ts';

/** Where to mend a statement; `attribute` is the one that is wrong. */
export function toSpot(
  { item, place }: Pick<Statement, 'item' | 'place'>,
  attribute: string,
): Spot {
  return { entry: item.entry, at: place, field: `Statement.${attribute}` };
}
