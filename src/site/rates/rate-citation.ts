/** A page of rates as a reference, with the day up to which it is told. */
import { toPresentDay } from '../parts/rates/present-day.ts';
import { toText } from '../../time/words/pieces.ts';
import { toShortDate } from '../parts/dates.ts';
import { toAbsolute, type Context } from '../context.ts';

export function toRateCitation(context: Context, title: string, url: string): string {
  const { about } = context.publication;
  const present = toPresentDay(context);
  const day = present === '' ? '' : toText(toShortDate(context, present, about.zone));
  const { item, text } = context.words;
  return item.citation({
    title: text.sentence(title),
    publication: about.name,
    day,
    url: toAbsolute(context, url),
  });
}
