/** How to cite our page, in words. */
import type { Item } from '../model/item.ts';
import { toText } from '../time/words/pieces.ts';
import { toAbsolute, type Context } from './context.ts';
import { toShortDay } from './dates.ts';

export function toCitation(context: Context, item: Item): string {
  const { about } = context.publication;
  const added = toText(toShortDay(context, item.data.dates.added, about.zone));
  const title = /[.?!]$/.test(item.caption) ? item.caption : `${item.caption}.`;
  return `“${title}” ${about.name}, ${added}. ${toAbsolute(context, item.url)}`;
}
