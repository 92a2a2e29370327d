/** What a day is called, and what it holds in a few words. */
import { type Day, listHoldings } from '../../../model/days/day.ts';
import { getWhen } from '../../../model/item.ts';
import { toText, type Pieces } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import type { Context } from '../../context.ts';

/** “Thursday 24 April 2025”. */
export function toDayTitle({ language, publication }: Context, on: string): Pieces {
  const when = getWhen(on, publication.about.zone);
  return toPieces(when, { language, form: 'long', weekday: true });
}

/** “Thu 24 Apr”, with the year if it is another than that of `beside`. */
export function toDayName({ language, publication }: Context, on: string, beside = on): Pieces {
  const when = getWhen(on, publication.about.zone);
  const year = on.slice(0, 4) !== beside.slice(0, 4);
  return toPieces(when, { language, weekday: true, year });
}

/** “5–11 May 2025”, from one day to another. */
export function toRange({ language, publication }: Context, from: string, to: string): Pieces {
  const text = from === to ? from : `${from}/${to}`;
  return toPieces(getWhen(text, publication.about.zone), { language, frame: 'table' });
}

/** As many of its holdings as a line of a list has room for. */
const FEW = 2;

/** What the desk calls the day, else what it holds: “three statements, one decision”. */
export function toDayNote(context: Context, day: Day): string {
  const { text, days: say } = context.words;
  return day.entry?.data.title ?? listHoldings(say.holds, [day]).slice(0, FEW).join(text.comma);
}

/** The name of the day for titles and feeds: “Thursday 24 April 2025: Two ministries deny”. */
export function toDayHeadline(context: Context, on: string, title: string | undefined): string {
  const name = context.words.text.capital(toText(toDayTitle(context, on)));
  return title === undefined ? name : context.words.text.continued(name, title);
}
